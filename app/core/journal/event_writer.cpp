// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/event_writer.h"

#include "app/core/journal/journal_rows.h"

#include <algorithm>
#include <type_traits>
#include <variant>
#include <vector>

namespace app {

using optimizers::Outcome;
using optimizers::Result;
using optimizers::Spending;
using optimizers::Status;

namespace {

/// Shorter answers are cheaper to store than to point at.
constexpr std::size_t longAnswer = 120;

template <typename... Values>
Status runOnce(Database& database, std::string_view sql, const Values&... values)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->with(values...).run();
}

bool storageFailed(const optimizers::RunFinished& event)
{
    return event.error && event.error->kind == optimizers::ErrorKind::Storage;
}

/// Whether the event is the first of what begins anew after a failed write, or the last word after one.
bool isTriedAgain(const optimizers::RunEvent& event)
{
    if (const auto* finished = std::get_if<optimizers::RunFinished>(&event))
        return storageFailed(*finished);
    return std::holds_alternative<optimizers::RoundStarted>(event);
}

} // namespace

Result<std::unique_ptr<EventWriter>> EventWriter::create(Database& database, PendingAnswers& pending, std::int64_t run,
                                                         int round)
{
    std::unique_ptr<EventWriter> writer(new EventWriter(database, pending, run, round));
    if (const Status prepared = writer->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    return writer;
}

Status EventWriter::prepare()
{
    // An outcome told again changes nothing, unless the first one was missing.
    Result<Statement> addOutcome = m_database.prepare(
        "INSERT INTO outcomes(run, trial, example, round, role, class, score, answer, answer_begin, answer_length, "
        "request, cached, input_tokens, output_tokens, money, seconds, estimated) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(run, trial, example, round) DO UPDATE SET class = excluded.class, score = excluded.score, "
        "answer = excluded.answer, answer_begin = excluded.answer_begin, answer_length = excluded.answer_length, "
        "request = excluded.request, cached = excluded.cached, input_tokens = excluded.input_tokens, "
        "output_tokens = excluded.output_tokens, money = excluded.money, seconds = excluded.seconds, "
        "estimated = excluded.estimated WHERE class IN ('failed', 'filtered')");
    if (!addOutcome)
        return tl::unexpected(addOutcome.error());
    Result<Statement> findReply = m_database.prepare("SELECT text FROM answers WHERE request = ?");
    if (!findReply)
        return tl::unexpected(findReply.error());
    m_addOutcome = std::move(*addOutcome);
    m_findReply = std::move(*findReply);
    return {};
}

Status EventWriter::write(std::span<const optimizers::RunEvent> events)
{
    if (std::ranges::any_of(events, isTriedAgain))
        m_database.tryWritingAgain();
    Result<Transaction> transaction = beginTransaction();
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const optimizers::RunEvent& event : events) {
        if (const Status told = tell(event); !told)
            return told;
    }
    return transaction->commit();
}

Result<Transaction> EventWriter::beginTransaction()
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction;
    if (const Status written = m_pending.write(); !written)
        return tl::unexpected(written.error());
    return transaction;
}

Status EventWriter::tell(const optimizers::RunEvent& event)
{
    return std::visit(
        [this](const auto& told) -> Status {
            using Told = std::decay_t<decltype(told)>;
            if constexpr (std::is_same_v<Told, optimizers::RoundStarted>)
                return beginRound(told.round);
            else if constexpr (std::is_same_v<Told, optimizers::TrialStarted>)
                return addTrial(told.trial);
            else if constexpr (std::is_same_v<Told, optimizers::OutcomeRecorded>)
                return addOutcome(told);
            else if constexpr (std::is_same_v<Told, optimizers::TrialFinished>)
                return addScore(told);
            else if constexpr (std::is_same_v<Told, optimizers::RoundFinished>)
                return finishRound(told);
            else if constexpr (std::is_same_v<Told, optimizers::NoteLogged>)
                return runOnce(m_database, "INSERT OR REPLACE INTO notes(run, round, text, count) VALUES(?,?,?,?)",
                               m_run, told.round, told.note.text.stored(), told.note.count);
            else if constexpr (std::is_same_v<Told, optimizers::ArmsJudged>)
                return setArms(told);
            else
                return finishRun(told);
        },
        event);
}

Status EventWriter::beginRound(int round)
{
    m_round = round;
    m_toldOutcomes.clear();
    m_toldTrials.clear();
    Result<Statement> begun = m_database.prepare("SELECT EXISTS(SELECT 1 FROM trials WHERE run = ?1 AND round >= ?2) "
                                                 "OR EXISTS(SELECT 1 FROM outcomes WHERE run = ?1 AND round >= ?2)");
    if (!begun)
        return tl::unexpected(begun.error());
    if (const Result<bool> row = begun->with(m_run, round).next(); !row)
        return tl::unexpected(row.error());
    m_retold = begun->integer(0) != 0;
    return runOnce(m_database, "UPDATE runs SET state = 'running', problem = '' WHERE id = ?", m_run);
}

Status EventWriter::addTrial(const optimizers::Trial& trial)
{
    m_toldTrials.insert(trial.id.value);
    const std::string candidate = optimizers::textOf(trial.candidateId);
    // A round that is proposed differently after an interruption (a writer's call failed then, or now) gives the
    // number to another candidate.
    Status replaced = runOnce(m_database, "DELETE FROM trials WHERE run = ? AND id = ? AND candidate <> ?", m_run,
                              trial.id.value, candidate);
    if (!replaced)
        return replaced;
    return runOnce(m_database,
                   "INSERT OR IGNORE INTO trials(run, id, round, candidate, content, parents, move, reason, "
                   "generation) VALUES(?,?,?,?,?,?,?,?,?)",
                   m_run, trial.id.value, trial.round, candidate, textOf(trial.candidate),
                   textOf(trial.lineage.parents), trial.lineage.move, textOf(trial.lineage.reason),
                   trial.lineage.generation);
}

Result<std::pair<std::size_t, std::size_t>> EventWriter::placeInReply(const Outcome& outcome)
{
    const RequestBytes request(outcome.request);
    const Result<bool> row = m_findReply.with(request.blob()).next();
    if (!row)
        return tl::unexpected(row.error());
    std::pair<std::size_t, std::size_t> place{0, 0};
    if (*row) {
        if (const std::size_t begin = m_findReply.view(0).find(outcome.answer); begin != std::string_view::npos)
            place = {begin, outcome.answer.size()};
        m_findReply.with(request.blob());
    }
    return place;
}

Status EventWriter::addOutcome(const optimizers::OutcomeRecorded& event)
{
    const Outcome& outcome = event.outcome;
    if (m_retold)
        m_toldOutcomes.emplace(event.trial.value, outcome.example.value);
    std::optional<std::string_view> answer = outcome.answer;
    std::optional<std::int64_t> begin;
    std::optional<std::int64_t> length;
    if (outcome.answer.size() > longAnswer && optimizers::isScored(outcome.outcomeClass)) {
        const auto place = placeInReply(outcome);
        if (!place)
            return tl::unexpected(place.error());
        if (place->second > 0) {
            answer.reset();
            begin = static_cast<std::int64_t>(place->first);
            length = static_cast<std::int64_t>(place->second);
        }
    }
    const RequestBytes request(outcome.request);
    const optimizers::Usage& usage = outcome.usage;
    return m_addOutcome
        .with(m_run, event.trial.value, std::int64_t{outcome.example.value}, m_round, nameOf(event.role),
              nameOf(outcome.outcomeClass), outcome.score, answer, begin, length, request.blob(), outcome.cached,
              usage.inputTokens, usage.outputTokens, usage.money, usage.seconds, usage.estimated)
        .run();
}

Status EventWriter::addScore(const optimizers::TrialFinished& event)
{
    const optimizers::Score& score = event.score;
    const Spending& spent = event.spent;
    return runOnce(m_database,
                   "INSERT OR REPLACE INTO scores(run, trial, round, mean, low, high, count, coverage, best, calls, "
                   "cached, input_tokens, output_tokens, money, seconds) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                   m_run, event.trial.value, event.round, score.mean, score.low, score.high, score.count,
                   score.coverage, event.best, spent.calls, spent.cached, spent.inputTokens, spent.outputTokens,
                   spent.money, spent.seconds);
}

Status EventWriter::setArms(const optimizers::ArmsJudged& event)
{
    // A round that is proposed differently after an interruption may have been chosen by other arms.
    if (const Status removed = runOnce(m_database, "DELETE FROM arms WHERE run = ? AND round = ?", m_run, event.round);
        !removed)
        return removed;
    Result<Statement> add =
        m_database.prepare("INSERT INTO arms(run, round, trial, mean, deviation, pulls) VALUES(?,?,?,?,?,?)");
    if (!add)
        return tl::unexpected(add.error());
    for (const optimizers::ArmBelief& arm : event.arms) {
        const Status added = add->with(m_run, event.round, arm.trial.value, arm.mean, arm.deviation, arm.pulls).run();
        if (!added)
            return added;
    }
    return {};
}

Status EventWriter::finishRound(const optimizers::RoundFinished& event)
{
    if (m_retold) {
        if (const Status removed = removeUntold(); !removed)
            return removed;
    }
    const Spending& spent = event.spent;
    Status done =
        runOnce(m_database,
                "INSERT OR REPLACE INTO rounds(run, round, calls, cached, input_tokens, output_tokens, money, "
                "seconds) VALUES(?,?,?,?,?,?,?,?)",
                m_run, event.round, spent.calls, spent.cached, spent.inputTokens, spent.outputTokens, spent.money,
                spent.seconds);
    if (!done)
        return done;
    done = bookSpending(spent);
    m_round = event.round + 1;
    m_retold = false;
    return done;
}

Status EventWriter::bookSpending(const Spending& spent)
{
    const Status booked =
        runOnce(m_database,
                "UPDATE runs SET calls = ?, cached = ?, input_tokens = ?, output_tokens = ?, money = ?, seconds = ?, "
                "booked_answer = (SELECT coalesce(max(id), 0) FROM answers) WHERE id = ?",
                spent.calls, spent.cached, spent.inputTokens, spent.outputTokens, spent.money, spent.seconds, m_run);
    return booked ? runOnce(m_database, "DELETE FROM payments WHERE run = ?", m_run) : booked;
}

Status EventWriter::removeUntold()
{
    Result<Statement> stored =
        m_database.prepare("SELECT trial, example FROM outcomes WHERE run = ? AND round = ? AND role = 'validation'");
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<std::pair<std::int64_t, std::int64_t>> untold;
    Result<bool> row = stored->with(m_run, m_round).next();
    for (; row && *row; row = stored->next()) {
        const std::pair<std::int64_t, std::int64_t> outcome{stored->integer(0), stored->integer(1)};
        if (!m_toldOutcomes.contains(outcome))
            untold.push_back(outcome);
    }
    if (!row)
        return tl::unexpected(row.error());
    for (const auto& [trial, example] : untold) {
        const Status removed =
            runOnce(m_database, "DELETE FROM outcomes WHERE run = ? AND trial = ? AND example = ? AND round = ?", m_run,
                    trial, example, m_round);
        if (!removed)
            return removed;
    }
    const std::int64_t last = m_toldTrials.empty() ? -1 : *m_toldTrials.rbegin();
    return runOnce(m_database, "DELETE FROM trials WHERE run = ? AND round >= ? AND id > ?", m_run, m_round, last);
}

Status EventWriter::endSearch(const Spending& spent)
{
    Result<Transaction> transaction = beginTransaction();
    if (!transaction)
        return tl::unexpected(transaction.error());
    Status done = bookSpending(spent);
    if (!done)
        return done;
    done = runOnce(m_database, "UPDATE runs SET cached_in_search = ? WHERE id = ?", spent.cached, m_run);
    return done ? transaction->commit() : done;
}

Status EventWriter::finishRun(const optimizers::RunFinished& event)
{
    // After a failed write the ledger knows calls whose answers the journal does not. They are sent again, as those in
    // flight at a crash are; so what is stored counts, and the state is all there is to add.
    if (const Status booked = storageFailed(event) ? Status{} : bookSpending(event.spent); !booked)
        return booked;
    return runOnce(m_database, "UPDATE runs SET state = ?, problem = ? WHERE id = ?", nameOf(event.state),
                   event.error ? event.error->text.stored() : std::string(), m_run);
}

} // namespace app
