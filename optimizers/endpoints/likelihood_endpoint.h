// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"

#include <optional>
#include <string_view>

namespace optimizers {

/// Makes scoring a text a request like any other, so that it is cached, metered, retried and stopped in the one way:
/// the last message, an assistant's, is the text to be scored after the messages before it, and the answer is its
/// log-probability in decimal; its output tokens are the scored ones. Errors as the scorer's.
class LikelihoodEndpoint final : public ModelEndpoint
{
public:
    LikelihoodEndpoint(LikelihoodScorer& scorer, std::string modelIdentity)
        : m_scorer(scorer), m_identity("likelihood " + std::move(modelIdentity))
    {}

    [[nodiscard]] Result<Completion> complete(const CompletionRequest& request, std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_identity; }
    [[nodiscard]] bool needsProof() const { return m_scorer.needsProof(); }

private:
    LikelihoodScorer& m_scorer;
    std::string m_identity;
};

/// What a LikelihoodEndpoint answered, per token; none when it is something else.
[[nodiscard]] std::optional<double> meanLogProbabilityFrom(const Completion& answer);

} // namespace optimizers
