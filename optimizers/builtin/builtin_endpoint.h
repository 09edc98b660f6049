// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/language_model.h"
#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/endpoints/soft_prompt_model.h"

namespace optimizers {

/// The model in the box as an endpoint: a practice model, not an assistant. It needs no network and no key, costs
/// nothing, and answers the same on every machine and at any concurrency; `sample` and `seed` tell draws apart.
/// An absent temperature is 1. Thread-safe.
class BuiltinEndpoint final : public ModelEndpoint, public Embedder, public LikelihoodScorer, public SoftPromptModel
{
public:
    explicit BuiltinEndpoint(LanguageModel model);
    /// With the weights that are part of this program.
    [[nodiscard]] static Result<std::unique_ptr<BuiltinEndpoint>> open();

    [[nodiscard]] Result<Completion> complete(const CompletionRequest& request, std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override;

    /// Mean final hidden states, of length one. A text longer than the context is read in parts and averaged.
    [[nodiscard]] Result<Points> embed(std::span<const std::string> texts, std::stop_token stop) override;
    [[nodiscard]] Result<Likelihood> likelihood(const CompletionRequest& request, const std::string& continuation,
                                                std::stop_token stop) override;
    [[nodiscard]] bool needsProof() const override { return false; }

    [[nodiscard]] std::size_t softPromptWidth() const override;
    [[nodiscard]] Result<Points> lastHiddenStates(std::span<const CompletionRequest> requests,
                                                  std::stop_token stop) override;

private:
    [[nodiscard]] ModelPrompt promptFor(const CompletionRequest& request) const;
    [[nodiscard]] Result<Completion> answer(const ModelPrompt& prompt, const CompletionRequest& request,
                                            const std::stop_token& stop) const;
    [[nodiscard]] Result<std::vector<float>> embedded(const std::string& text, const std::stop_token& stop) const;

    LanguageModel m_model;
    std::string m_name;
};

} // namespace optimizers
