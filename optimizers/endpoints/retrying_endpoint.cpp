// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/retrying_endpoint.h"

#include <chrono>
#include <utility>

namespace optimizers {

Call<Result<Completion>> RetryingEndpoint::call(const CompletionRequest& request, CallLoop& loop, std::stop_token stop)
{
    const auto begin = std::chrono::steady_clock::now();
    Result<Completion> answer = co_await repeatedly(request, loop, std::move(stop));
    if (answer)
        answer->usage.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    co_return answer;
}

// No coroutine: a lambda would be part of its frame, which has a name outside this file.
Call<Result<Completion>> RetryingEndpoint::repeatedly(const CompletionRequest& request, CallLoop& loop,
                                                      std::stop_token stop)
{
    return repeated<Completion>(*m_gate, loop, stop,
                                [this, &request, &loop, stop] { return m_inner->call(request, loop, stop); });
}

Result<Points> RetryingEmbedder::embed(std::span<const std::string> texts, std::stop_token stop)
{
    const auto attempt = [&]() -> Call<Result<Points>> { co_return m_inner->embed(texts, stop); };
    return waitFor([&](CallLoop& loop) { return repeated<Points>(*m_gate, loop, stop, attempt); });
}

} // namespace optimizers
