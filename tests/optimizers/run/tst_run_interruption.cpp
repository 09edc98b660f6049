// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/search_budget.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_run_interruption {

using namespace optimizers;

namespace {

/// Runs until `outcomes` outcomes were recorded, then as if the program had been killed: what the store has is all that
/// is left, the history goes back to its last complete round.
struct Killed
{
    History history;
    Spending spent;
};

Killed runUntil(support::RunBench& bench, Optimizer& optimizer, int outcomes)
{
    History atLastRound(searchBudget(bench.limits, bench.data.test.size()));
    History history = atLastRound;
    Ledger ledger(bench.limits.budget);
    std::stop_source stop;
    support::EventLog log(&bench.answers);
    int recorded = 0;
    log.react = [&](const RunEvent& event) -> Status {
        if (std::holds_alternative<RoundFinished>(event))
            atLastRound = history;
        if (std::holds_alternative<OutcomeRecorded>(event) && ++recorded == outcomes)
            stop.request_stop();
        return {};
    };
    const RunFinished finished = bench.run(optimizer, history, ledger, log, stop.get_token());
    Q_UNUSED(finished)
    Spending spent = atLastRound.spent();
    const Spending paid = bench.answers.paidThisRound();
    spent.calls += paid.calls;
    spent.inputTokens += paid.inputTokens;
    spent.outputTokens += paid.outputTokens;
    return {atLastRound, spent};
}

} // namespace

class TestRunInterruption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aContinuedRunEndsLikeAnUnbrokenOne_data()
    {
        QTest::addColumn<int>("outcomes");
        QTest::newRow("in the draft's round") << 7;
        QTest::newRow("at the end of the draft's round") << 30;
        QTest::newRow("in the first search round") << 50;
        QTest::newRow("later") << 200;
        QTest::newRow("almost at the end") << 310;
    }

    void aContinuedRunEndsLikeAnUnbrokenOne()
    {
        QFETCH(int, outcomes);
        support::RunBench unbroken;
        support::EventLog log;
        support::StepwiseOptimizer optimizer(4, 6);
        const RunFinished expected = unbroken.run(optimizer, log);

        support::RunBench bench;
        Killed killed = runUntil(bench, optimizer, outcomes);
        const int paidBefore = bench.model->calls();
        support::StepwiseOptimizer fresh(4, 6);
        Ledger ledger(bench.limits.budget, killed.spent);
        support::EventLog continued(&bench.answers);
        const RunFinished finished = bench.run(fresh, killed.history, ledger, continued);

        QCOMPARE(finished.state, RunState::Done);
        QVERIFY(support::sameCourse(killed.history, unbroken.history));
        QCOMPARE(finished.best, expected.best);
        QCOMPARE(finished.spent.calls, expected.spent.calls);
        QCOMPARE(finished.spent.cached, expected.spent.cached);
        QCOMPARE(finished.spent.tokens(), expected.spent.tokens());
        QCOMPARE(bench.model->calls(), unbroken.model->calls());
        QVERIFY(paidBefore >= std::min(outcomes, 300));
    }

    void equalRequestsCountTheSameAfterAnInterruption()
    {
        const auto repeat = [](support::RunBench& bench) {
            for (std::size_t i = 0; i < bench.data.validation.size(); ++i)
                bench.data.validation[i].input = "question " + std::to_string(i % 4);
        };
        support::RunBench unbroken;
        repeat(unbroken);
        support::EventLog log(&unbroken.answers);
        support::StepwiseOptimizer optimizer(4, 6);
        const RunFinished expected = unbroken.run(optimizer, log);

        support::RunBench bench;
        repeat(bench);
        Killed killed = runUntil(bench, optimizer, 50);
        Ledger ledger(bench.limits.budget, killed.spent);
        support::EventLog continued(&bench.answers);
        const RunFinished finished = bench.run(optimizer, killed.history, ledger, continued);
        QVERIFY(support::sameCourse(killed.history, unbroken.history));
        QCOMPARE(finished.spent.calls, expected.spent.calls);
        QCOMPARE(finished.spent.cached, expected.spent.cached);
        QCOMPARE(finished.spent.tokens(), expected.spent.tokens());
    }

    void aFinishedRunReplaysWithoutACall()
    {
        support::RunBench bench;
        support::EventLog log(&bench.answers);
        support::StepwiseOptimizer optimizer(3, 4);
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        const History first = bench.history;
        const int calls = bench.model->calls();
        support::EventLog again(&bench.answers);
        const RunFinished finished = bench.run(optimizer, again);
        QCOMPARE(bench.model->calls(), calls);
        QCOMPARE(finished.spent.calls, 0);
        QCOMPARE(finished.spent.cached, calls);
        QCOMPARE(bench.history.trials().size(), first.trials().size());
        for (std::size_t i = 0; i < first.trials().size(); ++i)
            QVERIFY(bench.history.trials()[i].score == first.trials()[i].score);
    }

    void aStopEndsTheRunAsStoppedAndStartsNothingMore()
    {
        support::RunBench bench;
        support::StepwiseOptimizer optimizer(4, 6);
        std::stop_source stop;
        support::EventLog log(&bench.answers);
        int callsAtStop = 0;
        log.react = [&](const RunEvent& event) -> Status {
            if (std::holds_alternative<OutcomeRecorded>(event) && !stop.stop_requested() && log.events.size() > 50) {
                stop.request_stop();
                callsAtStop = bench.model->calls();
            }
            return {};
        };
        bench.history = History(searchBudget(bench.limits, bench.data.test.size()));
        Ledger ledger(bench.limits.budget);
        const RunFinished finished = bench.run(optimizer, bench.history, ledger, log, stop.get_token());
        QCOMPARE(finished.state, RunState::Stopped);
        QVERIFY(callsAtStop > 0);
        QVERIFY(bench.model->calls() <= callsAtStop + bench.concurrency);
    }
};

REGISTER_TEST(TestRunInterruption)

} // namespace tst_run_interruption

#include "tst_run_interruption.moc"
