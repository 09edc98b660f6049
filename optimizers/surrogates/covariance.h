// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace optimizers {

/// How the scores of two points hang together, as a function of their distance.
enum class Covariance {
    SquaredExponential, ///< very smooth
    Matern52,           ///< twice differentiable
};

/// What a Gaussian process assumes about the scores before it sees them.
struct GaussianProcessParameters
{
    double lengthScale = 1.0;     ///< distance over which scores stay alike, in the unit of the points; positive
    double signalDeviation = 1.0; ///< of the true scores of far points; positive

    bool operator==(const GaussianProcessParameters&) const = default;
};

/// Covariance of the true scores of two points.
[[nodiscard]] inline double covarianceAt(double squaredDistance, Covariance covariance,
                                         const GaussianProcessParameters& parameters)
{
    const double variance = parameters.signalDeviation * parameters.signalDeviation;
    const double squared = squaredDistance / (parameters.lengthScale * parameters.lengthScale);
    if (covariance == Covariance::SquaredExponential)
        return variance * std::exp(-0.5 * squared);
    const double scaled = std::sqrt(5.0 * squared);
    return variance * (1.0 + scaled + 5.0 / 3.0 * squared) * std::exp(-scaled);
}

} // namespace optimizers
