// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/relu_network.h"
#include "optimizers/surrogates/surrogate.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace optimizers {

/// How NeuralUcb learns and explores. The defaults are those of INSTINCT's published scripts (Lin et al. 2024).
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
    /// A typical observed point would have the spread of the scores as its deviation, were the design matrix new. Else
    /// the deviation has the unit of the gradient's length, which is far above that of scores.
    bool scalesDeviation = false;

    /// All of the four above, and weights that start small enough for the number of inputs.
    [[nodiscard]] static NeuralUcbSettings calibrated();
    bool operator==(const NeuralUcbSettings&) const = default;
};

/// Subtracts a centre from each input and multiplies by a factor.
template <typename Real>
struct InputScaling
{
    std::vector<Real> centre;
    std::vector<Real> factor;
};

/// The neural bandit of INSTINCT (Lin et al. 2024, after NeuralUCB, Zhou et al. 2020): a network with one hidden layer,
/// trained anew from the same initial weights after each observation, with the deviation from the gradient of its
/// output and a diagonal design matrix. `Real` is the precision of all arithmetic, float or double. A copy is a
/// snapshot.
template <typename Real>
class NeuralUcb final : public Surrogate
{
public:
    /// There must be an input and a hidden unit; the number of units is that of the weights.
    NeuralUcb(const NeuralUcbSettings& settings, const NetworkWeights<Real>& initialWeights);
    /// Draws the initial weights from `seed`.
    NeuralUcb(const NeuralUcbSettings& settings, std::size_t inputs, std::uint64_t seed);

    /// The initial observations, row after row of as many numbers as the network has inputs; trains and absorbs as the
    /// settings say.
    [[nodiscard]] Status start(std::span<const Real> rows, std::span<const double> scores, const std::stop_token& stop);
    /// A picked point and its score: absorbs it, then trains on all observations.
    [[nodiscard]] Status observe(std::span<const Real> row, double score, const std::stop_token& stop);
    /// Adds the squared gradient of the network as it is to the design matrix.
    void absorb(std::span<const Real> row);
    /// Fails where an input explodes (see `ignoresConstantInputs`).
    [[nodiscard]] Result<Prediction> predictRows(std::span<const Real> rows, const std::stop_token& stop) const;

    /// Trains on these observations alone; the design matrix stays. The network takes no notice of the noise.
    [[nodiscard]] Status fit(const Points& points, std::span<const double> scores,
                             std::span<const double> noiseVariance, std::stop_token stop) override;
    [[nodiscard]] Result<Prediction> predict(const Points& points, std::stop_token stop) const override;

    [[nodiscard]] std::size_t inputs() const { return m_initial.layout.inputs(); }
    [[nodiscard]] std::size_t observations() const { return m_scores.size(); }
    /// Mean squared error in the last step of the last training, before its update; 0 without training.
    [[nodiscard]] double loss() const { return m_loss; }

private:
    [[nodiscard]] Status checked(std::size_t numbers, std::span<const double> scores) const;
    [[nodiscard]] BlockedRows<Real> scaled(std::span<const Real> rows) const;
    [[nodiscard]] CacheLines<Real> hiddenSums(const BlockedRows<Real>& rows) const;
    [[nodiscard]] Status train(const std::stop_token& stop);
    void chooseScaling();
    void chooseDeviationScale();
    void predictSome(std::span<const Real> rows, std::span<const Real> inverseDesign, Prediction& prediction) const;

    NeuralUcbSettings m_settings;
    PanelNetwork<Real> m_initial;
    PanelNetwork<Real> m_network;
    PanelNetwork<Real> m_design; ///< the diagonal, each number in the place of its weight
    InputScaling<Real> m_scaling;
    std::vector<Real> m_rows; ///< observed, as they came
    std::vector<double> m_scores;
    double m_deviationScale = 1.0;
    double m_loss = 0.0;
};

extern template class NeuralUcb<float>;
extern template class NeuralUcb<double>;

} // namespace optimizers
