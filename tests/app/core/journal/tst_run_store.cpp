// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/database.h"
#include "app/core/journal/run_recorder.h"
#include "app/core/journal/run_store.h"
#include "optimizers/evidence/intervals.h"
#include "tests/app/core/project/random_project.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <thread>

using app::RunStore;

namespace tst_run_store {

using namespace optimizers;

namespace {

constexpr int exampleCount = 8;

std::vector<Example> examples()
{
    std::vector<Example> order;
    for (std::uint32_t i = 0; i < exampleCount; ++i)
        order.push_back({ExampleId{(i * 3) % exampleCount}, "input " + std::to_string(i), {}, {"yes"}});
    return order;
}

RequestKey keyOf(std::int64_t number)
{
    return {fingerprint(std::to_string(number)), static_cast<std::uint64_t>(number)};
}

Completion completion(const std::string& text)
{
    Completion answer;
    answer.text = text;
    answer.model = "tiny";
    answer.usage = {11, 3, 0.25, 0.125, true};
    return answer;
}

/// Ignores what it sees.
class Nobody final : public RunObserver
{
public:
    Status onEvent(const RunEvent&) override { return {}; }
};

/// Plays the part of a run: tells a store the events of made-up rounds, and knows the history that has to come back.
class PretendedRun
{
public:
    PretendedRun(RunStore& store, std::int64_t run, std::uint64_t seed)
        : m_recorder(store, run, m_nobody), m_answers(*store.answers(run).value()), m_seed(seed)
    {
        for (const Example& example : examples())
            m_order.emplace(example.id, m_order.size());
    }

    History history{Budget{40, {}, {}, {}}};
    Spending spent;

    [[nodiscard]] Status tell(const RunEvent& event) { return m_recorder.onEvent(event); }

    /// Two new candidates on all examples; some outcomes are missing, some answers long.
    [[nodiscard]] Status playRound(std::size_t outcomes = 2 * exampleCount)
    {
        const int round = history.roundsFinished();
        Rng rng(mixSeed({m_seed, static_cast<std::uint64_t>(round)}));
        if (const Status told = tell(RoundStarted{round, spent}); !told)
            return told;
        for (int i = 0; i < 2 && outcomes > 0; ++i) {
            Candidate candidate = randomCandidate(rng);
            candidate.instruction += std::to_string(round * 2 + i);
            const Reason reason{.metaPrompt = "infer@1", .draw = m_seed, .expected = Expectation{rng.uniform(), 0.1}};
            const Trial& trial = history.trialFor(candidate, {{CandidateId{7}}, "draw", reason, round}, round);
            if (const Status told = tell(TrialStarted{trial}); !told)
                return told;
            for (int e = 0; e < exampleCount && outcomes > 0; ++e, --outcomes) {
                if (const Status told = decide(trial.id, e, rng); !told)
                    return told;
            }
            const Score score = scoreOf(trial.outcomes, trial.outcomes.size());
            history.setScore(trial.id, score);
            if (const Status told = tell(TrialFinished{trial.id, trial.candidateId, round, score, spent, i == 0});
                !told)
                return told;
        }
        if (outcomes == 0 && history.trials().back().outcomes.size() < exampleCount)
            return {};
        history.finishRound(spent);
        return tell(RoundFinished{round, spent});
    }

private:
    [[nodiscard]] Status decide(TrialId trial, int example, Rng& rng)
    {
        Outcome outcome;
        outcome.example = ExampleId{static_cast<std::uint32_t>(example)};
        outcome.request = keyOf(trial.value * 100 + example);
        const std::size_t kind = rng.below(4);
        if (kind == 0) {
            outcome.answer = "the server said 503";
        } else {
            outcome.outcomeClass = kind == 1 ? OutcomeClass::Right : OutcomeClass::Wrong;
            outcome.score = kind == 1 ? 1.0 : rng.uniform();
            outcome.answer = kind == 2 ? std::string(200, 'x') + "é" : "yes";
            const Completion answer = completion("Well: " + outcome.answer + "\n");
            outcome.usage = answer.usage;
            ++spent.calls;
            spent.inputTokens += answer.usage.inputTokens;
            spent.outputTokens += answer.usage.outputTokens;
            spent.money += answer.usage.money;
            if (const Status stored = m_answers.store(outcome.request, {}, answer); !stored)
                return stored;
        }
        history.addOutcome(trial, outcome, m_order);
        return tell(OutcomeRecorded{trial, Role::Validation, outcome, spent});
    }

    Nobody m_nobody;
    app::RunRecorder m_recorder;
    AnswerStore& m_answers;
    ExampleOrder m_order;
    std::uint64_t m_seed;
};

} // namespace

class TestRunStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("task ✓.hone-journal")).toStdString();
    }

    void aRunIsListedWithWhatItWasGiven()
    {
        app::RunRecord record;
        record.optimizer = "ape";
        record.parameters = "{\"candidates\":4}";
        record.endpoint = "local";
        record.model = "tiny";
        record.seed = 0xffff'ffff'ffff'fff0U;
        record.budget = {100, {}, 0.5, {}};
        record.started = "2026-01-01T00:00:00Z";
        record.fingerprint = "abc";
        const auto store = open();
        record.id = *store->addRun(record);
        QVERIFY(store->run(record.id) == record);
        QVERIFY(store->runs() == std::vector{record});
        QVERIFY(store->findRun("abc").value() == record);
        QVERIFY(!store->findRun("abd").value());
        QVERIFY(!store->run(99));
    }

    void completeRoundsComeBackAsTheyWere()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        PretendedRun run(*store, id, 1);
        for (int i = 0; i < 3; ++i)
            QVERIFY(run.playRound());
        const auto resumed = store->resume(id, examples(), run.history.budget());
        QVERIFY(resumed);
        compare(resumed->history, run.history);
        QCOMPARE(resumed->spent, run.spent);
        QCOMPARE(store->run(id)->rounds, 3);
        QCOMPARE(store->run(id)->candidates, 6);
        QCOMPARE(store->scores(id)->size(), std::size_t{6});
    }

    void anInterruptedRoundIsPaidButNotPartOfTheHistory()
    {
        auto store = open();
        const std::int64_t id = *store->addRun({});
        PretendedRun run(*store, id, 2);
        QVERIFY(run.playRound());
        const History complete = run.history;
        QVERIFY(run.playRound(11));
        store.reset();

        store = open();
        QCOMPARE(store->run(id)->state, RunState::Stopped);
        const auto resumed = store->resume(id, examples(), complete.budget());
        compare(resumed->history, complete);
        QCOMPARE(resumed->spent, run.spent);
        QVERIFY(resumed->spent.calls > complete.spent().calls);
        const History shown = *store->history(id, examples());
        QCOMPARE(shown.trials().size(), run.history.trials().size());
        for (std::size_t i = 0; i < shown.trials().size(); ++i)
            QVERIFY(shown.trials()[i] == run.history.trials()[i]);
    }

    void whatHappenedTogetherIsStoredTogetherOrNotAtAll()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        History history{Budget{}};
        QVERIFY(store->record(id, RoundStarted{0, {}}));
        QVERIFY(store->record(id, TrialStarted{history.trialFor({"Answer.", {}}, {{}, "draft", {}, 0}, 0)}));
        const auto recorded = [](std::int32_t trial, std::uint32_t example) -> RunEvent {
            Outcome outcome;
            outcome.example = ExampleId{example};
            return OutcomeRecorded{TrialId{trial}, Role::Validation, outcome, {}};
        };
        const auto stored = [&] { return store->history(id, examples())->trials().front().outcomes.size(); };
        QVERIFY(!store->record(id, std::vector{recorded(0, 0), recorded(7, 1)})); // there is no such trial
        QCOMPARE(stored(), std::size_t{0});
        QVERIFY(store->record(id, RoundStarted{0, {}})); // after a failed write all begins anew
        QVERIFY(store->record(id, std::vector{recorded(0, 0), recorded(0, 1)}));
        QCOMPARE(stored(), std::size_t{2});
    }

    void aRoundToldAgainChangesNothing()
    {
        auto store = open();
        const std::int64_t id = *store->addRun({});
        PretendedRun broken(*store, id, 3);
        QVERIFY(broken.playRound());
        QVERIFY(broken.playRound(11));
        PretendedRun unbroken(*store, id, 3);
        QVERIFY(unbroken.playRound());
        QVERIFY(unbroken.playRound());
        QVERIFY(unbroken.playRound());
        compare(store->resume(id, examples(), unbroken.history.budget())->history, unbroken.history);
    }

    void aRoundProposedDifferentlyReplacesTheInterruptedOne()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        PretendedRun broken(*store, id, 4);
        QVERIFY(broken.playRound(13));
        PretendedRun other(*store, id, 5);
        QVERIFY(other.playRound());
        compare(store->resume(id, examples(), other.history.budget())->history, other.history);
        compare(*store->history(id, examples()), other.history, false);
    }

    void answersArePaidInTheRoundThatStoredThem()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        AnswerStore& answers = **store->answers(id);
        AnswerStore& others = **store->answers(*store->addRun({}));
        QVERIFY(!answers.find(keyOf(1)).value());
        Completion answer = completion("yes");
        answer.reasoning = std::string("thought\0with a nul", 18);
        answer.finish = FinishReason::Length;
        QVERIFY(answers.store(keyOf(1), {}, answer));
        QVERIFY(answers.store(keyOf(1), {}, completion("another answer to the same request")));

        answer.cached = true;
        QVERIFY(others.find(keyOf(1)).value() == answer);
        answer.paidThisRound = true;
        QVERIFY(answers.find(keyOf(1)).value() == answer);
        QVERIFY(store->record(id, RoundFinished{0, {}}));
        answer.paidThisRound = false;
        QVERIFY(answers.find(keyOf(1)).value() == answer);
    }

    void unansweredCallsAreSpentEvenIfTheProgramIsKilled()
    {
        auto store = open();
        const std::int64_t id = *store->addRun({});
        const std::int64_t other = *store->addRun({});
        AnswerStore& answers = **store->answers(id);
        QVERIFY(answers.store(keyOf(1), {}, completion("yes")));
        QVERIFY(answers.commit());
        QVERIFY(answers.storePayment({100, 20, 0.5, 0.0, true}));
        QVERIFY(answers.storePayment({}));
        QVERIFY((**store->answers(other)).storePayment({7, 0, 0.0, 0.0, true}));
        QVERIFY((**store->answers(std::nullopt)).storePayment({1, 1, 1.0, 0.0, true}));
        store.reset();
        store = open();
        const Spending spent = store->resume(id, examples(), {})->spent;
        QCOMPARE(spent.calls, 3);
        QCOMPARE(spent.inputTokens, 111);
        QCOMPARE(spent.outputTokens, 23);
        QCOMPARE(spent.money, 0.75);
        QCOMPARE(store->run(other)->spent.inputTokens, 7);
        // A complete round has them in its sums.
        QVERIFY(store->record(id, RoundFinished{0, spent}));
        QCOMPARE(store->resume(id, examples(), {})->spent.calls, 3);
        QCOMPARE(store->run(other)->spent.calls, 1);
    }

    void vectorsComeBackToTheLastBit()
    {
        auto store = open();
        const std::int64_t id = *store->addRun({});
        const std::vector<RequestKey> keys = {keyOf(1), keyOf(2)};
        const Points points{2, {0.1F, -3e-39F, 1.0F / 3.0F, 0.0F}};
        QVERIFY((**store->vectors(id)).storeVectors(keys, points));
        QVERIFY(!(**store->vectors(id)).findVector(keyOf(3)).value());
        store.reset();
        store = open();
        VectorStore& vectors = **store->vectors(id);
        QVERIFY(std::ranges::equal(vectors.findVector(keyOf(2)).value()->numbers, points.row(1)));
        QVERIFY(vectors.findVector(keyOf(1)).value()->counted);
        QVERIFY(!(**store->vectors(std::nullopt)).findVector(keyOf(1)).value()->counted);
        QVERIFY(store->record(id, RoundFinished{0, {}}));
        QVERIFY(vectors.findVector(keyOf(1)).value()->counted);
    }

    void vectorsOfAnotherRunAreCountedFromTheNextRoundOn()
    {
        auto store = open();
        const std::vector<RequestKey> keys = {keyOf(1)};
        QVERIFY((**store->vectors(*store->addRun({}))).storeVectors(keys, {1, {1.0F}}));
        const std::int64_t id = *store->addRun({});
        const auto counted = [&] { return (**store->vectors(id)).findVector(keyOf(1)).value()->counted; };
        QVERIFY(!counted());
        QVERIFY((**store->vectors(id)).noteUse(keys));
        store.reset();
        store = open();
        QVERIFY(!counted()); // the round is proposed again
        QVERIFY(store->record(id, RoundFinished{0, {}}));
        QVERIFY((**store->vectors(id)).noteUse(keys));
        QVERIFY(counted());
        store.reset();
        store = open();
        QVERIFY(counted());
    }

    void manyThreadsShareTheAnswers()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        AnswerStore& answers = **store->answers(id);
        PretendedRun run(*store, id, 6);
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (std::int64_t t = 0; t < 8; ++t)
                threads.emplace_back([&, t] {
                    for (std::int64_t i = 0; i < 200; ++i) {
                        const RequestKey key = keyOf(1'000'000 + (t / 2) * 1000 + i);
                        const std::string text = "answer " + std::to_string((t / 2) * 1000 + i);
                        const auto found = answers.find(key);
                        if (!found || (*found && (*found)->text != text) || !answers.store(key, {}, completion(text)))
                            ++wrong;
                    }
                });
            for (int i = 0; i < 10; ++i)
                QVERIFY(run.playRound());
        }
        QCOMPARE(wrong.load(), 0);
        compare(store->resume(id, examples(), run.history.budget())->history, run.history);
        QCOMPARE(store->run(id)->rounds, 10);
    }

    void aReaderSeesWhatTheWriterCommitted()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        const auto reader = *RunStore::openForReading(m_path);
        PretendedRun run(*store, id, 7);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(run.playRound());
            QCOMPARE(reader->run(id)->rounds, i + 1);
        }
        QCOMPARE(reader->runs()->front().state, RunState::Running);
        compare(*reader->history(id, examples()), run.history, false);
    }

    void aSecondWriterIsRefusedAndAStaleLockTakenOver()
    {
        auto store = open();
        const auto second = RunStore::open(m_path);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Storage);
        QVERIFY(second.error().message().find("another program is writing") != std::string::npos);
        store.reset();

        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const auto kept = RunStore::open(m_path);
            static_cast<void>(kept->get()->addRun({}));
            kill(getpid(), SIGKILL);
        }
        waitpid(child, nullptr, 0);
        QVERIFY(QFile::exists(QString::fromStdString(m_path) + QStringLiteral(".lock")));
        const auto reader = *RunStore::openForReading(m_path);
        QCOMPARE(reader->runs()->front().state, RunState::Stopped);
        const auto after = RunStore::open(m_path);
        QVERIFY2(after, after ? "" : after.error().message().c_str());
        QCOMPARE((*after)->runs()->size(), std::size_t{1});
    }

    void whatABanditBelievedIsKeptByRound()
    {
        auto store = open();
        const std::int64_t id = *store->addRun({});
        PretendedRun run(*store, id, 3);
        QVERIFY(run.playRound());
        QVERIFY(store->arms(id)->empty());
        QVERIFY(run.tell(RoundStarted{1, run.spent}));
        const ArmsJudged first{1, {{{0}, 0.1 + 0.2, 1e-17, 8}, {{1}, -0.25, 0.5, 4}}};
        QVERIFY(run.tell(first));
        QVERIFY(run.tell(first)); // told again after an interruption
        QVERIFY(*store->arms(id) == std::vector{first});
        QVERIFY(run.tell(ArmsJudged{1, {{{1}, 0.5, 0.25, 6}}})); // the round is chosen differently
        const ArmsJudged second{2, {{{0}, 0.75, 0.125, 16}}};
        QVERIFY(run.tell(second));
        const std::vector<ArmsJudged> expected{{1, {{{1}, 0.5, 0.25, 6}}}, second};
        QVERIFY(*store->arms(id) == expected);
        QVERIFY(store->arms(id + 1)->empty());
        store.reset();
        QVERIFY(*(*RunStore::openForReading(m_path))->arms(id) == expected);
        QVERIFY(*(*RunStore::openForReading(m_path))->latestArms(id) == expected.back());
    }

    void aJournalOfAnOlderProgramIsReadAsItIs()
    {
        auto store = open();
        const std::int64_t id = *store->addRun({});
        PretendedRun run(*store, id, 4);
        QVERIFY(run.playRound());
        store.reset();
        auto database = app::Database::open(m_path, app::Database::Access::ReadWrite);
        QVERIFY(database && database->execute("DROP TABLE arms; DROP TABLE vector_uses; PRAGMA user_version = 2"));
        QVERIFY(database->execute("UPDATE trials SET reason = 'draw 00000000000000ff; predicted 0.50' WHERE id = 0"));
        QVERIFY(database->execute("UPDATE trials SET reason = '' WHERE id = 1"));
        database = failure(ErrorKind::Cancelled, std::string("closed"));

        auto reader = RunStore::openForReading(m_path);
        QVERIFY2(reader, reader ? "" : reader.error().message().c_str());
        QVERIFY((*reader)->arms(id)->empty());
        QVERIFY(!(*reader)->latestArms(id)->has_value());
        History read = (*reader)->resume(id, examples(), run.history.budget())->history;
        QCOMPARE(read.trials()[0].lineage.reason.words, std::string("draw 00000000000000ff; predicted 0.50"));
        QVERIFY(read.trials()[1].lineage.reason == Reason());
        QVERIFY(read.trials()[1].outcomes == run.history.trials()[1].outcomes);
        reader->reset();
        store = open(); // a writer brings it up to date
        read = store->resume(id, examples(), run.history.budget())->history;
        QCOMPARE(read.trials()[0].lineage.reason.words, std::string("draw 00000000000000ff; predicted 0.50"));
        QVERIFY(read.trials()[0].lineage.reason.draw == std::uint64_t{255});
        QVERIFY(read.trials()[1].lineage.reason == Reason());
        const ArmsJudged judged{1, {{{0}, 0.5, 0.25, 6}}};
        QVERIFY(store->record(id, judged));
        QVERIFY(*store->arms(id) == std::vector{judged});
    }

    void foreignAndNewerFilesAreRefused()
    {
        write("this is no database, but a text that is long enough to be taken for one's header: " +
              std::string(200, '.'));
        QVERIFY(!RunStore::open(m_path));
        QVERIFY(QFile::remove(QString::fromStdString(m_path)));
        QVERIFY(!RunStore::openForReading(m_path));
        QVERIFY(open() != nullptr);
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60)); // user_version in SQLite's header
        QCOMPARE(file.write(QByteArray::fromHex("00000063")), qint64{4});
        file.close();
        const auto newer = RunStore::open(m_path);
        QVERIFY(!newer);
        QVERIFY(newer.error().message().find("version 99") != std::string::npos);
    }

    void aFullDiskIsAStorageErrorAndLosesNothing()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        PretendedRun run(*store, id, 8);
        QVERIFY(run.playRound());
        const History complete = run.history;

        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{200'000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        Status told;
        for (int i = 0; i < 100 && told; ++i)
            told = run.playRound();
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        QVERIFY(!told);
        QCOMPARE(told.error().kind, ErrorKind::Storage);

        const auto resumed = store->resume(id, examples(), complete.budget());
        QVERIFY(resumed);
        QCOMPARE(resumed->history.roundsFinished(), run.history.roundsFinished());
        QVERIFY(resumed->spent.calls == run.spent.calls || resumed->spent.calls == run.spent.calls - 1);
        PretendedRun again(*store, id, 8);
        for (int i = 0; i <= run.history.roundsFinished(); ++i)
            QVERIFY(again.playRound());
        compare(store->resume(id, examples(), complete.budget())->history, again.history);
    }

    void anAnswerIsFoundAtOnceAndDurableWithTheNextCommit()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        AnswerStore& answers = **store->answers(id);
        AnswerStore& others = **store->answers(std::nullopt);
        QVERIFY(answers.store(keyOf(1), {}, completion("first")));
        QVERIFY(answers.find(keyOf(1)).value()->paidThisRound);
        QVERIFY(answers.find(keyOf(1)).value()->cached);
        QCOMPARE(others.find(keyOf(1)).value()->text, std::string("first"));
        QVERIFY(!others.find(keyOf(1)).value()->paidThisRound);
        const auto storedForAll = [&] { return (**RunStore::openForReading(m_path)).run(id)->spent.calls; };
        QCOMPARE(storedForAll(), 0);
        QVERIFY(store->record(id, NoteLogged{0, {std::string("a note"), 1}}));
        QCOMPARE(storedForAll(), 1);
        QVERIFY(others.store(keyOf(2), {}, completion("second")));
        QVERIFY(answers.store(keyOf(3), {}, completion("third")));
        QVERIFY(answers.commit());
        QCOMPARE(storedForAll(), 2);
        QCOMPARE(answers.find(keyOf(2)).value()->text, std::string("second"));
        // The first answer to a request stays.
        QVERIFY(answers.store(keyOf(3), {}, completion("another")));
        QVERIFY(answers.commit());
        QCOMPARE(answers.find(keyOf(3)).value()->text, std::string("third"));
        QVERIFY(answers.store(keyOf(4), {}, completion("fourth")));
        QVERIFY(store->recordSearchEnd(id, {}));
        QVERIFY(answers.find(keyOf(4)).value().has_value());
        QCOMPARE(storedForAll(), 0); // all are part of the sums that were just written
    }

    void whatWasAcknowledgedSurvivesAKill()
    {
        Rng rng(9);
        {
            QVERIFY(open()->addRun({}));
        }
        std::int64_t acknowledged = 0;
        for (int kills = 0; kills < 20; ++kills) {
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t child = fork();
            QVERIFY(child >= 0); // -1 as a process to be killed would mean all of them
            if (child == 0)
                storeUntilKilled(pipe[1], acknowledged);
            close(pipe[1]);
            usleep(static_cast<useconds_t>(2000 + rng.below(40'000)));
            kill(child, SIGKILL);
            std::int64_t number = 0;
            while (read(pipe[0], &number, sizeof number) == sizeof number)
                acknowledged = number + 1;
            close(pipe[0]);
            waitpid(child, nullptr, 0);
            const auto store = open();
            QVERIFY(store != nullptr);
            AnswerStore& answers = **store->answers(1);
            for (std::int64_t i = 0; i < acknowledged; ++i)
                QVERIFY(answers.find(keyOf(i))->has_value());
        }
        QVERIFY(acknowledged > 20);
    }

    void aComparisonIsKeptOnceAndComesBackEqual()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        QVERIFY(!store->comparison(id).value());
        FinalComparison comparison;
        comparison.draft.score = {0.1 + 0.2, 1.0 / 3.0, 0.9, 7, 0.875};
        comparison.draft.outcomes = {{ExampleId{3},
                                      OutcomeClass::Refused,
                                      0.0,
                                      "I won't \"answer\"\n",
                                      {1, 2, 1e-7, 0.1, true},
                                      true,
                                      keyOf(5)}};
        comparison.finalists.push_back({TrialId{4}, CandidateId{0xfedc'ba98'7654'3210U}, {}, {}, {}});
        comparison.finalists[0].verdict.difference = {0.1, {-0.05, 0.25}, 0.04, "mcnemar_exact", 40, 6};
        comparison.finalists[0].verdict.verdict = Verdict::Better;
        comparison.finalists[0].verdict.moreExamples = 12;
        QVERIFY(store->recordTestOpening(id, "final comparison"));
        QVERIFY(store->recordTestOpening(id, "final comparison"));
        QVERIFY(store->recordComparison(id, comparison));
        QVERIFY(store->recordComparison(id, FinalComparison()));
        QVERIFY(store->comparison(id).value() == comparison);
        QVERIFY(store->recordTestOpening({}, "evaluation"));
        const auto openings = store->testOpenings();
        QCOMPARE(openings->size(), std::size_t{2});
        QVERIFY(openings->front().run == id);
        QVERIFY(!openings->back().run);

        // A further look is a row of its own, and what it found counts.
        QVERIFY(store->recordTestOpening(id, "failed answers again"));
        QVERIFY(store->comparison(id).value() == comparison);
        comparison.draft.outcomes[0].outcomeClass = OutcomeClass::Right;
        QVERIFY(store->recordComparison(id, comparison));
        QVERIFY(store->comparison(id).value() == comparison);
        QCOMPARE(store->testOpenings()->size(), std::size_t{3});
    }

    void aDamagedJournalIsRefusedOrReadButNeverCrashes()
    {
        std::int64_t id = 0;
        {
            const auto store = open();
            id = *store->addRun({});
            PretendedRun run(*store, id, 10);
            for (int i = 0; i < 4; ++i)
                QVERIFY(run.playRound());
        }
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        Rng rng(11);
        int refused = 0;
        for (int i = 0; i < 1000; ++i) {
            QByteArray damaged = whole;
            if (rng.below(10) == 0)
                damaged.truncate(static_cast<qsizetype>(rng.below(static_cast<std::size_t>(whole.size()))));
            for (std::size_t flips = 1 + rng.below(20); flips > 0 && !damaged.isEmpty(); --flips)
                damaged[static_cast<qsizetype>(rng.below(static_cast<std::size_t>(damaged.size())))] =
                    static_cast<char>(rng.below(256));
            write(damaged.toStdString());
            const auto store = RunStore::open(m_path);
            const Result<RunStore::Resumption> resumed =
                store ? (*store)->resume(id, examples(), {}) : tl::unexpected(store.error());
            refused += resumed ? 0 : 1;
            if (store)
                static_cast<void>((*store)->runs());
        }
        QVERIFY(refused > 0);
    }

    void howARunEndedIsKept()
    {
        const auto store = open();
        const std::int64_t id = *store->addRun({});
        const Spending spent{5, 2, 50, 10, 0.5, 3.25};
        const ShownText problem{textId("%1 refuses the key"), {std::string("{\"words\":1}")}};
        QVERIFY(store->record(id, RunFinished{RunState::Paused, Error{ErrorKind::Rejected, problem}, {}, spent}));
        QCOMPARE(store->run(id)->state, RunState::Paused);
        QVERIFY(store->run(id)->problem == problem);
        QCOMPARE(store->run(id)->spent, spent);
        QVERIFY(store->record(id, NoteLogged{1, {textId("two duplicates removed"), 2}}));
        QCOMPARE(store->notes(id)->at(0).note.count, 2);
        QVERIFY(store->notes(id)->at(0).note.text == ShownText(textId("two duplicates removed")));
    }

private:
    std::unique_ptr<RunStore> open()
    {
        auto store = RunStore::open(m_path);
        if (!store)
            qWarning("%s", store.error().message().c_str());
        return store ? std::move(*store) : nullptr;
    }

    void write(const std::string& text)
    {
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
    }

    [[noreturn]] void storeUntilKilled(int acknowledge, std::int64_t first)
    {
        const auto store = open();
        AnswerStore& answers = **store->answers(1);
        for (std::int64_t i = first;; ++i) {
            // Durable by a commit of its own, or by that of the next event.
            const bool stored = answers.store(keyOf(i), {}, completion("answer")).has_value();
            const Status kept =
                i % 2 == 0 ? answers.commit() : store->record(1, NoteLogged{0, {std::string("an answer came"), 1}});
            if (stored && kept)
                static_cast<void>(::write(acknowledge, &i, sizeof i));
        }
    }

    static void compare(const History& actual, const History& expected, bool budgets = true)
    {
        QCOMPARE(actual.roundsFinished(), expected.roundsFinished());
        QVERIFY(actual.spent() == expected.spent());
        QVERIFY(!budgets || actual.budget() == expected.budget());
        QCOMPARE(actual.trials().size(), expected.trials().size());
        for (std::size_t i = 0; i < actual.trials().size(); ++i)
            QVERIFY(actual.trials()[i] == expected.trials()[i]);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::string m_path;
};

REGISTER_TEST(TestRunStore)

} // namespace tst_run_store

#include "tst_run_store.moc"
