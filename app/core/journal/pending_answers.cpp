// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/pending_answers.h"

#include "app/core/journal/journal_rows.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace app {

using optimizers::Completion;
using optimizers::RequestKey;
using optimizers::Result;
using optimizers::Status;

Result<std::unique_ptr<PendingAnswers>> PendingAnswers::create(Database& database)
{
    Result<KnownRequests> known = KnownRequests::load(database);
    if (!known)
        return tl::unexpected(known.error());
    Result<Statement> store = database.prepare(
        "INSERT OR IGNORE INTO answers(request, text, reasoning, finish, model, input_tokens, output_tokens, money, "
        "seconds, estimated, run, round) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!store)
        return tl::unexpected(store.error());
    return std::unique_ptr<PendingAnswers>(new PendingAnswers(std::move(*known), std::move(*store)));
}

void PendingAnswers::add(RequestKey request, const Completion& completion, Booking booking)
{
    const std::scoped_lock lock(m_mutex);
    m_known.add(request);
    m_rows.push_back({request, {completion, booking}});
}

bool PendingAnswers::isKnown(RequestKey request) const
{
    const std::scoped_lock lock(m_mutex);
    return m_known.contains(request);
}

std::optional<PendingAnswers::Answer> PendingAnswers::find(RequestKey request) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_rows, request, &Row::request);
    return found == m_rows.end() ? std::nullopt : std::optional(found->answer);
}

bool PendingAnswers::isEmpty() const
{
    const std::scoped_lock lock(m_mutex);
    return m_rows.empty();
}

Status PendingAnswers::write()
{
    std::vector<Row> rows;
    {
        const std::scoped_lock lock(m_mutex);
        rows.swap(m_rows);
    }
    for (const auto& [request, answer] : rows) {
        const RequestBytes key(request);
        const Completion& completion = answer.completion;
        const optimizers::Usage& usage = completion.usage;
        const auto reasoning =
            completion.reasoning.empty() ? std::nullopt : std::optional<std::string_view>(completion.reasoning);
        const Status stored = m_store
                                  .with(key.blob(), completion.text, reasoning, nameOf(completion.finish),
                                        completion.model, usage.inputTokens, usage.outputTokens, usage.money,
                                        usage.seconds, usage.estimated, answer.booking.run, answer.booking.round)
                                  .run();
        if (!stored)
            return stored;
    }
    return {};
}

} // namespace app
