// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_random_exemplars {

using namespace optimizers;

class TestRandomExemplars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDrawIsScoredOnAllValidationExamples()
    {
        const tests::Landscape landscape(1);
        const auto played = tests::play(*findOptimizer("random_exemplars"), landscape, {});
        QCOMPARE(played.rounds.size(), std::size_t{1});
        QCOMPARE(played.history.trials().size(), std::size_t{4});
        for (const Trial& trial : played.history.trials())
            QCOMPARE(trial.outcomes.size(), std::size_t{60});
    }

    void theDrawsShowThePoolUnderTheDraftsInstruction()
    {
        const tests::Landscape landscape(1);
        const auto played = tests::play(*findOptimizer("random_exemplars"), landscape, {});
        for (const Proposal& proposal : played.rounds.at(0)) {
            QCOMPARE(proposal.candidate.instruction, landscape.task().draft().instruction);
            QCOMPARE(proposal.candidate.exemplars.size(), std::size_t{3});
            for (const Exemplar& exemplar : proposal.candidate.exemplars)
                QVERIFY(exemplar.source->value < 40);
        }
    }

    void aSmallBudgetBuysFewerDraws()
    {
        const tests::Landscape landscape(1);
        tests::PlayOptions options;
        options.calls = 60 + 130;
        const auto played = tests::play(*findOptimizer("random_exemplars"), landscape, options);
        QCOMPARE(played.rounds.at(0).size(), std::size_t{2});
        const auto optimizer = findOptimizer("random_exemplars")->create({}).value();
        QCOMPARE(optimizer->plan({40, 60, 0}, 130).candidates, 2);
        QCOMPARE(optimizer->plan({40, 60, 0}, 130).minimumCalls, std::int64_t{60});
    }

    void anEmptyPoolIsAnError()
    {
        const tests::Landscape landscape(1, 0);
        const auto played = tests::play(*findOptimizer("random_exemplars"), landscape, {});
        QCOMPARE(played.error.value().kind, ErrorKind::InvalidInput);
    }
};

REGISTER_TEST(TestRandomExemplars)

} // namespace tst_random_exemplars

#include "tst_random_exemplars.moc"
