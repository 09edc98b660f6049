// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/retrying_endpoint.h"

namespace optimizers {

Result<Completion> RetryingEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    return repeated<Completion>(*m_gate, stop, [&] { return m_inner->complete(request, stop); });
}

Result<Points> RetryingEmbedder::embed(std::span<const std::string> texts, std::stop_token stop)
{
    return repeated<Points>(*m_gate, stop, [&] { return m_inner->embed(texts, stop); });
}

} // namespace optimizers
