// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_exemplar_mutation {

using namespace optimizers;

namespace {

const OptimizerInfo& mutation()
{
    return *findOptimizer("exemplar_mutation");
}

tests::PlayOptions withCalls(std::int64_t calls)
{
    tests::PlayOptions options;
    options.calls = calls;
    return options;
}

std::size_t differences(const Candidate& a, const Candidate& b)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.exemplars.size(); ++i)
        count += a.exemplars[i] == b.exemplars.at(i) ? std::size_t{0} : std::size_t{1};
    return count;
}

} // namespace

class TestExemplarMutation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChildIsAParentWithOneExchangeOrSwap()
    {
        const auto played = tests::play(mutation(), tests::Landscape(1), withCalls(900));
        std::set<std::string> moves;
        for (const Trial& trial : played.history.trials()) {
            if (trial.lineage.generation < 2)
                continue;
            const Trial* parent = played.history.find(trial.lineage.parents.at(0));
            QVERIFY(parent != nullptr);
            moves.insert(trial.lineage.move);
            QCOMPARE(differences(trial.candidate, parent->candidate), trial.lineage.move == "swap" ? 2U : 1U);
        }
        QVERIFY(moves.contains("swap") && moves.contains("exchange"));
    }

    void theTwoBestAreTriedOnAllExamples()
    {
        const tests::Landscape landscape(2);
        const auto played = tests::play(mutation(), landscape, withCalls(900));
        const auto full = std::ranges::count_if(played.history.trials(), [&](const Trial& trial) {
            return trial.outcomes.size() == landscape.task().validation().size();
        });
        QCOMPARE(full, std::ptrdiff_t{3});
    }

    void asInThePaperEverySetIsTriedOnAll()
    {
        const tests::Landscape landscape(2);
        const auto values = mutation().presets.at(1).values;
        const tests::PlayOptions options;
        const History history = tests::historyWithDraft(landscape, options);
        tests::LandscapeContext context(landscape, options, 1, {});
        const auto step = mutation().create(values).value()->propose(history, context);
        QVERIFY(!step.value().proposals.empty());
        for (const Proposal& proposal : step->proposals) {
            QCOMPARE(proposal.examples, std::optional(landscape.task().validation().size()));
            for (const Exemplar& exemplar : proposal.candidate.exemplars)
                QCOMPARE(exemplar.origin, ExemplarOrigin::Model);
        }
    }
};

REGISTER_TEST(TestExemplarMutation)

} // namespace tst_exemplar_mutation

#include "tst_exemplar_mutation.moc"
