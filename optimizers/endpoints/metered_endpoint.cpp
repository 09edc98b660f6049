// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/metered_endpoint.h"

namespace optimizers {

namespace {

void settleFailure(Ledger& ledger, const Usage& worstCase, CallFailure::Cost cost)
{
    switch (cost) {
    case CallFailure::Cost::None:
        ledger.release(worstCase);
        break;
    case CallFailure::Cost::Call:
        ledger.settle(worstCase, {});
        break;
    case CallFailure::Cost::Unknown:
        ledger.settle(worstCase, worstCase);
        break;
    }
}

} // namespace

Result<Completion> MeteredEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    const Usage worstCase = worstCaseOf(request, m_prices);
    if (const Status reserved = m_ledger.reserve(worstCase, stop); !reserved)
        return tl::unexpected(reserved.error());
    Result<Completion> answer = m_inner.complete(request, stop);
    if (!answer) {
        settleFailure(m_ledger, worstCase, answer.error().call.cost);
        return answer;
    }
    answer->usage.money = moneyFor(answer->usage, m_prices);
    m_ledger.settle(worstCase, answer->usage);
    return answer;
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
    if (points)
        m_ledger.settle(worstCase, worstCase);
    else
        settleFailure(m_ledger, worstCase, points.error().call.cost);
    return points;
}

} // namespace optimizers
