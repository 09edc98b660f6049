// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/retrying_endpoint.h"

#include <chrono>

namespace optimizers {

Result<Completion> RetryingEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    const auto begin = std::chrono::steady_clock::now();
    Result<Completion> answer = repeated<Completion>(*m_gate, stop, [&] { return m_inner->complete(request, stop); });
    if (answer)
        answer->usage.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return answer;
}

Result<Points> RetryingEmbedder::embed(std::span<const std::string> texts, std::stop_token stop)
{
    return repeated<Points>(*m_gate, stop, [&] { return m_inner->embed(texts, stop); });
}

} // namespace optimizers
