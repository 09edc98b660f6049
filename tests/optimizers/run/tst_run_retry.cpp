// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/intervals.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <set>

namespace tst_run_retry {

using namespace optimizers;

namespace {

/// An endpoint that refuses some questions until it has recovered, and a run on it.
struct FailingBench
{
    explicit FailingBench(std::function<bool(const std::string&)> refuses)
    {
        bench.model = std::make_unique<support::ScriptedModel>(
            [this, refuses = std::move(refuses)](const CompletionRequest& request) -> Result<Completion> {
                if (!recovered && refuses(request.messages.back().text))
                    return failure(ErrorKind::InvalidInput, std::string("not now"));
                return support::benchAnswer(request);
            });
        support::StepwiseOptimizer optimizer(3, 5);
        support::EventLog log(&bench.answers);
        if (bench.run(optimizer, log).state != RunState::Done)
            qFatal("the run did not end");
        spent = std::get<RunFinished>(log.events.back()).spent;
    }

    [[nodiscard]] Status retry(support::EventLog& log, std::stop_token stop = {})
    {
        RunLimits limits = bench.limits;
        limits.budget = retryBudget(limits.budget, spent, failedOutcomes(bench.history));
        Ledger ledger(limits.budget, spent);
        const Status status = retryFailed(bench.services(), limits, bench.history, ledger, log, std::move(stop));
        spent = ledger.spent();
        return status;
    }

    support::RunBench bench;
    std::atomic<bool> recovered = false;
    Spending spent;
};

bool isHard(const std::string& question)
{
    return question.ends_with('7') || question.ends_with('3');
}

} // namespace

class TestRunRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailedIsAskedAgainAndNothingElse()
    {
        FailingBench failing(isHard);
        const History before = failing.bench.history;
        const std::int64_t failed = failedOutcomes(before);
        QVERIFY(failed > 6);
        failing.recovered = true;
        const std::int64_t calls = failing.bench.model->calls();
        support::EventLog log;
        QVERIFY(failing.retry(log));

        const History& after = failing.bench.history;
        QCOMPARE(failing.bench.model->calls() - calls, failed);
        QCOMPARE(failedOutcomes(after), 0);
        QCOMPARE(after.trials().size(), before.trials().size());
        for (const Trial& trial : after.trials()) {
            QCOMPARE(trial.score.coverage, 1.0);
            QVERIFY(trial.score == scoreOf(trial.outcomes, trial.outcomes.size()));
            const Trial& earlier = before.at(trial.id);
            QCOMPARE(trial.outcomes.size(), earlier.outcomes.size());
            for (std::size_t place = 0; place < trial.outcomes.size(); ++place) {
                QVERIFY(trial.outcomes[place].example == earlier.outcomes[place].example);
                if (isScored(earlier.outcomes[place].outcomeClass))
                    QVERIFY(trial.outcomes[place] == earlier.outcomes[place]);
            }
        }
    }

    void theRetryIsOneRoundWithTheUsualEvents()
    {
        FailingBench failing(isHard);
        const int rounds = failing.bench.history.roundsFinished();
        const std::int64_t failed = failedOutcomes(failing.bench.history);
        std::set<TrialId> incomplete;
        for (const Trial& trial : failing.bench.history.trials()) {
            if (trial.score.coverage < 1.0)
                incomplete.insert(trial.id);
        }
        failing.recovered = true;
        support::EventLog log;
        QVERIFY(failing.retry(log));
        QCOMPARE(std::get<RoundStarted>(log.events.front()).round, rounds);
        QCOMPARE(std::get<RoundFinished>(log.events.back()).round, rounds);
        QCOMPARE(log.count<RoundStarted>(), 1);
        QCOMPARE(log.count<RoundFinished>(), 1);
        QCOMPARE(log.count<OutcomeRecorded>(), static_cast<int>(failed));
        std::set<TrialId> scored;
        for (const RunEvent& event : log.events) {
            if (const auto* finished = std::get_if<TrialFinished>(&event)) {
                QVERIFY(scored.insert(finished->trial).second); // once each
                QVERIFY(finished->score == failing.bench.history.at(finished->trial).score);
            }
        }
        QVERIFY(scored.size() > 3);
        QVERIFY(scored == incomplete);
        QCOMPARE(failing.bench.history.roundsFinished(), rounds + 1);
    }

    void whatFailsAgainStaysMissingAndIsNeverWrong()
    {
        FailingBench failing(isHard);
        std::vector<Score> before;
        for (const Trial& trial : failing.bench.history.trials())
            before.push_back(trial.score);
        const std::int64_t failed = failedOutcomes(failing.bench.history);
        support::EventLog log;
        QVERIFY(failing.retry(log));
        QCOMPARE(failedOutcomes(failing.bench.history), failed);
        for (const Trial& trial : failing.bench.history.trials())
            QVERIFY(trial.score == before[static_cast<std::size_t>(trial.id.value)]);
    }

    void aSpentBudgetPaysOneCallForEachFailedAnswerAndNoMore()
    {
        FailingBench failing(isHard);
        failing.recovered = true;
        const std::int64_t failed = failedOutcomes(failing.bench.history);
        failing.bench.limits.budget.calls = failing.spent.calls; // nothing is left
        failing.bench.concurrency = 16;
        const std::int64_t before = failing.spent.calls;
        support::EventLog log;
        QVERIFY(failing.retry(log));
        QCOMPARE(failing.spent.calls, before + failed);
        QCOMPARE(failedOutcomes(failing.bench.history), 0);
    }

    void whatTheRunHasLeftIsNotAddedTo()
    {
        Budget budget;
        budget.calls = 100;
        Spending spent;
        spent.calls = 60;
        QCOMPARE(*retryBudget(budget, spent, 10).calls, 100);
        QCOMPARE(*retryBudget(budget, spent, 50).calls, 110);
        spent.cached = 30;
        QCOMPARE(*retryBudget(budget, spent, 10).calls, 100);
        budget.knownAnswers = KnownAnswers::Counted;
        QCOMPARE(*retryBudget(budget, spent, 20).calls, 110);
        QVERIFY(!retryBudget(Budget{}, spent, 10).calls);
        budget.tokens = 5;
        QCOMPARE(*retryBudget(budget, spent, 20).tokens, 5);
    }

    void spentTokensEndTheRetryWithWhatTheyPaid()
    {
        FailingBench failing(isHard);
        failing.recovered = true;
        failing.bench.limits.budget.tokens = failing.spent.tokens();
        const std::int64_t calls = failing.bench.model->calls();
        support::EventLog log;
        const Status retried = failing.retry(log);
        QVERIFY(!retried);
        QCOMPARE(retried.error().kind, ErrorKind::BudgetSpent);
        QCOMPARE(failing.bench.model->calls(), calls);
        QCOMPARE(log.count<RoundFinished>(), 1);
    }

    void aStoppedRetryKeepsWhatCame()
    {
        FailingBench failing(isHard);
        failing.recovered = true;
        failing.bench.concurrency = 1;
        const std::int64_t failed = failedOutcomes(failing.bench.history);
        std::stop_source stop;
        int came = 0;
        support::EventLog log;
        log.react = [&](const RunEvent& event) -> Status {
            if (std::holds_alternative<OutcomeRecorded>(event) && ++came == 2)
                stop.request_stop();
            return {};
        };
        const Status retried = failing.retry(log, stop.get_token());
        QVERIFY(!retried);
        QCOMPARE(retried.error().kind, ErrorKind::Cancelled);
        QCOMPARE(failedOutcomes(failing.bench.history), failed - came);
        QCOMPARE(log.count<RoundFinished>(), 1);
        for (const Trial& trial : failing.bench.history.trials())
            QVERIFY(trial.score == scoreOf(trial.outcomes, trial.outcomes.size()));
        const std::int64_t calls = failing.bench.model->calls();
        support::EventLog rest;
        QVERIFY(failing.retry(rest));
        QCOMPARE(failing.bench.model->calls() - calls, failed - came);
        QCOMPARE(failedOutcomes(failing.bench.history), 0);
    }

    void whatCannotBeStoredLeavesTheRoundOpen()
    {
        FailingBench failing(isHard);
        failing.recovered = true;
        support::EventLog log;
        log.react = [](const RunEvent& event) -> Status {
            if (std::holds_alternative<OutcomeRecorded>(event))
                return failure(ErrorKind::Storage, std::string("the disk is full"));
            return {};
        };
        const Status retried = failing.retry(log);
        QVERIFY(!retried);
        QCOMPARE(retried.error().kind, ErrorKind::Storage);
        QCOMPARE(log.count<RoundFinished>(), 0);
    }

    void aRunWithoutFailuresIsLeftAlone()
    {
        FailingBench whole([](const std::string&) { return false; });
        support::EventLog log;
        QVERIFY(whole.retry(log));
        QVERIFY(log.events.empty());
    }
};

REGISTER_TEST(TestRunRetry)

} // namespace tst_run_retry

#include "tst_run_retry.moc"
