// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/final_comparison.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_final_comparison {

using namespace optimizers;

namespace {

Result<FinalComparison> compare(support::RunBench& bench, support::EventLog& log)
{
    Ledger ledger(bench.limits.budget, bench.history.spent());
    return compareOnTest(bench.services(), bench.limits, bench.history, ledger, log, {});
}

void searchWith(support::RunBench& bench, int rounds, int perRound)
{
    support::EventLog log;
    support::StepwiseOptimizer optimizer(rounds, perRound);
    QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
}

} // namespace

class TestFinalComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMuchBetterInstructionIsCalledBetter()
    {
        support::RunBench bench;
        bench.draft.instruction = "quality 10";
        searchWith(bench, 3, 8);
        support::EventLog log;
        const Result<FinalComparison> comparison = compare(bench, log);
        QVERIFY(comparison.has_value());
        QVERIFY(!comparison->finalists.empty());
        const TestResult& winner = comparison->finalists.front();
        QCOMPARE(winner.verdict.verdict, Verdict::Better);
        QVERIFY(winner.verdict.difference.interval.low > 0.0);
        QCOMPARE(winner.score.count, 40);
        QCOMPARE(winner.verdict.optimism, bench.history.at(winner.trial).score.mean - winner.score.mean);
    }

    void onlyTestExamplesAreAsked()
    {
        support::RunBench bench;
        searchWith(bench, 2, 4);
        support::EventLog log;
        QVERIFY(compare(bench, log).has_value());
        std::set<std::uint32_t> asked;
        for (const RunEvent& event : log.events) {
            const auto& recorded = std::get<OutcomeRecorded>(event);
            QCOMPARE(recorded.role, Role::Test);
            asked.insert(recorded.outcome.example.value);
        }
        QCOMPARE(asked.size(), bench.data.test.size());
        QCOMPARE(*asked.begin(), 40U);
    }

    void aSpentBudgetLeavesPairsAndLowersTheCoverage()
    {
        support::RunBench bench;
        searchWith(bench, 2, 4);
        bench.limits.budget.calls = bench.history.spent().calls + 30;
        support::EventLog log;
        const Result<FinalComparison> comparison = compare(bench, log);
        QVERIFY(comparison.has_value());
        QVERIFY(comparison->draft.score.coverage < 0.5);
        QCOMPARE(comparison->finalists.front().verdict.difference.count, comparison->finalists.front().score.count);
    }

    void nothingIsWorthOpeningTheTestRoleForButTheDraftWhenNothingReachesIt()
    {
        support::RunBench bench;
        bench.draft.instruction = "quality 100";
        searchWith(bench, 2, 4);
        support::EventLog log;
        const Result<FinalComparison> comparison = compare(bench, log);
        QVERIFY(comparison.has_value());
        QVERIFY(comparison->finalists.empty());
        QCOMPARE(comparison->draft.score.mean, 1.0);
    }

    void theShareOfTheComparisonIsLeftByTheSearch()
    {
        support::RunBench bench;
        bench.limits.budget.calls = 260;
        searchWith(bench, 8, 6);
        QVERIFY(bench.history.spent().calls <= 260 - 120);
        support::EventLog log;
        const Result<FinalComparison> comparison = compare(bench, log);
        QVERIFY(comparison.has_value());
        QCOMPARE(comparison->draft.score.coverage, 1.0);
        QVERIFY(bench.model->calls() <= 260);
    }
};

REGISTER_TEST(TestFinalComparison)

} // namespace tst_final_comparison

#include "tst_final_comparison.moc"
