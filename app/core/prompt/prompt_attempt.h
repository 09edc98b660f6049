// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "optimizers/core/example.h"
#include "optimizers/core/trial.h"

#include <stop_token>
#include <string>
#include <vector>

namespace app {

/// What a model made of one example.
struct PromptAttempt
{
    std::string reply; ///< as the model wrote it
    optimizers::Outcome outcome;
    double seconds = 0.0;
};

/// Asks the project's solver about one example with the draft, and scores the answer as a run would. Nothing is stored
/// and no budget is asked, but the server may charge for the call. Blocking.
[[nodiscard]] optimizers::Result<PromptAttempt> attemptPrompt(const Project& project,
                                                              const std::vector<std::string>& fieldNames,
                                                              const optimizers::Example& example, const KeySource& keys,
                                                              const std::stop_token& stop);

} // namespace app
