// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "optimizers/core/result.h"
#include "optimizers/surrogates/panel_layout.h"

#include <cstddef>
#include <span>
#include <stop_token>
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

/// Such a network with its weights where the kernels want them.
template <typename Real>
struct PanelNetwork
{
    explicit PanelNetwork(const NetworkWeights<Real>& weights);

    PanelLayout layout;
    CacheLines<Real> hidden;  ///< layout.weights() numbers, the bias with them
    std::vector<Real> output; ///< layout.paddedUnits() numbers
    Real outputBias;
};

/// How a network is trained: Adam on the mean squared error of all rows at once.
struct Training
{
    double learningRate = 1e-3;
    double weightDecay = 0.0; ///< times the weights, added to the gradient
    int iterations = 1000;
};

/// Trains `network` and gives the mean squared error of the last step, before its update. Cancelled within one step.
template <typename Real>
[[nodiscard]] Result<double> train(PanelNetwork<Real>& network, const BlockedRows<Real>& rows,
                                   std::span<const Real> targets, const Training& training,
                                   const std::stop_token& stop);

extern template NetworkWeights<float> drawnWeights(std::size_t, std::size_t, Initialisation, Rng&);
extern template NetworkWeights<double> drawnWeights(std::size_t, std::size_t, Initialisation, Rng&);
extern template struct PanelNetwork<float>;
extern template struct PanelNetwork<double>;
extern template Result<double> train(PanelNetwork<float>&, const BlockedRows<float>&, std::span<const float>,
                                     const Training&, const std::stop_token&);
extern template Result<double> train(PanelNetwork<double>&, const BlockedRows<double>&, std::span<const double>,
                                     const Training&, const std::stop_token&);

} // namespace optimizers
