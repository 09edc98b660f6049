// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"

#include <cstddef>
#include <vector>

namespace optimizers {

/// How the weights of a network start.
enum class Initialisation {
    StandardNormal, ///< all of N(0, 1), whatever the number of inputs
    FanIn,          ///< uniform within 1 / sqrt(inputs of the layer), as frameworks do
};

/// The weights of a network with one hidden layer: outputWeights . max(0, hiddenWeights x + hiddenBias) + outputBias.
template <typename Real>
struct NetworkWeights
{
    std::size_t inputs = 0;
    std::vector<Real> hiddenWeights; ///< hidden units * inputs numbers, unit after unit
    std::vector<Real> hiddenBias;
    std::vector<Real> outputWeights;
    Real outputBias = 0;

    [[nodiscard]] std::size_t hiddenUnits() const { return outputWeights.size(); }
    bool operator==(const NetworkWeights&) const = default;
};

/// The same weights, up to rounding, for each `Real`.
template <typename Real>
[[nodiscard]] NetworkWeights<Real> drawnWeights(std::size_t inputs, std::size_t hiddenUnits,
                                                Initialisation initialisation, Rng& rng);

extern template NetworkWeights<float> drawnWeights(std::size_t, std::size_t, Initialisation, Rng&);
extern template NetworkWeights<double> drawnWeights(std::size_t, std::size_t, Initialisation, Rng&);

} // namespace optimizers
