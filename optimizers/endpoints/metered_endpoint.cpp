// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/metered_endpoint.h"

namespace optimizers {

namespace {

Status settleUnanswered(Ledger& ledger, AnswerStore& answers, const Usage& worstCase, const Usage& paid)
{
    ledger.settle(worstCase, paid);
    return answers.storePayment(paid);
}

Status settleFailure(Ledger& ledger, AnswerStore& answers, const Usage& worstCase, CallFailure::Cost cost)
{
    if (cost != CallFailure::Cost::None)
        return settleUnanswered(ledger, answers, worstCase, cost == CallFailure::Cost::Call ? Usage{} : worstCase);
    ledger.release(worstCase);
    return {};
}

} // namespace

Call<Result<Completion>> MeteredEndpoint::call(const CompletionRequest& request, CallLoop& loop, std::stop_token stop)
{
    const Usage worstCase = worstCaseOf(request, m_prices);
    std::optional<Status> reserved = m_ledger.tryReserve(worstCase);
    if (!reserved) {
        co_await loop.mayBlock();
        reserved = m_ledger.reserve(worstCase, stop);
    }
    if (!*reserved)
        co_return tl::unexpected(reserved->error());
    Result<Completion> answer = co_await m_inner.call(request, loop, stop);
    if (!answer) {
        if (const Status kept = settleFailure(m_ledger, m_answers, worstCase, answer.error().call.cost); !kept)
            co_return tl::unexpected(kept.error());
        co_return answer;
    }
    answer->usage.money = moneyFor(answer->usage, m_prices);
    m_ledger.settle(worstCase, answer->usage);
    co_return answer;
}

Result<Points> MeteredEmbedder::embed(std::span<const std::string> texts, std::stop_token stop)
{
    CompletionRequest read;
    read.maxTokens = 0;
    for (const std::string& text : texts)
        read.messages.push_back({Message::Role::User, text});
    const Usage worstCase = worstCaseOf(read, m_prices);
    if (const Status reserved = m_ledger.reserve(worstCase, stop); !reserved)
        return tl::unexpected(reserved.error());
    Result<Points> points = m_inner.embed(texts, stop);
    const Status kept = points ? settleUnanswered(m_ledger, m_answers, worstCase, worstCase)
                               : settleFailure(m_ledger, m_answers, worstCase, points.error().call.cost);
    if (!kept)
        return tl::unexpected(kept.error());
    return points;
}

} // namespace optimizers
