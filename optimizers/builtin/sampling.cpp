// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/sampling.h"

#include "optimizers/builtin/kernels.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace optimizers {

namespace {

constexpr float impossible = -1e30F;

std::size_t indexOf(TokenId token)
{
    return static_cast<std::size_t>(token);
}

TokenId likeliest(std::span<const float> numbers)
{
    return static_cast<TokenId>(std::ranges::max_element(numbers) - numbers.begin());
}

/// Sets all weights outside the smallest set of likeliest tokens that holds `topP` of the sum to zero.
void keepNucleus(std::span<float> weights, double topP)
{
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double kept = 0.0;
    for (const std::size_t index : order) {
        const bool enough = kept >= topP * total;
        kept += static_cast<double>(weights[index]);
        if (enough)
            weights[index] = 0.0F;
    }
}

} // namespace

TokenId chosenToken(std::span<float> logits, const Sampling& sampling, Rng& rng)
{
    for (const TokenId turn : {Tokenizer::systemTurn, Tokenizer::userTurn, Tokenizer::assistantTurn})
        logits[indexOf(turn)] = impossible;
    if (sampling.temperature <= 0.0)
        return likeliest(logits);
    exponentiate(logits, static_cast<float>(1.0 / sampling.temperature));
    if (sampling.topP < 1.0)
        keepNucleus(logits, sampling.topP);
    const double total = std::accumulate(logits.begin(), logits.end(), 0.0);
    double rest = rng.uniform() * total;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        rest -= static_cast<double>(logits[i]);
        if (rest < 0.0)
            return static_cast<TokenId>(i);
    }
    return likeliest(logits);
}

double logProbabilityOf(TokenId token, std::span<float> logits)
{
    const float largest = *std::ranges::max_element(logits);
    const auto aimed = static_cast<double>(logits[indexOf(token)] - largest);
    return aimed - portableLog(static_cast<double>(exponentiate(logits, 1.0F)));
}

} // namespace optimizers
