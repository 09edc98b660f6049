// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/stored_answers.h"

#include "app/core/journal_rows.h"

#include <algorithm>
#include <array>
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

StoredAnswers::StoredAnswers(std::mutex& mutex, KnownRequests& known, std::optional<std::int64_t> run, Statement find,
                             Statement store)
    : m_mutex(mutex), m_known(known), m_run(run), m_find(std::move(find)), m_store(std::move(store))
{}

Result<std::unique_ptr<StoredAnswers>> StoredAnswers::create(Database& database, std::mutex& mutex,
                                                             KnownRequests& known, std::optional<std::int64_t> run)
{
    Result<Statement> find =
        database.prepare("SELECT text, reasoning, finish, model, input_tokens, output_tokens, money, seconds, "
                         "estimated, run, round FROM answers WHERE request = ?");
    if (!find)
        return tl::unexpected(find.error());
    Result<Statement> store =
        database.prepare("INSERT OR IGNORE INTO answers(request, text, reasoning, finish, model, input_tokens, "
                         "output_tokens, money, seconds, estimated, run, round) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!store)
        return tl::unexpected(store.error());
    return std::unique_ptr<StoredAnswers>(new StoredAnswers(mutex, known, run, std::move(*find), std::move(*store)));
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

} // namespace app
