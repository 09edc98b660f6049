// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"

#include <cstddef>

namespace optimizers {

/// Optional capability of a model that runs in this process: it can be steered by vectors before the text
/// (CompletionRequest::softPrompt, rows of softPromptWidth() numbers) and shows what it computed (InstructZero, Chen et
/// al. 2023; INSTINCT, Lin et al. 2024). Thread-safe.
class SoftPromptModel
{
public:
    virtual ~SoftPromptModel() = default;

    /// Numbers in one vector of a soft prompt and in one hidden state.
    [[nodiscard]] virtual std::size_t softPromptWidth() const = 0;
    /// The hidden state of the last position before the answer, one row a request.
    [[nodiscard]] virtual Result<Points> lastHiddenStates(std::span<const CompletionRequest> requests,
                                                          std::stop_token stop) = 0;
};

} // namespace optimizers
