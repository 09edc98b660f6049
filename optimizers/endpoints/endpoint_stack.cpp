// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/endpoint_stack.h"

#include "optimizers/endpoints/cached_embedder.h"
#include "optimizers/endpoints/chat_endpoint.h"
#include "optimizers/endpoints/embedding_endpoint.h"
#include "optimizers/endpoints/metered_endpoint.h"
#include "optimizers/endpoints/retrying_endpoint.h"

#include <utility>

namespace optimizers {

namespace {

// Vectors of some thousand numbers in text: more would outgrow the limit on replies.
constexpr std::size_t textsPerRequest = 64;

Clock& clockOf(const StackSettings& settings)
{
    return settings.clock == nullptr ? steadyClock() : *settings.clock;
}

std::unique_ptr<RetryGate> gateFor(const std::string& identity, const StackSettings& settings)
{
    // Pauses are spread by time as well, so that two programs do not come back to a server together.
    Clock& clock = clockOf(settings);
    const auto now = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    return std::make_unique<RetryGate>(settings.retry, clock, mixSeed({fingerprint(identity), now}), settings.onWait);
}

} // namespace

std::unique_ptr<CachedEndpoint> stackEndpoint(ModelEndpoint& raw, const Prices& prices, Ledger& ledger,
                                              AnswerStore& answers, const StackSettings& settings)
{
    auto metered = std::make_unique<MeteredEndpoint>(raw, ledger, answers, prices);
    auto retrying = std::make_unique<RetryingEndpoint>(std::move(metered), gateFor(raw.identity(), settings));
    return std::make_unique<CachedEndpoint>(std::move(retrying), answers, ledger);
}

std::unique_ptr<Embedder> stackEmbedder(Embedder& raw, const Prices& prices, Ledger& ledger, AnswerStore& answers,
                                        VectorStore& vectors, const StackSettings& settings)
{
    auto metered = std::make_unique<MeteredEmbedder>(raw, ledger, answers, prices);
    auto retrying = std::make_unique<RetryingEmbedder>(std::move(metered), gateFor(raw.identity(), settings));
    auto cached = std::make_unique<CachedEmbedder>(std::move(retrying), vectors, ledger);
    return std::make_unique<BatchedEmbedder>(std::move(cached), textsPerRequest);
}

Result<std::unique_ptr<ModelEndpoint>> openChatEndpoint(HttpClient& client, const EndpointSettings& settings,
                                                        const ThrottleLimits& limits)
{
    Result<std::unique_ptr<ChatEndpoint>> chat = ChatEndpoint::create(client, settings);
    if (!chat)
        return tl::unexpected(chat.error());
    RateWindows& rates = (*chat)->rates();
    return std::make_unique<ThrottledEndpoint>(std::move(*chat), limits, steadyClock(), &rates);
}

} // namespace optimizers
