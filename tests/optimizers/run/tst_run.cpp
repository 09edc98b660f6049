// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>
#include <thread>

namespace tst_run {

using namespace optimizers;

namespace {

/// Proposes one candidate once, on all examples.
class SingleProposal final : public Optimizer
{
public:
    explicit SingleProposal(Candidate candidate) : m_candidate(std::move(candidate)) {}

    [[nodiscard]] Result<Step> propose(const History& history, SearchContext&) override
    {
        if (history.find(idOf(m_candidate)) != nullptr || history.roundsFinished() > 1)
            return Step{};
        return Step{{{m_candidate, {{}, "test", "", 1}, std::nullopt}}, {{std::string("one proposal"), 1}}};
    }
    [[nodiscard]] Plan plan(const TaskSize&, std::optional<std::int64_t>) const override { return {}; }

private:
    Candidate m_candidate;
};

/// Says what it believes of all trials it sees, round by round.
class Believer final : public Optimizer
{
public:
    [[nodiscard]] Result<Step> propose(const History& history, SearchContext&) override
    {
        Step step;
        const int round = history.roundsFinished();
        for (const Trial& trial : history.trials())
            step.arms.push_back({trial.id, trial.score.mean, 0.1 * round, trial.score.count});
        if (round < 3)
            step.proposals.push_back(
                {{"quality " + std::to_string(60 + round), {}}, {{}, "test", "", round}, std::nullopt});
        return step;
    }
    [[nodiscard]] Plan plan(const TaskSize&, std::optional<std::int64_t>) const override { return {}; }
};

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDraftIsScoredFirstOnAllValidationExamples()
    {
        support::RunBench bench;
        support::EventLog log;
        SingleProposal optimizer({"quality 90", {}});
        const RunFinished finished = bench.run(optimizer, log);
        QCOMPARE(finished.state, RunState::Done);
        QCOMPARE(bench.history.trials().front().candidate, bench.draft);
        QCOMPARE(bench.history.trials().front().outcomes.size(), bench.data.validation.size());
        QCOMPARE(bench.history.trials().size(), std::size_t{2});
        QCOMPARE(finished.best, TrialId{1});
        QVERIFY(bench.history.best()->score.mean > 0.7);
    }

    void eventsTellTheWholeStory()
    {
        support::RunBench bench;
        support::EventLog log;
        SingleProposal optimizer({"quality 90", {}});
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        QCOMPARE(log.count<TrialStarted>(), 2);
        QCOMPARE(log.count<TrialFinished>(), 2);
        QCOMPARE(log.count<OutcomeRecorded>(), 60);
        QCOMPARE(log.count<RoundFinished>(), 2);
        QCOMPARE(log.count<NoteLogged>(), 1);
        QVERIFY(std::holds_alternative<RunFinished>(log.events.back()));
        QCOMPARE(bench.history.spent().calls, 60);
    }

    void whatAnOptimizerBelievesIsToldBeforeItsProposals()
    {
        support::RunBench bench;
        support::EventLog log;
        Believer optimizer;
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        QCOMPARE(log.count<ArmsJudged>(), 3); // the draft of round 0 is nobody's choice; the last round only believes
        int round = 0;
        for (const RunEvent& event : log.events) {
            if (const auto* started = std::get_if<RoundStarted>(&event))
                round = started->round;
            const auto* judged = std::get_if<ArmsJudged>(&event);
            if (judged == nullptr)
                continue;
            QCOMPARE(judged->round, round);
            QCOMPARE(judged->arms.size(), static_cast<std::size_t>(round));
            QVERIFY(judged->arms.front() == (ArmBelief{{0}, bench.history.at({0}).score.mean, 0.1 * round, 30}));
        }
    }

    void everyCandidateSeesTheSameExamplesInTheSameOrder()
    {
        support::RunBench bench;
        support::EventLog log;
        support::StepwiseOptimizer optimizer(3, 5);
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        const std::vector<Example> order = validationOrder(bench.data.validation, bench.limits.projectSeed);
        for (const Trial& trial : bench.history.trials())
            for (std::size_t i = 0; i < trial.outcomes.size(); ++i)
                QCOMPARE(trial.outcomes[i].example.value, order[i].id.value);
    }

    void theValidationOrderFollowsTheProjectSeedAlone()
    {
        const support::RunBench bench;
        std::vector<Example> reversed(bench.data.validation.rbegin(), bench.data.validation.rend());
        QVERIFY(validationOrder(bench.data.validation, 3) == validationOrder(reversed, 3));
        QVERIFY(validationOrder(bench.data.validation, 3) != validationOrder(bench.data.validation, 4));
    }

    void anExampleShownAsExemplarIsNeverScored()
    {
        support::RunBench bench;
        support::EventLog log;
        const Example shown = bench.data.validation.front();
        SingleProposal optimizer({"quality 90", {exemplarFrom(shown), exemplarFrom(bench.data.pool.front())}});
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        const Trial& trial = bench.history.at({1});
        QCOMPARE(trial.outcomes.size(), bench.data.validation.size() - 1);
        QVERIFY(trial.outcomeOf(shown.id) == nullptr);
        QCOMPARE(trial.score.coverage, 1.0);
    }

    void aFailedCallIsMissingAndNeverWrong()
    {
        support::RunBench bench;
        bench.model = std::make_unique<support::ScriptedModel>([](const CompletionRequest& request) {
            if (request.messages.back().text.ends_with('7'))
                return Result<Completion>(failure(ErrorKind::InvalidInput, std::string("too long")));
            Completion answer;
            answer.text = request.messages.back().text.substr(9);
            return Result<Completion>(answer);
        });
        support::EventLog log;
        SingleProposal optimizer({"quality 90", {}});
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        const Score score = bench.history.at({1}).score;
        QCOMPARE(score.mean, 1.0);
        QCOMPARE(score.count, 27);
        QCOMPARE(score.coverage, 0.9);
    }

    void anInstructionThatCannotBeRenderedBecomesANote()
    {
        support::RunBench bench;
        support::EventLog log;
        SingleProposal optimizer({"quality 90 {{nonsense}}", {}});
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        QCOMPARE(bench.history.trials().size(), std::size_t{1});
        QCOMPARE(log.count<NoteLogged>(), 2);
    }

    void nothingButFailedCallsIsNoScoreAtAll()
    {
        support::RunBench bench;
        bench.model = std::make_unique<support::ScriptedModel>([](const CompletionRequest&) {
            return Result<Completion>(failure(ErrorKind::InvalidInput, std::string("too long")));
        });
        support::EventLog log;
        SingleProposal optimizer({"quality 90", {}});
        QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
        QCOMPARE(bench.history.at({1}).score.count, 0);
        QCOMPARE(bench.history.at({1}).score.coverage, 0.0);
    }

    void aFullDiskPausesTheRun()
    {
        support::RunBench bench;
        support::EventLog log;
        log.react = [](const RunEvent& event) -> Status {
            if (std::holds_alternative<OutcomeRecorded>(event))
                return failure(ErrorKind::Storage, std::string("the disk is full"));
            return {};
        };
        SingleProposal optimizer({"quality 90", {}});
        const RunFinished finished = bench.run(optimizer, log);
        QCOMPARE(finished.state, RunState::Paused);
        QCOMPARE(QString::fromStdString(finished.error->message()), QStringLiteral("the disk is full"));
        QCOMPARE(log.count<OutcomeRecorded>(), 1);
    }

    void aRejectedKeyPausesAfterAtMostTheCallsInFlightAndOne()
    {
        support::RunBench bench;
        bench.concurrency = 8;
        bench.model = std::make_unique<support::ScriptedModel>([](const CompletionRequest&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return Result<Completion>(failure(ErrorKind::Rejected, std::string("the key is not accepted")));
        });
        support::EventLog log;
        SingleProposal optimizer({"quality 90", {}});
        const RunFinished finished = bench.run(optimizer, log);
        QCOMPARE(finished.state, RunState::Paused);
        QCOMPARE(finished.error->kind, ErrorKind::Rejected);
        QVERIFY(bench.model->calls() <= 9);
        QCOMPARE(log.count<OutcomeRecorded>(), 0);
    }

    void theTrajectoryIsTheSameAtAnyConcurrency()
    {
        std::vector<History> histories;
        for (const int concurrency : {1, 16, 64}) {
            support::RunBench bench;
            bench.concurrency = concurrency;
            bench.model = std::make_unique<support::ScriptedModel>([](const CompletionRequest& request) {
                std::this_thread::sleep_for(std::chrono::microseconds(fingerprint(request.messages.back().text) % 700));
                return support::benchAnswer(request);
            });
            support::EventLog log;
            support::StepwiseOptimizer optimizer(4, 6);
            QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
            histories.push_back(bench.history);
        }
        QVERIFY(support::sameCourse(histories[0], histories[1]));
        QVERIFY(support::sameCourse(histories[0], histories[2]));
    }

    void anotherSeedTakesAnotherWay()
    {
        std::set<std::string> instructions;
        for (const std::uint64_t seed : {1U, 2U}) {
            support::RunBench bench;
            bench.limits.seed = seed;
            support::EventLog log;
            support::StepwiseOptimizer optimizer(2, 3);
            QCOMPARE(bench.run(optimizer, log).state, RunState::Done);
            for (const Trial& trial : bench.history.trials().subspan(1))
                instructions.insert(trial.candidate.instruction);
        }
        QVERIFY(instructions.size() > 3);
    }
};

REGISTER_TEST(TestRun)

} // namespace tst_run

#include "tst_run.moc"
