// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/exemplar_pool.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_exemplar_random_search {

using namespace optimizers;

namespace {

std::unique_ptr<Optimizer> built(const ParameterValues& values = {})
{
    return findOptimizer("exemplar_random_search")->create(values).value();
}

std::vector<Exemplar> poolOf(const tests::Landscape& landscape)
{
    return exemplarPool(landscape.task(), History(), AnswerSource::Expected, 1);
}

} // namespace

class TestExemplarRandomSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderedSetsAreCountedUpToALimit()
    {
        QCOMPARE(countTuples(4, 2, 100), std::size_t{12});
        QCOMPARE(countTuples(2, 5, 100), std::size_t{2});
        QCOMPARE(countTuples(0, 3, 100), std::size_t{0});
        QCOMPARE(countTuples(100000, 60, 100), std::size_t{100});
    }

    void drawsAreDistinctOrderedAndFromThePool()
    {
        const tests::Landscape landscape(3, 3);
        const std::vector<Proposal> draws =
            drawExemplars(landscape.task(), History(), poolOf(landscape), 2, 100, Rng(5));
        QCOMPARE(draws.size(), std::size_t{6});
        std::set<CandidateId> ids;
        for (const Proposal& draw : draws) {
            ids.insert(idOf(draw.candidate));
            QCOMPARE(draw.candidate.exemplars.size(), std::size_t{2});
        }
        QCOMPARE(ids.size(), std::size_t{6});
    }

    void knownCandidatesAreNotDrawnAgain()
    {
        const tests::Landscape landscape(3, 2);
        History history;
        const std::vector<Proposal> first = drawExemplars(landscape.task(), history, poolOf(landscape), 2, 1, Rng(5));
        history.trialFor(first.at(0).candidate, first.at(0).lineage, 1);
        const std::vector<Proposal> second = drawExemplars(landscape.task(), history, poolOf(landscape), 2, 5, Rng(5));
        QCOMPARE(second.size(), std::size_t{1});
        QVERIFY(idOf(second[0].candidate) != idOf(first[0].candidate));
    }

    void theRunDoesWhatThePlanSays()
    {
        const tests::Landscape landscape(2);
        tests::PlayOptions options;
        options.calls = 60 + 500;
        const auto played = tests::play(*findOptimizer("exemplar_random_search"), landscape, options);
        const Plan plan = built()->plan({40, 60, 0}, 500);
        QCOMPARE(static_cast<int>(played.rounds.front().size()), plan.candidates);
        QCOMPARE(static_cast<int>(played.rounds.back().size()), plan.fullyEvaluated);
        QVERIFY(played.calls - 60 >= plan.solverCallsLow);
        QVERIFY(played.calls <= *options.calls);
    }

    void lessMoneyMeansFewerCandidates()
    {
        QCOMPARE(built()->plan({40, 60, 0}, 1000).candidates, 32);
        QCOMPARE(built()->plan({40, 60, 0}, 200).candidates, 9);
        QCOMPARE(built()->plan({40, 60, 0}, 20).candidates, 0);
        QCOMPARE(built()->plan({40, 60, 0}, {}).minimumCalls, std::int64_t{68});
        QCOMPARE(built()->plan({2, 60, 0}, 1000).candidates, 2);
    }

    void theWinnerIsBetterThanTheDraft()
    {
        double gain = 0.0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const tests::Landscape landscape(seed);
            tests::PlayOptions options;
            options.calls = 600;
            const auto played = tests::play(*findOptimizer("exemplar_random_search"), landscape, options);
            gain += landscape.truth(played.history.best()->candidate) - landscape.truth(landscape.task().draft());
        }
        QVERIFY2(gain / 10 > 0.2, qPrintable(QString::number(gain / 10)));
    }

    void anEmptyPoolIsAnError()
    {
        const tests::Landscape landscape(1, 0);
        const auto played = tests::play(*findOptimizer("exemplar_random_search"), landscape, {});
        QCOMPARE(played.error.value().kind, ErrorKind::InvalidInput);
    }
};

REGISTER_TEST(TestExemplarRandomSearch)

} // namespace tst_exemplar_random_search

#include "tst_exemplar_random_search.moc"
