// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/model_endpoint.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace optimizers {

/// A request to a LikelihoodEndpoint: how likely is the answer after the messages.
[[nodiscard]] CompletionRequest scoringRequest(std::vector<Message> messages, const std::string& answer);

/// What a server is asked before its likelihoods are used: a continuation that any language model finds likely, and one
/// that none does.
[[nodiscard]] std::vector<CompletionRequest> likelihoodProbe();
/// InvalidInput unless the mean log-probability of the first is clearly the higher one: the classic failure is a server
/// that answers with numbers which mean something else.
[[nodiscard]] Status judgedProbe(std::span<const std::optional<double>> means);

} // namespace optimizers
