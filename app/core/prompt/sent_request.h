// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/endpoints/model_endpoint.h"

#include <string>
#include <vector>

namespace app {

/// What reaches the project's solver about one example.
struct SentRequest
{
    std::string text; ///< the body of the request, its JSON indented; of the built-in model all it reads (chatText())
    std::string url;  ///< empty: the built-in model

    bool operator==(const SentRequest&) const = default;
};

/// The messages with the settings every request to the solver carries.
[[nodiscard]] optimizers::CompletionRequest solverRequest(const Project& project,
                                                          std::vector<optimizers::Message> messages);

/// The request as it is sent to a server that has refused nothing yet. InvalidInput: no such endpoint, or its address
/// is none.
[[nodiscard]] optimizers::Result<SentRequest> sentRequest(const Project& project,
                                                          const std::vector<optimizers::Message>& messages);

} // namespace app
