// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/endpoints/server_connection.h"

#include <memory>

namespace optimizers {

/// An embedding model behind an OpenAI-compatible route. One embed() is one HTTP request, so that it can be metered and
/// repeated; stackEmbedder() divides longer lists.
class EmbeddingEndpoint final : public Embedder
{
public:
    /// The client outlives the endpoint. Fails as InvalidInput when the address is none or no model is named.
    [[nodiscard]] static Result<std::unique_ptr<EmbeddingEndpoint>> create(HttpClient& client,
                                                                           const EndpointSettings& settings);

    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts, std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override;

private:
    EmbeddingEndpoint(ServerConnection server, std::string model);

    const ServerConnection m_server;
    const std::string m_model;
};

/// Divides long lists into requests of at most `batch` texts and puts the vectors together again.
class BatchedEmbedder final : public Embedder
{
public:
    BatchedEmbedder(std::unique_ptr<Embedder> inner, std::size_t batch) : m_inner(std::move(inner)), m_batch(batch) {}

    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts, std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_inner->identity(); }

private:
    std::unique_ptr<Embedder> m_inner;
    const std::size_t m_batch;
};

/// The vectors of a reply in the order of their index, scaled to length 1. Malformed unless there are `count` of one
/// length, all finite and none zero.
[[nodiscard]] Result<Points> parseEmbeddingReply(std::string_view body, std::size_t count);

} // namespace optimizers
