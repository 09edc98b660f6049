// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/relu_network.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace optimizers {

namespace {

/// One training: the network, its moments and the sums of the current step.
template <typename Real>
class Trainer
{
public:
    Trainer(PanelNetwork<Real>& network, const BlockedRows<Real>& rows, std::span<const Real> targets,
            const Training& training)
        : m_network(network),
          m_layout(network.layout),
          m_rows(rows),
          m_targets(targets),
          m_training(training),
          m_kernels(panelKernels<Real>()),
          m_first(network.hidden.size()),
          m_second(network.hidden.size()),
          m_sums(rows.rows() * m_layout.paddedUnits()),
          m_slopes(m_sums.size()),
          m_gradient(PanelLayout::blockInputs * m_layout.paddedUnits()),
          m_outputGradient(m_layout.paddedUnits()),
          m_outputFirst(m_layout.paddedUnits()),
          m_outputSecond(m_layout.paddedUnits()),
          m_errors(rows.rows())
    {
        addHiddenSums<Real>(m_layout, m_rows, m_network.hidden, m_sums);
    }

    Result<double> run(const std::stop_token& stop)
    {
        double loss = 0.0;
        for (int iteration = 1; iteration <= m_training.iterations; ++iteration) {
            const AdamStep<Real> step = stepOf(iteration);
            loss = measureErrors();
            takeOutputGradient();
            takeSlopes();
            moveOutput(step);
            if (!moveHidden(step, stop))
                return failure(ErrorKind::Cancelled, textId("The training was stopped"));
        }
        return loss;
    }

private:
    AdamStep<Real> stepOf(int iteration) const
    {
        const double firstCorrection = 1.0 - std::pow(AdamStep<Real>::firstDecay, iteration);
        const double secondCorrection = 1.0 - std::pow(AdamStep<Real>::secondDecay, iteration);
        return {static_cast<Real>(m_training.weightDecay), static_cast<Real>(m_training.learningRate / firstCorrection),
                static_cast<Real>(1.0 / std::sqrt(secondCorrection))};
    }

    /// Leaves the derivative of the loss by each output in m_errors.
    double measureErrors()
    {
        std::ranges::fill(m_errors, m_network.outputBias);
        for (std::size_t panel = 0; panel < m_layout.panels(); ++panel) {
            const std::size_t width = m_layout.widthOf(panel);
            const Real* const weights = m_network.output.data() + m_layout.panelBegin(panel, 1);
            const Real* sums = m_sums.data() + m_layout.panelBegin(panel, m_rows.rows());
            for (Real& error : m_errors) {
                for (std::size_t i = 0; i < width; ++i)
                    error += weights[i] * std::max(sums[i], Real(0));
                sums += width;
            }
        }
        double squares = 0.0;
        const auto count = static_cast<double>(m_errors.size());
        for (std::size_t row = 0; row < m_errors.size(); ++row) {
            const Real error = m_errors[row] - m_targets[row];
            squares += static_cast<double>(error) * static_cast<double>(error);
            m_errors[row] = static_cast<Real>(2.0 / count) * error;
        }
        return squares / count;
    }

    void takeOutputGradient()
    {
        std::ranges::fill(m_outputGradient, Real(0));
        for (std::size_t panel = 0; panel < m_layout.panels(); ++panel) {
            const std::size_t width = m_layout.widthOf(panel);
            Real* const gradient = m_outputGradient.data() + m_layout.panelBegin(panel, 1);
            const Real* sums = m_sums.data() + m_layout.panelBegin(panel, m_rows.rows());
            for (const Real error : m_errors) {
                for (std::size_t i = 0; i < width; ++i)
                    gradient[i] += error * std::max(sums[i], Real(0));
                sums += width;
            }
        }
    }

    /// The derivative of the loss by each hidden unit's sum.
    void takeSlopes()
    {
        for (std::size_t panel = 0; panel < m_layout.panels(); ++panel) {
            const std::size_t width = m_layout.widthOf(panel);
            const Real* const weights = m_network.output.data() + m_layout.panelBegin(panel, 1);
            std::size_t at = m_layout.panelBegin(panel, m_rows.rows());
            for (const Real error : m_errors) {
                for (std::size_t i = 0; i < width; ++i)
                    m_slopes[at + i] = m_sums[at + i] > Real(0) ? error * weights[i] : Real(0);
                at += width;
            }
        }
    }

    void moveOutput(const AdamStep<Real>& step)
    {
        Real biasGradient = 0;
        for (const Real error : m_errors)
            biasGradient += error;
        m_kernels.adam(step, m_outputGradient.data(), m_network.output.data(), m_outputFirst.data(),
                       m_outputSecond.data(), m_outputGradient.size());
        m_kernels.adam(step, &biasGradient, &m_network.outputBias, &m_biasFirst, &m_biasSecond, 1);
    }

    /// One pass over the weights: gradient, step, and their part of the sums of the next iteration.
    bool moveHidden(const AdamStep<Real>& step, const std::stop_token& stop)
    {
        std::ranges::fill(m_sums, Real(0));
        for (std::size_t block = 0; block < m_layout.blocks(); ++block) {
            if (stop.stop_requested())
                return false;
            const StridedRows<Real> x = m_rows.block(block);
            for (std::size_t panel = 0; panel < m_layout.panels(); ++panel) {
                const std::size_t vectors = m_layout.vectorsOf(panel);
                const std::size_t at = m_layout.blockBegin(block) + m_layout.panelBegin(panel, x.columns);
                const std::size_t rowsAt = m_layout.panelBegin(panel, x.rows);
                m_kernels.transposedProduct(x, m_slopes.data() + rowsAt, vectors, m_gradient.data());
                m_kernels.adam(step, m_gradient.data(), m_network.hidden.data() + at, m_first.data() + at,
                               m_second.data() + at, x.columns * m_layout.widthOf(panel));
                m_kernels.addProduct(x, m_network.hidden.data() + at, vectors, m_sums.data() + rowsAt);
            }
        }
        return true;
    }

    PanelNetwork<Real>& m_network;
    const PanelLayout& m_layout;
    const BlockedRows<Real>& m_rows;
    std::span<const Real> m_targets;
    Training m_training;
    const PanelKernels<Real>& m_kernels;
    CacheLines<Real> m_first; ///< moments of the hidden weights
    CacheLines<Real> m_second;
    CacheLines<Real> m_sums; ///< of each row and hidden unit, in panels
    CacheLines<Real> m_slopes;
    CacheLines<Real> m_gradient; ///< of one panel
    std::vector<Real> m_outputGradient;
    std::vector<Real> m_outputFirst;
    std::vector<Real> m_outputSecond;
    std::vector<Real> m_errors;
    Real m_biasFirst = 0;
    Real m_biasSecond = 0;
};

} // namespace

template <typename Real>
NetworkWeights<Real> drawnWeights(std::size_t inputs, std::size_t hiddenUnits, Initialisation initialisation, Rng& rng)
{
    const auto draw = [&](std::size_t fanIn) {
        if (initialisation == Initialisation::StandardNormal)
            return static_cast<Real>(rng.normal());
        return static_cast<Real>((2.0 * rng.uniform() - 1.0) / std::sqrt(static_cast<double>(fanIn)));
    };
    const auto fill = [&](std::vector<Real>& values, std::size_t count, std::size_t fanIn) {
        values.resize(count);
        for (Real& value : values)
            value = draw(fanIn);
    };
    NetworkWeights<Real> weights;
    weights.inputs = inputs;
    fill(weights.hiddenWeights, hiddenUnits * inputs, inputs);
    fill(weights.hiddenBias, hiddenUnits, inputs);
    fill(weights.outputWeights, hiddenUnits, hiddenUnits);
    weights.outputBias = draw(hiddenUnits);
    return weights;
}

template <typename Real>
PanelNetwork<Real>::PanelNetwork(const NetworkWeights<Real>& weights)
    : layout(weights.inputs, weights.hiddenUnits(), panelKernels<Real>().lanes),
      hidden(layout.weights()),
      output(layout.paddedUnits()),
      outputBias(weights.outputBias)
{
    assert(weights.hiddenWeights.size() == weights.inputs * weights.hiddenUnits());
    assert(weights.hiddenBias.size() == weights.hiddenUnits());
    for (std::size_t unit = 0; unit < weights.hiddenUnits(); ++unit) {
        for (std::size_t input = 0; input < weights.inputs; ++input)
            hidden[layout.weightAt(input, unit)] = weights.hiddenWeights[unit * weights.inputs + input];
        hidden[layout.weightAt(weights.inputs, unit)] = weights.hiddenBias[unit];
        output[unit] = weights.outputWeights[unit];
    }
}

template <typename Real>
Result<double> train(PanelNetwork<Real>& network, const BlockedRows<Real>& rows, std::span<const Real> targets,
                     const Training& training, const std::stop_token& stop)
{
    assert(rows.rows() == targets.size() && !targets.empty());
    return Trainer<Real>(network, rows, targets, training).run(stop);
}

template NetworkWeights<float> drawnWeights(std::size_t, std::size_t, Initialisation, Rng&);
template NetworkWeights<double> drawnWeights(std::size_t, std::size_t, Initialisation, Rng&);
template struct PanelNetwork<float>;
template struct PanelNetwork<double>;
template Result<double> train(PanelNetwork<float>&, const BlockedRows<float>&, std::span<const float>, const Training&,
                              const std::stop_token&);
template Result<double> train(PanelNetwork<double>&, const BlockedRows<double>&, std::span<const double>,
                              const Training&, const std::stop_token&);

} // namespace optimizers
