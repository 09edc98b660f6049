// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/relu_network.h"
#include "optimizers/surrogates/surrogate.h"

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace optimizers {

/// How NeuralUcb learns and explores. The defaults are INSTINCT's (Lin et al. 2024, appendix and scripts).
struct NeuralUcbSettings
{
    std::size_t hiddenUnits = 100;
    double lambda = 0.1; ///< start of the design matrix; weight decay is lambda / number of observations
    double nu = 1.0;     ///< the deviation grows with its square root
    double learningRate = 1e-3;
    int iterations = 1000; ///< Adam steps in each training, all observations in each step
    Initialisation initialisation = Initialisation::StandardNormal;
    bool ignoresConstantInputs = false; ///< else an input that was constant so far explodes where it is not
    bool trainsBeforeFirstPick = false; ///< else the first prediction is the untrained network's, inputs as they are
    bool absorbsInitialPoints = false;  ///< else the design matrix knows picked points only

    /// Starts with weights that fit the number of inputs, and lets the initial points count everywhere.
    [[nodiscard]] static NeuralUcbSettings calibrated();
    bool operator==(const NeuralUcbSettings&) const = default;
};

/// The neural bandit of INSTINCT (Lin et al. 2024, after Zhou et al. 2020, NeuralUCB): a network with one hidden layer,
/// trained anew from the same initial weights after each observation, with the deviation from the gradient of its
/// output and a diagonal design matrix. `Real` is the precision of all arithmetic, float or double. A copy is a
/// snapshot.
template <typename Real>
class NeuralUcb final : public Surrogate
{
public:
    NeuralUcb(const NeuralUcbSettings& settings, NetworkWeights<Real> initialWeights);
    /// Draws the initial weights from `seed`.
    NeuralUcb(const NeuralUcbSettings& settings, std::size_t inputs, std::uint64_t seed);

    /// The initial observations, row after row of as many numbers as the network has inputs; trains and absorbs as the
    /// settings say.
    [[nodiscard]] Status start(std::span<const Real> rows, std::span<const double> scores, std::stop_token stop);
    /// A picked point and its score: absorbs it, then trains on all observations.
    [[nodiscard]] Status observe(std::span<const Real> row, double score, std::stop_token stop);
    /// Adds the squared gradient of the network as it is to the design matrix.
    void absorb(std::span<const Real> row);
    [[nodiscard]] Result<Prediction> predictRows(std::span<const Real> rows, std::stop_token stop) const;

    /// Trains on these observations alone; the design matrix stays. The network takes no notice of the noise.
    [[nodiscard]] Status fit(const Points& points, std::span<const double> scores,
                             std::span<const double> noiseVariance, std::stop_token stop) override;
    [[nodiscard]] Result<Prediction> predict(const Points& points, std::stop_token stop) const override;

    [[nodiscard]] std::size_t inputs() const { return m_initial.inputs; }
    [[nodiscard]] std::size_t observations() const { return m_scores.size(); }
    /// Mean squared error in the last step of the last training, before its update; 0 without training.
    [[nodiscard]] double loss() const { return m_loss; }

private:
    [[nodiscard]] Status train(std::stop_token stop);

    NeuralUcbSettings m_settings;
    NetworkWeights<Real> m_initial;
    std::vector<Real> m_rows; ///< observed, as they came
    std::vector<double> m_scores;
    double m_loss = 0.0;
};

extern template class NeuralUcb<float>;
extern template class NeuralUcb<double>;

} // namespace optimizers
