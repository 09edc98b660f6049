// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_all_exemplars {

using namespace optimizers;

namespace {

std::vector<Proposal> proposed(const tests::Landscape& landscape, const ParameterValues& values)
{
    const tests::PlayOptions options;
    const History history = tests::historyWithDraft(landscape, options);
    tests::LandscapeContext context(landscape, options, 1, {});
    return findOptimizer("all_exemplars")->create(values).value()->propose(history, context).value().proposals;
}

std::size_t lengthOf(const Candidate& candidate)
{
    std::size_t length = 0;
    for (const Exemplar& exemplar : candidate.exemplars)
        length += exemplar.input.size() + exemplar.output.size();
    return length;
}

} // namespace

class TestAllExemplars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsShownWhereThereIsRoom()
    {
        const tests::Landscape landscape(1, 12);
        const auto proposals = proposed(landscape, {{"characters", std::int64_t{100'000}}});
        QCOMPARE(proposals.size(), std::size_t{2});
        for (const Proposal& proposal : proposals)
            QCOMPARE(proposal.candidate.exemplars.size(), std::size_t{12});
        QVERIFY(proposals[0].candidate != proposals[1].candidate);
    }

    void theLengthIsKept()
    {
        const tests::Landscape landscape(1, 40);
        for (const Proposal& proposal : proposed(landscape, {{"characters", std::int64_t{200}}})) {
            QVERIFY(lengthOf(proposal.candidate) <= 200);
            QVERIFY(proposal.candidate.exemplars.size() > 2);
        }
    }

    void theModelsOwnRightAnswersCanBeShown()
    {
        const tests::Landscape landscape(1, 12);
        const auto proposals =
            proposed(landscape, {{"characters", std::int64_t{100'000}}, {"answers", std::string("model")}});
        for (const Proposal& proposal : proposals) {
            QVERIFY(!proposal.candidate.exemplars.empty());
            for (const Exemplar& exemplar : proposal.candidate.exemplars) {
                QCOMPARE(exemplar.origin, ExemplarOrigin::Model);
                QVERIFY(exemplar.source && exemplar.source->value >= 12);
            }
        }
    }
};

REGISTER_TEST(TestAllExemplars)

} // namespace tst_all_exemplars

#include "tst_all_exemplars.moc"
