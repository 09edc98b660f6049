// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/run_store.h"

#include "app/core/journal/comparison_json.h"
#include "app/core/journal/event_writer.h"
#include "app/core/journal/journal_reader.h"
#include "app/core/journal/journal_rows.h"
#include "app/core/journal/journal_schema.h"
#include "app/core/journal/stored_answers.h"
#include "app/core/journal/writer_lock.h"

#include <QFile>

#include <chrono>
#include <map>
#include <mutex>
#include <utility>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::History;
using optimizers::Result;
using optimizers::Status;
using optimizers::textId;

namespace {

/// A program that is just ending gives its lock back within this time.
constexpr std::chrono::milliseconds lockPatience(500);

/// The lock beside a journal. Dies with its process: one left by a killed program is taken over.
std::string lockPath(const std::string& path)
{
    return path + ".lock";
}

Status writeOnce(Database& database, std::string_view sql, const auto&... values)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->with(values...).run();
}

} // namespace

/// The connection with everything that stands on it. All access holds `mutex`, because calls that block ask for answers
/// from threads of their own while the run thread writes events.
class RunStore::Journal
{
public:
    Journal(const std::string& path, Database opened, std::unique_ptr<WriterLock> held)
        : lockFile(lockPath(path)), lock(std::move(held)), database(std::move(opened)), reader(database)
    {}

    [[nodiscard]] Result<StoredAnswers*> answersOf(std::optional<std::int64_t> run);
    [[nodiscard]] Result<EventWriter*> writerOf(std::int64_t run);
    void setRound(std::int64_t run, int round);
    /// Whether a program has the journal open for writing. A run that says it is running else was killed.
    [[nodiscard]] bool isWritten() const;

    const std::string lockFile;
    std::unique_ptr<WriterLock> lock; ///< null for readers; released last
    std::mutex mutex;
    Database database;
    JournalReader reader;

private:
    [[nodiscard]] Result<PendingAnswers*> pendingAnswers();

    std::unique_ptr<PendingAnswers> m_pending; ///< made when answers are first asked for, or an event is written
    std::map<std::optional<std::int64_t>, std::unique_ptr<StoredAnswers>> m_answers;
    std::map<std::int64_t, std::unique_ptr<EventWriter>> m_writers;
};

Result<PendingAnswers*> RunStore::Journal::pendingAnswers()
{
    if (!m_pending) {
        Result<std::unique_ptr<PendingAnswers>> pending = PendingAnswers::create(database);
        if (!pending)
            return tl::unexpected(pending.error());
        m_pending = std::move(*pending);
    }
    return m_pending.get();
}

Result<StoredAnswers*> RunStore::Journal::answersOf(std::optional<std::int64_t> run)
{
    std::unique_ptr<StoredAnswers>& answers = m_answers[run];
    if (!answers) {
        const Result<PendingAnswers*> pending = pendingAnswers();
        if (!pending)
            return tl::unexpected(pending.error());
        Result<std::unique_ptr<StoredAnswers>> created = StoredAnswers::create(database, mutex, **pending, run);
        if (!created)
            return tl::unexpected(created.error());
        answers = std::move(*created);
        const Result<int> rounds = run ? reader.roundsFinished(*run) : 0;
        if (!rounds)
            return tl::unexpected(rounds.error());
        answers->setRound(*rounds);
    }
    return answers.get();
}

Result<EventWriter*> RunStore::Journal::writerOf(std::int64_t run)
{
    std::unique_ptr<EventWriter>& writer = m_writers[run];
    if (!writer) {
        const Result<int> rounds = reader.roundsFinished(run);
        if (!rounds)
            return tl::unexpected(rounds.error());
        const Result<PendingAnswers*> pending = pendingAnswers();
        if (!pending)
            return tl::unexpected(pending.error());
        Result<std::unique_ptr<EventWriter>> created = EventWriter::create(database, **pending, run, *rounds);
        if (!created)
            return tl::unexpected(created.error());
        writer = std::move(*created);
    }
    return writer.get();
}

void RunStore::Journal::setRound(std::int64_t run, int round)
{
    if (const auto found = m_answers.find(run); found != m_answers.end())
        found->second->setRound(round);
}

bool RunStore::Journal::isWritten() const
{
    if (lock)
        return true;
    return WriterLock::isHeld(lockFile);
}

RunStore::RunStore(std::unique_ptr<Journal> journal) : m_journal(std::move(journal)) {}
RunStore::~RunStore() = default;

Result<std::unique_ptr<RunStore>> RunStore::open(const std::string& path)
{
    Result<std::unique_ptr<WriterLock>> lock = WriterLock::acquire(lockPath(path), lockPatience);
    if (!lock)
        return failure(lock.error().kind, {textId("the journal %1 cannot be opened: %2"), {path, lock.error().text}});
    Result<Database> database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    if (const Status migrated = migrateJournal(*database); !migrated)
        return failure(ErrorKind::Storage, {textId("%1: %2"), {path, migrated.error().text}});
    // No run is under way while nobody held the lock: the program of one that says so was killed.
    if (const Status marked = database->execute("UPDATE runs SET state = 'stopped' WHERE state = 'running'"); !marked)
        return tl::unexpected(marked.error());
    return std::unique_ptr<RunStore>(
        new RunStore(std::make_unique<Journal>(path, std::move(*database), std::move(*lock))));
}

Result<std::unique_ptr<RunStore>> RunStore::openForReading(const std::string& path)
{
    if (!QFile::exists(QString::fromStdString(path)))
        return failure(ErrorKind::Storage, {textId("there is no journal %1"), {path}});
    Result<Database> database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    if (const Status checked = checkJournal(*database); !checked)
        return failure(ErrorKind::Storage, {textId("%1: %2"), {path, checked.error().text}});
    return std::unique_ptr<RunStore>(new RunStore(std::make_unique<Journal>(path, std::move(*database), nullptr)));
}

Result<std::vector<RunRecord>> RunStore::runs()
{
    const std::scoped_lock lock(m_journal->mutex);
    Result<std::vector<RunRecord>> runs = m_journal->reader.runs();
    if (!runs)
        return runs;
    for (RunRecord& run : *runs) {
        if (run.state == optimizers::RunState::Running && !m_journal->isWritten())
            run.state = optimizers::RunState::Stopped;
    }
    return runs;
}

Result<RunRecord> RunStore::run(std::int64_t id)
{
    const std::scoped_lock lock(m_journal->mutex);
    return m_journal->reader.run(id);
}

Result<std::optional<RunRecord>> RunStore::findRun(const std::string& fingerprint)
{
    const std::scoped_lock lock(m_journal->mutex);
    return m_journal->reader.findRun(fingerprint);
}

Result<std::vector<std::int64_t>> RunStore::runsWith(optimizers::CandidateId candidate)
{
    const std::scoped_lock lock(m_journal->mutex);
    return m_journal->reader.runsWith(candidate);
}

Result<std::int64_t> RunStore::addRun(const RunRecord& run)
{
    const std::scoped_lock lock(m_journal->mutex);
    const Status added = writeOnce(
        m_journal->database,
        "INSERT INTO runs(optimizer, parameters, endpoint, model, seed, budget_calls, budget_tokens, budget_money, "
        "budget_minutes, state, problem, started, fingerprint, calls, cached, input_tokens, output_tokens, money, "
        "seconds, booked_answer) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,(SELECT coalesce(max(id), 0) FROM "
        "answers))",
        run.optimizer, run.parameters, run.endpoint, run.model, static_cast<std::int64_t>(run.seed), run.budget.calls,
        run.budget.tokens, run.budget.money, run.budget.minutes, optimizers::nameOf(run.state), run.problem.stored(),
        run.started.empty() ? utcNow() : run.started, run.fingerprint, run.spent.calls, run.spent.cached,
        run.spent.inputTokens, run.spent.outputTokens, run.spent.money, run.spent.seconds);
    if (!added)
        return tl::unexpected(added.error());
    return m_journal->database.lastInsertId();
}

Result<RunStore::Resumption> RunStore::resume(std::int64_t run, const std::vector<optimizers::Example>& validationOrder,
                                              const optimizers::Budget& searchBudget)
{
    const std::scoped_lock lock(m_journal->mutex);
    const Result<int> rounds = m_journal->reader.roundsFinished(run);
    if (!rounds)
        return tl::unexpected(rounds.error());
    Result<History> history = m_journal->reader.history(run, validationOrder, searchBudget, *rounds, true);
    if (!history)
        return tl::unexpected(history.error());
    Result<optimizers::Spending> spent = m_journal->reader.spent(run);
    if (!spent)
        return tl::unexpected(spent.error());
    const Result<std::optional<std::int64_t>> cached = m_journal->reader.cachedInSearch(run);
    if (!cached)
        return tl::unexpected(cached.error());
    // What the interrupted round or comparison took from the store is asked for again and counted then.
    spent->cached = cached->value_or(history->spent().cached);
    m_journal->setRound(run, *rounds);
    return Resumption{std::move(*history), *spent, cached->has_value()};
}

Result<History> RunStore::history(std::int64_t run, const std::vector<optimizers::Example>& validationOrder)
{
    const std::scoped_lock lock(m_journal->mutex);
    const Result<RunRecord> record = m_journal->reader.run(run);
    if (!record)
        return tl::unexpected(record.error());
    return m_journal->reader.history(run, validationOrder, record->budget, allRounds, false);
}

Result<std::vector<optimizers::TrialFinished>> RunStore::scores(std::int64_t run)
{
    const std::scoped_lock lock(m_journal->mutex);
    return m_journal->reader.scores(run, allRounds);
}

Result<std::vector<optimizers::NoteLogged>> RunStore::notes(std::int64_t run)
{
    const std::scoped_lock lock(m_journal->mutex);
    return m_journal->reader.notes(run);
}

Result<std::vector<optimizers::ArmsJudged>> RunStore::arms(std::int64_t run)
{
    const std::scoped_lock lock(m_journal->mutex);
    return m_journal->reader.arms(run);
}

Result<std::optional<optimizers::ArmsJudged>> RunStore::latestArms(std::int64_t run)
{
    const std::scoped_lock lock(m_journal->mutex);
    return m_journal->reader.latestArms(run);
}

Status RunStore::record(std::int64_t run, std::span<const optimizers::RunEvent> events)
{
    const std::scoped_lock lock(m_journal->mutex);
    const Result<EventWriter*> writer = m_journal->writerOf(run);
    if (!writer)
        return tl::unexpected(writer.error());
    const Status written = (*writer)->write(events);
    m_journal->setRound(run, (*writer)->round());
    return written;
}

Status RunStore::recordSearchEnd(std::int64_t run, const optimizers::Spending& spent)
{
    const std::scoped_lock lock(m_journal->mutex);
    const Result<EventWriter*> writer = m_journal->writerOf(run);
    if (!writer)
        return tl::unexpected(writer.error());
    return (*writer)->endSearch(spent);
}

Status RunStore::recordTestOpening(std::optional<std::int64_t> run, const std::string& purpose)
{
    const std::scoped_lock lock(m_journal->mutex);
    return writeOnce(
        m_journal->database,
        "INSERT INTO test_openings(run, opened, purpose) SELECT ?1, ?2, ?3 "
        "WHERE ?1 IS NULL OR NOT EXISTS(SELECT 1 FROM test_openings WHERE run = ?1 AND comparison IS NULL)",
        run, utcNow(), purpose);
}

Result<std::vector<TestOpening>> RunStore::testOpenings()
{
    const std::scoped_lock lock(m_journal->mutex);
    Result<Statement> rows = m_journal->database.prepare("SELECT run, opened, purpose FROM test_openings ORDER BY id");
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<TestOpening> openings;
    Result<bool> row = rows->next();
    for (; row && *row; row = rows->next()) {
        const auto run = rows->isNull(0) ? std::nullopt : std::optional(rows->integer(0));
        openings.push_back({run, rows->text(1), rows->text(2)});
    }
    if (!row)
        return tl::unexpected(row.error());
    return openings;
}

Status RunStore::recordComparison(std::int64_t run, const optimizers::FinalComparison& comparison)
{
    const std::string text = textOf(comparison);
    const std::scoped_lock lock(m_journal->mutex);
    return writeOnce(m_journal->database,
                     "UPDATE test_openings SET comparison = ? WHERE run = ? AND comparison IS NULL", text, run);
}

Result<std::optional<optimizers::FinalComparison>> RunStore::comparison(std::int64_t run)
{
    const std::scoped_lock lock(m_journal->mutex);
    Result<Statement> rows = m_journal->database.prepare(
        "SELECT comparison FROM test_openings WHERE run = ? AND comparison IS NOT NULL ORDER BY id DESC LIMIT 1");
    if (!rows)
        return tl::unexpected(rows.error());
    const Result<bool> row = rows->with(run).next();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    Result<optimizers::FinalComparison> comparison = comparisonFrom(rows->text(0));
    if (!comparison)
        return tl::unexpected(comparison.error());
    return std::move(*comparison);
}

Result<optimizers::AnswerStore*> RunStore::answers(std::optional<std::int64_t> run)
{
    const std::scoped_lock lock(m_journal->mutex);
    const Result<StoredAnswers*> answers = m_journal->answersOf(run);
    if (!answers)
        return tl::unexpected(answers.error());
    return *answers;
}

Result<optimizers::VectorStore*> RunStore::vectors(std::optional<std::int64_t> run)
{
    const std::scoped_lock lock(m_journal->mutex);
    const Result<StoredAnswers*> answers = m_journal->answersOf(run);
    if (!answers)
        return tl::unexpected(answers.error());
    return *answers;
}

} // namespace app
