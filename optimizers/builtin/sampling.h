// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/tokenizer.h"
#include "optimizers/core/random.h"

#include <span>

namespace optimizers {

/// How the next token is chosen. Temperature 0: the likeliest, of equals the first.
struct Sampling
{
    double temperature = 0.0;
    double topP = 1.0; ///< only the likeliest tokens whose probabilities reach this sum
    std::uint64_t seed = 0;

    bool operator==(const Sampling&) const = default;
};

/// The next token of an answer; never the start of a turn. Uses up the logits.
[[nodiscard]] TokenId chosenToken(std::span<float> logits, const Sampling& sampling, Rng& rng);
/// Natural logarithm of the probability of a token. Uses up the logits.
[[nodiscard]] double logProbabilityOf(TokenId token, std::span<float> logits);

} // namespace optimizers
