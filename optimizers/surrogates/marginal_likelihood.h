// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/surrogates/posterior.h"

#include <span>
#include <stop_token>
#include <vector>

namespace optimizers {

/// Squared distances between points, below the diagonal, row after row.
[[nodiscard]] Result<std::vector<double>> pairDistances(const Points& points, const std::stop_token& stop);

/// Factor and solutions of `process` anew, from its observations and the squared distances between them.
[[nodiscard]] Status factorize(ConditionedProcess& process, std::span<const double> distances,
                               const std::stop_token& stop);

/// Natural logarithm of the density of the scores, the mean at its most likely value.
[[nodiscard]] double logLikelihood(const ConditionedProcess& process);

/// The parameters with the highest marginal likelihood times prior. The priors are log-normal with a deviation of 1
/// around the median distance and the spread of the scores beyond their noise. Deterministic: a grid, then a compass
/// search.
[[nodiscard]] Result<GaussianProcessParameters> mostLikelyParameters(const ConditionedProcess& process,
                                                                     const std::stop_token& stop);

} // namespace optimizers
