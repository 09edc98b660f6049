// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/final_comparison.h"
#include "optimizers/run/search_budget.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <thread>

namespace tst_run_budget {

using namespace optimizers;

class TestRunBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLimitIsExceededByOneRequest_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::newRow("one at a time") << 1;
        QTest::newRow("sixteen") << 16;
        QTest::newRow("sixty-four") << 64;
    }

    void noLimitIsExceededByOneRequest()
    {
        QFETCH(int, concurrency);
        support::RunBench bench;
        bench.concurrency = concurrency;
        bench.limits.budget.calls = 100 + comparisonShare(bench);
        support::EventLog log;
        support::StepwiseOptimizer optimizer(5, 6);
        const RunFinished finished = bench.run(optimizer, log);
        QCOMPARE(finished.state, RunState::Done);
        QCOMPARE(bench.model->calls(), 100);
        QCOMPARE(finished.spent.calls, 100);
    }

    void knownAnswersAreFreeUnlessTheyCount_data()
    {
        QTest::addColumn<int>("known");
        QTest::newRow("free") << static_cast<int>(KnownAnswers::Free);
        QTest::newRow("counted") << static_cast<int>(KnownAnswers::Counted);
    }

    void knownAnswersAreFreeUnlessTheyCount()
    {
        QFETCH(const int, known);
        const bool counted = known == static_cast<int>(KnownAnswers::Counted);
        support::RunBench bench;
        bench.limits.budget.calls = 100 + comparisonShare(bench);
        bench.limits.budget.knownAnswers = static_cast<KnownAnswers>(known);
        std::vector<std::vector<double>> means;
        for (int time = 0; time < 2; ++time) {
            support::EventLog log(&bench.answers);
            support::StepwiseOptimizer optimizer(5, 6);
            const RunFinished finished = bench.run(optimizer, log);
            bench.answers.roundFinished();
            QCOMPARE(finished.state, RunState::Done);
            if (counted)
                QCOMPARE(finished.spent.calls + finished.spent.cached, 100);
            means.emplace_back();
            for (const Trial& trial : bench.history.trials())
                means.back().push_back(trial.score.mean);
        }
        QCOMPARE(means[0] == means[1], counted);
        QCOMPARE(bench.model->calls() == 100, counted);
    }

    void aTokenLimitStopsAtTheSameRequestAtAnyConcurrency()
    {
        std::vector<History> histories;
        for (const int concurrency : {1, 3, 64}) {
            support::RunBench bench;
            bench.concurrency = concurrency;
            bench.limits.budget.tokens = 3000;
            support::EventLog log;
            support::StepwiseOptimizer optimizer(5, 6);
            const RunFinished finished = bench.run(optimizer, log);
            QCOMPARE(finished.state, RunState::Done);
            const std::int64_t ofTheSearch = bench.history.budget().tokens.value_or(0);
            QVERIFY(ofTheSearch > 1200 && ofTheSearch < 2000);
            QVERIFY(finished.spent.tokens() <= ofTheSearch);
            QVERIFY(finished.spent.tokens() > ofTheSearch - 300);
            histories.push_back(bench.history);
        }
        QVERIFY(support::sameCourse(histories[0], histories[1]));
        QVERIFY(support::sameCourse(histories[0], histories[2]));
    }

    void whatTheSearchLeavesPaysForTheComparison_data()
    {
        QTest::addColumn<bool>("tokens");
        QTest::newRow("tokens") << true;
        QTest::newRow("money") << false;
    }

    void whatTheSearchLeavesPaysForTheComparison()
    {
        QFETCH(const bool, tokens);
        support::RunBench bench;
        bench.concurrency = 16;
        bench.prices = {1.0, 2.0};
        if (tokens)
            bench.limits.budget.tokens = 3000;
        else
            bench.limits.budget.money = 0.004;
        bench.history = History(searchBudget(bench.limits, bench.data.test.size()));
        Ledger ledger(bench.limits.budget);
        support::EventLog log;
        support::StepwiseOptimizer optimizer(50, 6); // which the budget ends
        QCOMPARE(bench.run(optimizer, bench.history, ledger, log).state, RunState::Done);
        QVERIFY(bench.history.trials().size() > 4);
        const auto comparison = compareOnTest(bench.services(), bench.limits, bench.history, ledger, log, {});
        QVERIFY(comparison.has_value());
        QCOMPARE(comparison->draft.score.coverage, 1.0);
        for (const TestResult& finalist : comparison->finalists)
            QCOMPARE(finalist.score.coverage, 1.0);
        const Spending spent = ledger.spent();
        QVERIFY(tokens ? spent.tokens() <= 3000 : spent.money <= 0.004);
    }

    void aRetryCostsBudgetAndNeverExceedsIt()
    {
        support::RunBench bench;
        bench.concurrency = 16;
        bench.limits.budget.calls = 80 + comparisonShare(bench);
        std::atomic<int> calls = 0;
        bench.model = std::make_unique<support::ScriptedModel>([&](const CompletionRequest& request) {
            if (++calls % 5 == 0)
                return Result<Completion>(failure(ErrorKind::Unavailable, std::string("try again")));
            return support::benchAnswer(request);
        });
        support::EventLog log;
        support::StepwiseOptimizer optimizer(5, 6);
        (void)bench.run(optimizer, log);
        QVERIFY(bench.model->calls() <= 80 + comparisonShare(bench));
    }

    void equalRequestsOfOneBatchArePaidOnce()
    {
        support::RunBench bench;
        for (Example& example : bench.data.validation)
            example.input = "question 7";
        support::EventLog log;
        support::StepwiseOptimizer optimizer(2, 1);
        const RunFinished finished = bench.run(optimizer, log);
        QCOMPARE(finished.state, RunState::Done);
        QCOMPARE(bench.model->calls(), 2);
        QCOMPARE(log.count<OutcomeRecorded>(), 60);
        QCOMPARE(finished.spent.cached, 58);
    }

    void whatOutcomesPaidAddsUpToTheLedger()
    {
        support::RunBench bench;
        bench.prices = {1.0, 2.0};
        for (std::size_t i = 0; i < bench.data.validation.size(); ++i)
            bench.data.validation[i].input = "question " + std::to_string(i % 4);
        support::EventLog log(&bench.answers);
        support::StepwiseOptimizer optimizer(3, 5);
        const RunFinished finished = bench.run(optimizer, log);
        QCOMPARE(finished.state, RunState::Done);
        Spending paid;
        for (const RunEvent& event : log.events) {
            const auto* recorded = std::get_if<OutcomeRecorded>(&event);
            if (recorded == nullptr)
                continue;
            const Outcome& outcome = recorded->outcome;
            (outcome.cached ? paid.cached : paid.calls) += 1;
            paid.inputTokens += outcome.cached ? 0 : outcome.usage.inputTokens;
            paid.outputTokens += outcome.cached ? 0 : outcome.usage.outputTokens;
        }
        QVERIFY(paid.cached > 0);
        QCOMPARE(paid.calls, finished.spent.calls);
        QCOMPARE(paid.cached, finished.spent.cached);
        QCOMPARE(paid.inputTokens, finished.spent.inputTokens);
        QCOMPARE(paid.outputTokens, finished.spent.outputTokens);
    }

private:
    [[nodiscard]] static std::int64_t comparisonShare(const support::RunBench& bench)
    {
        return static_cast<std::int64_t>(bench.data.test.size()) * (bench.limits.finalists + 1);
    }
};

REGISTER_TEST(TestRunBudget)

} // namespace tst_run_budget

#include "tst_run_budget.moc"
