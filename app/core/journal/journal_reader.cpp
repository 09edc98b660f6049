// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/journal_reader.h"

#include "app/core/journal/journal_rows.h"
#include "optimizers/evidence/intervals.h"

#include <utility>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::History;
using optimizers::Outcome;
using optimizers::Result;
using optimizers::Spending;
using optimizers::Status;
using optimizers::textId;

namespace {

/// Calls `take` with each row.
template <typename Take, typename... Values>
Status eachRow(Database& database, std::string_view sql, Take take, const Values&... values)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    Result<bool> row = statement->with(values...).next();
    for (; row && *row; row = statement->next())
        take(*statement);
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

std::optional<std::int64_t> optionalInteger(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

std::optional<double> optionalNumber(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.number(column));
}

RunRecord recordFrom(const Statement& row)
{
    RunRecord run;
    run.id = row.integer(0);
    run.optimizer = row.text(1);
    run.parameters = row.text(2);
    run.endpoint = row.text(3);
    run.model = row.text(4);
    run.seed = static_cast<std::uint64_t>(row.integer(5));
    run.budget = {optionalInteger(row, 6), optionalInteger(row, 7), optionalNumber(row, 8), optionalNumber(row, 9)};
    run.state = optimizers::runStateFrom(row.view(10)).value_or(optimizers::RunState::Failed);
    run.problem = optimizers::shownTextFrom(row.view(11));
    run.started = row.text(12);
    run.fingerprint = row.text(13);
    run.rounds = static_cast<int>(row.integer(14));
    run.candidates = static_cast<int>(row.integer(15));
    return run;
}

bool hasTrial(const History& history, optimizers::TrialId trial)
{
    return trial.value >= 0 && static_cast<std::size_t>(trial.value) < history.trials().size();
}

Outcome outcomeFrom(const Statement& row)
{
    Outcome outcome;
    outcome.example.value = static_cast<std::uint32_t>(row.integer(1));
    outcome.outcomeClass = optimizers::outcomeClassFrom(row.view(2)).value_or(optimizers::OutcomeClass::Failed);
    outcome.score = row.number(3);
    outcome.answer = row.text(4);
    outcome.request = requestKeyFrom(row.view(5));
    outcome.cached = row.integer(6) != 0;
    outcome.usage = usageFrom(row, 7);
    return outcome;
}

} // namespace

Result<std::vector<RunRecord>> JournalReader::records(std::string_view condition,
                                                      const std::optional<std::string>& parameter)
{
    std::vector<RunRecord> runs;
    const std::string sql = "SELECT id, optimizer, parameters, endpoint, model, seed, budget_calls, budget_tokens, "
                            "budget_money, budget_minutes, state, problem, started, fingerprint, "
                            "(SELECT count(*) FROM rounds WHERE run = runs.id), "
                            "(SELECT count(*) FROM trials WHERE run = runs.id) FROM runs WHERE " +
                            std::string(condition);
    const Status read =
        eachRow(m_database, sql, [&](const Statement& row) { runs.push_back(recordFrom(row)); }, parameter);
    if (!read)
        return tl::unexpected(read.error());
    for (RunRecord& run : runs) {
        const Result<Spending> paid = spent(run.id);
        if (!paid)
            return tl::unexpected(paid.error());
        run.spent = *paid;
    }
    return runs;
}

Result<std::vector<RunRecord>> JournalReader::runs()
{
    return records("?1 IS NULL ORDER BY id", std::nullopt);
}

Result<RunRecord> JournalReader::run(std::int64_t id)
{
    Result<std::vector<RunRecord>> found = records("id = ?1", std::to_string(id));
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return failure(ErrorKind::InvalidInput, {textId("the journal has no run %1"), {id}});
    return found->front();
}

Result<std::optional<RunRecord>> JournalReader::findRun(const std::string& fingerprint)
{
    Result<std::vector<RunRecord>> found = records("fingerprint = ?1 ORDER BY id DESC LIMIT 1", fingerprint);
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return std::nullopt;
    return found->front();
}

Result<std::vector<std::int64_t>> JournalReader::runsWith(optimizers::CandidateId candidate)
{
    std::vector<std::int64_t> runs;
    const Status read = eachRow(
        m_database, "SELECT DISTINCT run FROM trials WHERE candidate = ? ORDER BY run",
        [&](const Statement& row) { runs.push_back(row.integer(0)); }, optimizers::textOf(candidate));
    if (!read)
        return tl::unexpected(read.error());
    return runs;
}

Result<int> JournalReader::roundsFinished(std::int64_t run)
{
    int rounds = 0;
    const Status read = eachRow(
        m_database, "SELECT count(*) FROM rounds WHERE run = ?",
        [&](const Statement& row) { rounds = static_cast<int>(row.integer(0)); }, run);
    if (!read)
        return tl::unexpected(read.error());
    return rounds;
}

Result<std::optional<std::int64_t>> JournalReader::cachedInSearch(std::int64_t run)
{
    std::optional<std::int64_t> cached;
    const Status read = eachRow(
        m_database, "SELECT cached_in_search FROM runs WHERE id = ?",
        [&](const Statement& row) { cached = optionalInteger(row, 0); }, run);
    if (!read)
        return tl::unexpected(read.error());
    return cached;
}

Result<Spending> JournalReader::spent(std::int64_t run)
{
    Spending spent;
    std::int64_t booked = 0;
    Status read = eachRow(
        m_database,
        "SELECT calls, cached, input_tokens, output_tokens, money, "
        "max(seconds, coalesce((SELECT max(seconds) FROM scores WHERE run = runs.id), 0)), booked_answer "
        "FROM runs WHERE id = ?",
        [&](const Statement& row) {
            spent = spendingFrom(row, 0);
            booked = row.integer(6);
        },
        run);
    if (!read)
        return tl::unexpected(read.error());
    read = eachRow(
        m_database,
        "SELECT count(*), total(input_tokens), total(output_tokens), total(money) FROM ("
        "SELECT input_tokens, output_tokens, money FROM answers WHERE run = ?1 AND id > ?2 "
        "UNION ALL SELECT input_tokens, output_tokens, money FROM payments WHERE run = ?1)",
        [&](const Statement& row) {
            spent.calls += row.integer(0);
            spent.inputTokens += row.integer(1);
            spent.outputTokens += row.integer(2);
            spent.money += row.number(3);
        },
        run, booked);
    if (!read)
        return tl::unexpected(read.error());
    return spent;
}

Result<History> JournalReader::history(std::int64_t run, const std::vector<optimizers::Example>& order,
                                       const optimizers::Budget& budget, int rounds, bool strict)
{
    History history(budget);
    if (const Status added = addTrials(history, run, rounds); !added)
        return tl::unexpected(added.error());
    if (const Status added = addOutcomes(history, run, rounds, order, strict); !added)
        return tl::unexpected(added.error());
    const auto finished = scores(run, rounds);
    if (!finished)
        return tl::unexpected(finished.error());
    for (const optimizers::TrialFinished& event : *finished) {
        if (!hasTrial(history, event.trial))
            return failure(ErrorKind::Storage, textId("the journal is damaged: a score has no trial"));
        history.setScore(event.trial, event.score);
    }
    for (const optimizers::Trial& trial : history.trials()) {
        if (trial.score.count == 0 && !trial.outcomes.empty())
            history.setScore(trial.id, optimizers::scoreOf(trial.outcomes, trial.outcomes.size()));
    }
    if (const Status done = finishRounds(history, run, rounds); !done)
        return tl::unexpected(done.error());
    return history;
}

Status JournalReader::addTrials(History& history, std::int64_t run, int rounds)
{
    Status problem;
    const Status read = eachRow(
        m_database,
        "SELECT round, content, parents, move, reason, generation FROM trials WHERE run = ? AND round < ? ORDER BY id",
        [&](const Statement& row) {
            const Result<optimizers::Candidate> candidate = candidateFrom(row.view(1));
            if (!candidate) {
                problem = tl::unexpected(candidate.error());
                return;
            }
            const optimizers::Lineage lineage{parentsFrom(row.text(2)), row.text(3), reasonFrom(row.text(4)),
                                              static_cast<int>(row.integer(5))};
            history.trialFor(*candidate, lineage, static_cast<int>(row.integer(0)));
        },
        run, rounds);
    return read ? problem : read;
}

Status JournalReader::addOutcomes(History& history, std::int64_t run, int rounds,
                                  const std::vector<optimizers::Example>& order, bool strict)
{
    optimizers::ExampleOrder places;
    for (const optimizers::Example& example : order)
        places.emplace(example.id, places.size());
    Status problem;
    optimizers::TrialId current;
    std::vector<Outcome> outcomes; // of the current trial
    const auto endTrial = [&] {
        if (!outcomes.empty())
            history.setOutcomes(current, std::exchange(outcomes, {}), places);
    };
    const Status read = eachRow(
        m_database,
        "SELECT trial, example, class, score, coalesce(answer, (SELECT CAST(substr(CAST(text AS BLOB), "
        "answer_begin + 1, answer_length) AS TEXT) FROM answers WHERE answers.request = outcomes.request)), request, "
        "cached, input_tokens, output_tokens, money, seconds, estimated FROM outcomes "
        "WHERE run = ? AND round < ? AND role = 'validation' ORDER BY trial, example, round",
        [&](const Statement& row) {
            Outcome outcome = outcomeFrom(row);
            const optimizers::TrialId trial{static_cast<std::int32_t>(row.integer(0))};
            const bool known = places.contains(outcome.example);
            if (!hasTrial(history, trial))
                problem = failure(ErrorKind::Storage, textId("the journal is damaged: an outcome has no trial"));
            else if (!known && strict)
                problem = failure(ErrorKind::InvalidInput, textId("the run was scored on examples the task has lost"));
            if (!problem)
                return;
            if (!known)
                places.emplace(outcome.example, places.size());
            if (trial != current)
                endTrial();
            current = trial;
            outcomes.push_back(std::move(outcome));
        },
        run, rounds);
    if (read && problem)
        endTrial();
    return read ? problem : read;
}

Result<std::vector<optimizers::TrialFinished>> JournalReader::scores(std::int64_t run, int rounds)
{
    std::vector<optimizers::TrialFinished> finished;
    const Status read = eachRow(
        m_database,
        "SELECT trial, candidate, scores.round, best, mean, low, high, count, coverage, calls, cached, input_tokens, "
        "output_tokens, money, seconds FROM scores JOIN trials ON trials.run = scores.run AND trials.id = trial "
        "WHERE scores.run = ? AND scores.round < ? ORDER BY scores.round, trial",
        [&](const Statement& row) {
            optimizers::TrialFinished& event = finished.emplace_back();
            event.trial.value = static_cast<std::int32_t>(row.integer(0));
            event.candidate = optimizers::candidateIdFrom(row.text(1)).value_or(optimizers::CandidateId{});
            event.round = static_cast<int>(row.integer(2));
            event.best = row.integer(3) != 0;
            event.score = scoreFrom(row, 4);
            event.spent = spendingFrom(row, 9);
        },
        run, rounds);
    if (!read)
        return tl::unexpected(read.error());
    return finished;
}

Result<std::vector<optimizers::NoteLogged>> JournalReader::notes(std::int64_t run)
{
    std::vector<optimizers::NoteLogged> notes;
    const Status read = eachRow(
        m_database, "SELECT round, text, count FROM notes WHERE run = ? ORDER BY round, text",
        [&](const Statement& row) {
            notes.push_back({static_cast<int>(row.integer(0)),
                             {optimizers::shownTextFrom(row.view(1)), static_cast<int>(row.integer(2))}});
        },
        run);
    if (!read)
        return tl::unexpected(read.error());
    return notes;
}

Result<std::vector<optimizers::ArmsJudged>> JournalReader::arms(std::int64_t run)
{
    return armsSince(run, "0");
}

Result<std::optional<optimizers::ArmsJudged>> JournalReader::latestArms(std::int64_t run)
{
    Result<std::vector<optimizers::ArmsJudged>> judged = armsSince(run, "(SELECT max(round) FROM arms WHERE run = ?1)");
    if (!judged)
        return tl::unexpected(judged.error());
    return judged->empty() ? std::nullopt : std::optional(std::move(judged->back()));
}

Result<std::vector<optimizers::ArmsJudged>> JournalReader::armsSince(std::int64_t run, std::string_view first)
{
    std::vector<optimizers::ArmsJudged> judged;
    const Result<std::int64_t> kept = m_database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'arms'");
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept == 0)
        return judged;
    const Status read = eachRow(
        m_database,
        "SELECT round, trial, mean, deviation, pulls FROM arms WHERE run = ?1 AND round >= " + std::string(first) +
            " ORDER BY round, trial",
        [&](const Statement& row) {
            const int round = static_cast<int>(row.integer(0));
            if (judged.empty() || judged.back().round != round)
                judged.push_back({round, {}});
            judged.back().arms.push_back({{static_cast<std::int32_t>(row.integer(1))},
                                          row.number(2),
                                          row.number(3),
                                          static_cast<int>(row.integer(4))});
        },
        run);
    if (!read)
        return tl::unexpected(read.error());
    return judged;
}

Result<optimizers::Candidate> JournalReader::candidate(std::int64_t run, optimizers::TrialId trial)
{
    Result<optimizers::Candidate> found =
        failure(ErrorKind::InvalidInput, {textId("run %1 has no candidate %2"), {run, trial.value}});
    const Status read = eachRow(
        m_database, "SELECT content FROM trials WHERE run = ? AND id = ?",
        [&](const Statement& row) { found = candidateFrom(row.view(0)); }, run, std::int64_t{trial.value});
    if (!read)
        return tl::unexpected(read.error());
    return found;
}

Status JournalReader::finishRounds(History& history, std::int64_t run, int rounds)
{
    return eachRow(
        m_database,
        "SELECT calls, cached, input_tokens, output_tokens, money, seconds FROM rounds WHERE run = ? AND "
        "round < ? ORDER BY round",
        [&](const Statement& row) { history.finishRound(spendingFrom(row, 0)); }, run, rounds);
}

} // namespace app
