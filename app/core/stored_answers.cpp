// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/stored_answers.h"

#include "app/core/journal_rows.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace app {

using optimizers::Completion;
using optimizers::FinishReason;
using optimizers::Result;
using optimizers::Status;

namespace {

constexpr std::array<std::string_view, 4> finishNames = {"stop", "length", "refusal", "content_filter"};

FinishReason finishFrom(std::string_view name)
{
    const auto found = std::ranges::find(finishNames, name);
    return found == finishNames.end() ? FinishReason::Stop : static_cast<FinishReason>(found - finishNames.begin());
}

Completion completionFrom(const Statement& row)
{
    Completion answer;
    answer.text = row.text(0);
    answer.reasoning = row.text(1);
    answer.finish = finishFrom(row.view(2));
    answer.model = row.text(3);
    answer.usage = usageFrom(row, 4);
    answer.cached = true;
    return answer;
}

} // namespace

Result<std::unique_ptr<StoredAnswers>> StoredAnswers::create(Database& database, std::mutex& mutex,
                                                             KnownRequests& known, std::optional<std::int64_t> run)
{
    std::unique_ptr<StoredAnswers> answers(new StoredAnswers(database, mutex, known, run));
    if (const Status prepared = answers->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    return answers;
}

Status StoredAnswers::prepare()
{
    const std::array<std::pair<Statement*, std::string_view>, 5> statements = {{
        {&m_find, "SELECT text, reasoning, finish, model, input_tokens, output_tokens, money, seconds, estimated, run, "
                  "round FROM answers WHERE request = ?"},
        {&m_store, "INSERT OR IGNORE INTO answers(request, text, reasoning, finish, model, input_tokens, "
                   "output_tokens, money, seconds, estimated, run, round) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"},
        {&m_pay, "INSERT INTO payments(run, input_tokens, output_tokens, money) VALUES(?,?,?,?)"},
        {&m_findVector, "SELECT numbers, run, round FROM vectors WHERE request = ?"},
        {&m_storeVector, "INSERT OR IGNORE INTO vectors(request, numbers, run, round) VALUES(?,?,?,?)"},
    }};
    for (const auto& [statement, sql] : statements) {
        Result<Statement> prepared = m_database.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return {};
}

Result<std::optional<Completion>> StoredAnswers::find(optimizers::RequestKey key)
{
    const RequestBytes request(key);
    const std::scoped_lock lock(m_mutex);
    if (!m_known.contains(key))
        return std::nullopt;
    const Result<bool> row = m_find.with(request.blob()).next();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    Completion answer = completionFrom(m_find);
    answer.paidThisRound = m_run && !m_find.isNull(9) && m_find.integer(9) == *m_run && m_find.integer(10) >= m_round;
    m_find.with(request.blob()); // ends the read, or the log could never be checkpointed
    return answer;
}

Status StoredAnswers::store(optimizers::RequestKey key, const optimizers::CompletionRequest&, const Completion& answer)
{
    const RequestBytes request(key);
    const std::optional<std::string_view> reasoning =
        answer.reasoning.empty() ? std::nullopt : std::optional<std::string_view>(answer.reasoning);
    const std::scoped_lock lock(m_mutex);
    const Status stored =
        m_store
            .with(request.blob(), answer.text, reasoning, finishNames.at(static_cast<std::size_t>(answer.finish)),
                  answer.model, answer.usage.inputTokens, answer.usage.outputTokens, answer.usage.money,
                  answer.usage.seconds, answer.usage.estimated, m_run, m_round.load())
            .run();
    if (stored)
        m_known.add(key);
    return stored;
}

Status StoredAnswers::storePayment(const optimizers::Usage& paid)
{
    if (!m_run)
        return {}; // a single evaluation, which nobody continues
    const std::scoped_lock lock(m_mutex);
    return m_pay.with(*m_run, paid.inputTokens, paid.outputTokens, paid.money).run();
}

Result<std::optional<StoredAnswers::Vector>> StoredAnswers::findVector(optimizers::RequestKey key)
{
    const RequestBytes request(key);
    const std::scoped_lock lock(m_mutex);
    const Result<bool> row = m_findVector.with(request.blob()).next();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    Vector vector;
    const std::string_view bytes = m_findVector.view(0);
    vector.numbers.resize(bytes.size() / sizeof(float));
    std::memcpy(vector.numbers.data(), bytes.data(), vector.numbers.size() * sizeof(float));
    vector.paidThisRound =
        m_run && !m_findVector.isNull(1) && m_findVector.integer(1) == *m_run && m_findVector.integer(2) >= m_round;
    m_findVector.with(request.blob()); // ends the read
    return vector;
}

Status StoredAnswers::storeVectors(std::span<const optimizers::RequestKey> keys, const optimizers::Points& vectors)
{
    const std::scoped_lock lock(m_mutex);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const RequestBytes request(keys[i]);
        std::string bytes(vectors.dimension * sizeof(float), '\0');
        std::memcpy(bytes.data(), vectors.row(i).data(), bytes.size());
        const Status stored = m_storeVector.with(request.blob(), Blob{bytes}, m_run, m_round.load()).run();
        if (!stored)
            return stored;
    }
    return transaction->commit();
}

} // namespace app
