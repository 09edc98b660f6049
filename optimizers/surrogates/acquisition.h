// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/surrogate.h"

#include <cstddef>
#include <span>
#include <vector>

namespace optimizers {

/// mean + weight * deviation of each point (the upper confidence bound).
[[nodiscard]] std::vector<double> upperConfidence(const Prediction& prediction, double weight = 1.0);

/// Expected amount by which each point's true score exceeds `incumbent` (Močkus 1975). Where scores are noisy,
/// `incumbent` is the largest predicted mean of the observed points (`largestMean`), not the largest score, which is
/// lucky.
[[nodiscard]] std::vector<double> expectedImprovement(const Prediction& prediction, double incumbent);

/// The largest predicted mean; there must be one.
[[nodiscard]] double largestMean(const Prediction& prediction);

/// Index of the largest value, the first of equals; values that are not numbers are passed over. There must be one
/// value.
[[nodiscard]] std::size_t indexOfLargest(std::span<const double> values);

} // namespace optimizers
