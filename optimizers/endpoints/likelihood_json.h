// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/endpoints/server_error.h"

#include <string>
#include <string_view>
#include <variant>

namespace optimizers {

/// What a server's completions route is to read back with log-probabilities, in two parts.
struct ScoredText
{
    std::string prompt;
    std::string continuation; ///< the part whose probability is asked for
};

/// The texts of the messages line by line: that route knows no roles and applies no chat template.
[[nodiscard]] ScoredText scoredTextOf(const CompletionRequest& request, const std::string& continuation);

/// Asks for the text itself with the log-probability of each of its tokens, and for nothing to be written.
[[nodiscard]] std::string likelihoodRequestBody(const ScoredText& text, const std::string& model);

/// The likelihood in a reply with status 200; tokens that reach into the prompt count as the continuation's. Accepting
/// the fields is not obeying them: InvalidInput, saying what is wrong, where the reply does not repeat the text, has no
/// log-probabilities, or they do not belong to its tokens. Malformed when it is no completion at all.
[[nodiscard]] Result<std::variant<LikelihoodScorer::Likelihood, ServerError>>
parseLikelihoodReply(std::string_view body, const ScoredText& text);

} // namespace optimizers
