// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/stored_answers.h"

#include "app/core/journal/journal_rows.h"

#include <array>
#include <cstring>
#include <utility>

namespace app {

using optimizers::Completion;
using optimizers::Result;
using optimizers::Status;

namespace {

Completion completionFrom(const Statement& row)
{
    Completion answer;
    answer.text = row.text(0);
    answer.reasoning = row.text(1);
    answer.finish = finishReasonFrom(row.view(2));
    answer.model = row.text(3);
    answer.usage = usageFrom(row, 4);
    answer.cached = true;
    return answer;
}

} // namespace

Result<std::unique_ptr<StoredAnswers>> StoredAnswers::create(Database& database, std::mutex& mutex,
                                                             PendingAnswers& pending, std::optional<std::int64_t> run)
{
    std::unique_ptr<StoredAnswers> answers(new StoredAnswers(database, mutex, pending, run));
    if (const Status prepared = answers->prepare(); !prepared)
        return tl::unexpected(prepared.error());
    return answers;
}

Status StoredAnswers::prepare()
{
    const std::array<std::pair<Statement*, std::string_view>, 5> statements = {{
        {&m_find, "SELECT text, reasoning, finish, model, input_tokens, output_tokens, money, seconds, estimated, run, "
                  "round FROM answers WHERE request = ?"},
        {&m_pay, "INSERT INTO payments(run, input_tokens, output_tokens, money) VALUES(?,?,?,?)"},
        {&m_findVector, "SELECT numbers, coalesce(run = ?2, 0) OR EXISTS(SELECT 1 FROM vector_uses "
                        "WHERE run = ?2 AND request = ?1 AND round < ?3) FROM vectors WHERE request = ?1"},
        {&m_noteUse, "INSERT OR IGNORE INTO vector_uses(run, request, round) VALUES(?,?,?)"},
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
    if (!m_pending.isKnown(key))
        return std::nullopt;
    if (std::optional<PendingAnswers::Answer> waiting = m_pending.find(key)) {
        waiting->completion.cached = true;
        waiting->completion.paidThisRound = isOfThisRound(waiting->booking.run, waiting->booking.round);
        return std::move(waiting->completion);
    }
    const RequestBytes request(key);
    const std::scoped_lock lock(m_mutex);
    const Result<bool> row = m_find.with(request.blob()).next();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    Completion answer = completionFrom(m_find);
    answer.paidThisRound = isOfThisRound(m_find, 9);
    m_find.with(request.blob()); // ends the read, or the log could never be checkpointed
    return answer;
}

bool StoredAnswers::isOfThisRound(const std::optional<std::int64_t>& run, std::int64_t round) const
{
    return m_run && run == m_run && round >= m_round;
}

bool StoredAnswers::isOfThisRound(const Statement& row, int runColumn) const
{
    return !row.isNull(runColumn) && isOfThisRound(row.integer(runColumn), row.integer(runColumn + 1));
}

Status StoredAnswers::store(optimizers::RequestKey key, const optimizers::CompletionRequest&, const Completion& answer)
{
    m_pending.add(key, answer, {m_run, m_round});
    return {};
}

Status StoredAnswers::commit()
{
    const std::scoped_lock lock(m_mutex); // first: who holds it may be about to commit what waited
    if (m_pending.isEmpty())
        return {};
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Status written = m_pending.write();
    return written ? transaction->commit() : written;
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
    const Result<bool> row = m_findVector.with(request.blob(), m_run, m_round.load()).next();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    Vector vector;
    const std::string_view bytes = m_findVector.view(0);
    vector.numbers.resize(bytes.size() / sizeof(float));
    std::memcpy(vector.numbers.data(), bytes.data(), vector.numbers.size() * sizeof(float));
    vector.counted = m_findVector.integer(1) != 0;
    m_findVector.with(request.blob(), m_run, m_round.load()); // ends the read
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

Status StoredAnswers::noteUse(std::span<const optimizers::RequestKey> keys)
{
    if (!m_run)
        return {}; // a single evaluation, which nobody continues
    const std::scoped_lock lock(m_mutex);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const optimizers::RequestKey& key : keys) {
        const RequestBytes request(key);
        if (const Status noted = m_noteUse.with(*m_run, request.blob(), m_round.load()).run(); !noted)
            return noted;
    }
    return transaction->commit();
}

} // namespace app
