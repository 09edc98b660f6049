// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/endpoints/retry_gate.h"

#include <memory>

namespace optimizers {

/// Repeats calls that may work later, or whose answers are unusable, within the limits of its gate.
class RetryingEndpoint final : public ThreadlessEndpoint
{
public:
    RetryingEndpoint(std::unique_ptr<ModelEndpoint> inner, std::unique_ptr<RetryGate> gate)
        : m_inner(std::move(inner)), m_gate(std::move(gate))
    {}

    [[nodiscard]] Call<Result<Completion>> call(const CompletionRequest& request, CallLoop& loop,
                                                std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_inner->identity(); }

private:
    [[nodiscard]] Call<Result<Completion>> repeatedly(const CompletionRequest& request, CallLoop& loop,
                                                      std::stop_token stop);

    std::unique_ptr<ModelEndpoint> m_inner;
    std::unique_ptr<RetryGate> m_gate;
};

/// The same for an embedder.
class RetryingEmbedder final : public Embedder
{
public:
    RetryingEmbedder(std::unique_ptr<Embedder> inner, std::unique_ptr<RetryGate> gate)
        : m_inner(std::move(inner)), m_gate(std::move(gate))
    {}

    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts, std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_inner->identity(); }

private:
    std::unique_ptr<Embedder> m_inner;
    std::unique_ptr<RetryGate> m_gate;
};

} // namespace optimizers
