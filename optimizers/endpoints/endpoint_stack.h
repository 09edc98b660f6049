// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/cached_endpoint.h"
#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/endpoints/retry_gate.h"
#include "optimizers/endpoints/server_connection.h"
#include "optimizers/endpoints/throttled_endpoint.h"

#include <functional>
#include <memory>

namespace optimizers {

/// How calls are repeated.
struct StackSettings
{
    RetryLimits retry;
    std::function<void(const WaitNotice&)> onWait; ///< on any thread, whenever all have to wait for the server
    Clock* clock = nullptr;                        ///< none: the real one
};

/// The policies of a run around a raw endpoint, in the one right order: Cached{Retrying{Metered{raw}}}. Every attempt
/// passes the meter, also a retry; an answer from the store costs nothing. What is shared by all runs of an endpoint
/// (throttle, adaptive concurrency) is part of `raw`. All arguments outlive the stack; thread-safe. Keep the stack for
/// the whole run: it knows whether the server is overloaded.
[[nodiscard]] std::unique_ptr<CachedEndpoint> stackEndpoint(ModelEndpoint& raw, const Prices& prices, Ledger& ledger,
                                                            AnswerStore& answers, const StackSettings& settings = {});

/// The same for an embedder: Batched{Cached{Retrying{Metered{raw}}}}, so that a batch that was paid for is kept even
/// where the next one fails.
[[nodiscard]] std::unique_ptr<Embedder> stackEmbedder(Embedder& raw, const Prices& prices, Ledger& ledger,
                                                      AnswerStore& answers, VectorStore& vectors,
                                                      const StackSettings& settings = {});

/// The raw endpoint of a chat model: Throttled{Chat}, to be shared by all runs that use the model. The client outlives
/// it. Fails as InvalidInput when the address is none or no model is named.
[[nodiscard]] Result<std::unique_ptr<ModelEndpoint>>
openChatEndpoint(HttpClient& client, const EndpointSettings& settings, const ThrottleLimits& limits = {});

} // namespace optimizers
