// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/acquisition.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace optimizers {

std::vector<double> upperConfidence(const Prediction& prediction, double weight)
{
    std::vector<double> values(prediction.mean.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = prediction.mean[i] + weight * prediction.deviation[i];
    return values;
}

std::vector<double> expectedImprovement(const Prediction& prediction, double incumbent)
{
    std::vector<double> values(prediction.mean.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double gain = prediction.mean[i] - incumbent;
        const double deviation = prediction.deviation[i];
        const double z = gain / deviation;
        // Where nothing is unsure, or so little that z overflows, the improvement is the gain itself.
        if (!(deviation > 0.0) || !std::isfinite(z)) {
            values[i] = std::max(gain, 0.0);
            continue;
        }
        const double density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
        const double below = 0.5 * std::erfc(-z / std::numbers::sqrt2);
        // Far below the incumbent the two terms cancel to a rounding error of either sign.
        values[i] = std::max(deviation * (z * below + density), 0.0);
    }
    return values;
}

double largestMean(const Prediction& prediction)
{
    assert(!prediction.mean.empty());
    return *std::ranges::max_element(prediction.mean);
}

std::size_t indexOfLargest(std::span<const double> values)
{
    assert(!values.empty());
    std::size_t best = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] > values[best] || (std::isnan(values[best]) && !std::isnan(values[i])))
            best = i;
    }
    return best;
}

} // namespace optimizers
