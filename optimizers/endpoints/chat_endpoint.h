// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/chat_dialect.h"
#include "optimizers/endpoints/likelihood_json.h"
#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/endpoints/rate_windows.h"
#include "optimizers/endpoints/server_connection.h"

#include <memory>
#include <mutex>

namespace optimizers {

/// A model behind an OpenAI-compatible chat completions route. One complete() is one HTTP request: where a server does
/// not accept a parameter, the refusal is returned as an error to be repeated at once, and remembered. Likelihoods are
/// asked for on the completions route, which few servers have that also give log-probabilities of a prompt.
class ChatEndpoint final : public ThreadlessEndpoint, public LikelihoodScorer
{
public:
    /// The client outlives the endpoint. Fails as InvalidInput when the address is none or no model is named.
    [[nodiscard]] static Result<std::unique_ptr<ChatEndpoint>> create(HttpClient& client,
                                                                      const EndpointSettings& settings);

    [[nodiscard]] Call<Result<Completion>> call(const CompletionRequest& request, CallLoop& loop,
                                                std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override;
    [[nodiscard]] Result<Likelihood> likelihood(const CompletionRequest& request, const std::string& continuation,
                                                std::stop_token stop) override;
    [[nodiscard]] bool needsProof() const override { return true; }

    [[nodiscard]] const ServerConnection& server() const { return m_server; }
    /// What was learned about the server so far.
    [[nodiscard]] ChatDialect dialect() const;
    /// What the headers of its replies say of the server's limits; whoever sends may ask there first.
    [[nodiscard]] RateWindows& rates() { return m_rates; }

private:
    ChatEndpoint(ServerConnection server, std::string model);

    [[nodiscard]] Result<Completion> read(const HttpReply& reply, const ChatDialect& spoken);
    [[nodiscard]] Result<Completion> refused(const HttpReply& reply, const ServerError& refusal,
                                             const ChatDialect& spoken);
    [[nodiscard]] Result<Likelihood> readLikelihood(const HttpReply& reply, const ScoredText& text) const;
    [[nodiscard]] bool learnFrom(const ServerError& refusal, ChatDialect spoken);

    const ServerConnection m_server;
    const std::string m_model;
    RateWindows m_rates;
    mutable std::mutex m_mutex;
    ChatDialect m_dialect;
};

} // namespace optimizers
