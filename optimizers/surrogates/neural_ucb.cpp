// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/neural_ucb.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <type_traits>

namespace optimizers {

namespace {

/// Candidates predicted at once: their blocks stay in the second-level cache.
constexpr std::size_t rowsAtOnce = 48;
/// Below this share of the usual deviation an input counts as constant.
constexpr double constantShare = 1e-6;

template <typename Real>
NetworkWeights<Real> seededWeights(const NeuralUcbSettings& settings, std::size_t inputs, std::uint64_t seed)
{
    Rng rng(seed);
    return drawnWeights<Real>(inputs, settings.hiddenUnits, settings.initialisation, rng);
}

template <typename Real>
PanelNetwork<Real> filled(PanelNetwork<Real> network, Real value)
{
    std::ranges::fill(network.hidden, value);
    std::ranges::fill(network.output, value);
    network.outputBias = value;
    return network;
}

/// In the precision of the network; no copy where they are in it already.
template <typename Real>
class Converted
{
public:
    explicit Converted(const Points& points)
    {
        if constexpr (std::is_same_v<Real, float>) {
            m_view = points.values;
        } else {
            m_values.assign(points.values.begin(), points.values.end());
            m_view = m_values;
        }
    }
    [[nodiscard]] std::span<const Real> values() const { return m_view; }

private:
    std::vector<Real> m_values;
    std::span<const Real> m_view;
};

/// The mean and unbiased deviation of each input, summed in double.
struct InputSpread
{
    std::vector<double> mean;
    std::vector<double> deviation;
};

template <typename Real>
InputSpread spreadOf(std::span<const Real> rows, std::size_t inputs)
{
    const std::size_t count = rows.size() / inputs;
    InputSpread spread{std::vector<double>(inputs), std::vector<double>(inputs)};
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t i = 0; i < inputs; ++i)
            spread.mean[i] += static_cast<double>(rows[row * inputs + i]);
    }
    // Summed first: the mean of equal numbers must be that number.
    for (double& mean : spread.mean)
        mean /= static_cast<double>(count);
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t i = 0; i < inputs; ++i) {
            const double difference = static_cast<double>(rows[row * inputs + i]) - spread.mean[i];
            spread.deviation[i] += difference * difference;
        }
    }
    for (double& deviation : spread.deviation)
        deviation = std::sqrt(deviation / static_cast<double>(count - 1));
    return spread;
}

double sampleVariance(std::span<const double> values)
{
    double mean = 0.0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return values.size() < 2 ? 0.0 : squares / static_cast<double>(values.size() - 1);
}

} // namespace

NeuralUcbSettings NeuralUcbSettings::calibrated()
{
    NeuralUcbSettings settings;
    settings.initialisation = Initialisation::FanIn;
    settings.ignoresConstantInputs = true;
    settings.trainsBeforeFirstPick = true;
    settings.absorbsInitialPoints = true;
    settings.scalesDeviation = true;
    return settings;
}

template <typename Real>
NeuralUcb<Real>::NeuralUcb(const NeuralUcbSettings& settings, const NetworkWeights<Real>& initialWeights)
    : m_settings(settings),
      m_initial(initialWeights),
      m_network(m_initial),
      m_design(filled(m_initial, static_cast<Real>(settings.lambda))),
      m_scaling{std::vector<Real>(initialWeights.inputs), std::vector<Real>(initialWeights.inputs, Real(1))}
{
    assert(initialWeights.inputs > 0 && initialWeights.hiddenUnits() > 0 && settings.lambda > 0.0);
}

template <typename Real>
NeuralUcb<Real>::NeuralUcb(const NeuralUcbSettings& settings, std::size_t inputs, std::uint64_t seed)
    : NeuralUcb(settings, seededWeights<Real>(settings, inputs, seed))
{}

template <typename Real>
Status NeuralUcb<Real>::start(std::span<const Real> rows, std::span<const double> scores, const std::stop_token& stop)
{
    if (const Status fine = checked(rows.size(), scores); !fine)
        return fine;
    NeuralUcb next = *this;
    next.m_rows.assign(rows.begin(), rows.end());
    next.m_scores.assign(scores.begin(), scores.end());
    if (m_settings.trainsBeforeFirstPick && !scores.empty()) {
        if (const Status trained = next.train(stop); !trained)
            return trained;
    }
    if (m_settings.absorbsInitialPoints) {
        for (std::size_t row = 0; row < scores.size(); ++row)
            next.absorb(rows.subspan(row * inputs(), inputs()));
    }
    *this = std::move(next);
    return {};
}

template <typename Real>
Status NeuralUcb<Real>::observe(std::span<const Real> row, double score, const std::stop_token& stop)
{
    if (const Status fine = checked(row.size(), std::span(&score, 1)); !fine)
        return fine;
    NeuralUcb next = *this;
    next.absorb(row);
    next.m_rows.insert(next.m_rows.end(), row.begin(), row.end());
    next.m_scores.push_back(score);
    if (const Status trained = next.train(stop); !trained)
        return trained;
    *this = std::move(next);
    return {};
}

template <typename Real>
void NeuralUcb<Real>::absorb(std::span<const Real> row)
{
    assert(row.size() == inputs());
    const PanelLayout& layout = m_network.layout;
    const CacheLines<Real> sums = hiddenSums(scaled(row));
    for (std::size_t unit = 0; unit < layout.units(); ++unit) {
        if (!(sums[unit] > Real(0)))
            continue;
        const Real slope = m_network.output[unit];
        for (std::size_t input = 0; input < inputs(); ++input) {
            const Real gradient = slope * (row[input] - m_scaling.centre[input]) * m_scaling.factor[input];
            m_design.hidden[layout.weightAt(input, unit)] += gradient * gradient;
        }
        m_design.hidden[layout.weightAt(inputs(), unit)] += slope * slope;
        m_design.output[unit] += sums[unit] * sums[unit];
    }
    m_design.outputBias += 1;
}

template <typename Real>
Result<Prediction> NeuralUcb<Real>::predictRows(std::span<const Real> rows, const std::stop_token& stop) const
{
    if (rows.size() % inputs() != 0)
        return failure(ErrorKind::InvalidInput, {textId("The points do not have %1 numbers each"), {inputs()}});
    CacheLines<Real> inverseDesign(m_design.hidden.size());
    std::ranges::transform(m_design.hidden, inverseDesign.begin(), [](Real value) { return Real(1) / value; });
    Prediction prediction;
    for (std::size_t begin = 0; begin < rows.size(); begin += rowsAtOnce * inputs()) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, textId("The prediction was stopped"));
        predictSome(rows.subspan(begin, std::min(rowsAtOnce * inputs(), rows.size() - begin)), inverseDesign,
                    prediction);
    }
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!std::ranges::all_of(prediction.mean, finite) || !std::ranges::all_of(prediction.deviation, finite))
        return failure(
            ErrorKind::InvalidInput,
            textId("The prediction is not finite: an input differs here that was constant so far, or is not a number"));
    return prediction;
}

/// sigma^2 / (lambda nu) = sum over active units of w2^2 (sum over inputs of x^2 / U1 + 1 / Ub1) + h^2 / U2, and 1 /
/// Ub2: the gradient by the hidden weights is an outer product, so that no Jacobian is needed.
template <typename Real>
void NeuralUcb<Real>::predictSome(std::span<const Real> rows, std::span<const Real> inverseDesign,
                                  Prediction& prediction) const
{
    const PanelLayout& layout = m_network.layout;
    BlockedRows<Real> x = scaled(rows);
    const CacheLines<Real> sums = hiddenSums(x);
    x.square();
    CacheLines<Real> spreads(sums.size());
    addHiddenSums<Real>(layout, x, inverseDesign, spreads);
    const double factor = m_settings.lambda * m_settings.nu * m_deviationScale * m_deviationScale;
    for (std::size_t row = 0; row < x.rows(); ++row) {
        auto mean = static_cast<double>(m_network.outputBias);
        double variance = 1.0 / static_cast<double>(m_design.outputBias);
        for (std::size_t unit = 0; unit < layout.units(); ++unit) {
            const std::size_t at = layout.at(row, unit, x.rows());
            const auto sum = static_cast<double>(sums[at]);
            if (sum <= 0.0)
                continue;
            const auto weight = static_cast<double>(m_network.output[unit]);
            mean += weight * sum;
            variance += weight * weight * static_cast<double>(spreads[at]) +
                        sum * sum / static_cast<double>(m_design.output[unit]);
        }
        prediction.mean.push_back(mean);
        prediction.deviation.push_back(std::sqrt(factor * variance));
    }
}

template <typename Real>
Status NeuralUcb<Real>::fit(const Points& points, std::span<const double> scores,
                            std::span<const double> /*noiseVariance*/, std::stop_token stop)
{
    if (const Status fine = checked(points.values.size(), scores); !fine)
        return fine;
    if (scores.empty())
        return failure(ErrorKind::InvalidInput, textId("There is nothing to learn from"));
    NeuralUcb next = *this;
    const Converted<Real> rows(points);
    next.m_rows.assign(rows.values().begin(), rows.values().end());
    next.m_scores.assign(scores.begin(), scores.end());
    if (const Status trained = next.train(stop); !trained)
        return trained;
    *this = std::move(next);
    return {};
}

template <typename Real>
Result<Prediction> NeuralUcb<Real>::predict(const Points& points, std::stop_token stop) const
{
    return predictRows(Converted<Real>(points).values(), stop);
}

template <typename Real>
Status NeuralUcb<Real>::checked(std::size_t numbers, std::span<const double> scores) const
{
    if (numbers != scores.size() * inputs())
        return failure(ErrorKind::InvalidInput, {textId("%1 points of %2 numbers are needed, there are %3 numbers"),
                                                 {scores.size(), inputs(), numbers}});
    if (!std::ranges::all_of(scores, [](double score) { return std::isfinite(score); }))
        return failure(ErrorKind::InvalidInput, textId("A score is not a number"));
    return {};
}

template <typename Real>
BlockedRows<Real> NeuralUcb<Real>::scaled(std::span<const Real> rows) const
{
    BlockedRows<Real> blocked(m_network.layout, rows.size() / inputs());
    for (std::size_t row = 0; row < blocked.rows(); ++row) {
        const Real* const values = rows.data() + row * inputs();
        blocked.set(row, [&](std::size_t input) {
            return (values[input] - m_scaling.centre[input]) * m_scaling.factor[input];
        });
    }
    return blocked;
}

template <typename Real>
CacheLines<Real> NeuralUcb<Real>::hiddenSums(const BlockedRows<Real>& rows) const
{
    CacheLines<Real> sums(rows.rows() * m_network.layout.paddedUnits());
    addHiddenSums<Real>(m_network.layout, rows, m_network.hidden, sums);
    return sums;
}

template <typename Real>
Status NeuralUcb<Real>::train(const std::stop_token& stop)
{
    chooseScaling();
    m_network = m_initial;
    const BlockedRows<Real> rows = scaled(m_rows);
    const std::vector<Real> targets(m_scores.begin(), m_scores.end());
    const Training training{m_settings.learningRate, m_settings.lambda / static_cast<double>(m_scores.size()),
                            m_settings.iterations};
    const Result<double> loss = optimizers::train<Real>(m_network, rows, targets, training, stop);
    if (!loss)
        return tl::unexpected(loss.error());
    m_loss = *loss;
    if (m_settings.scalesDeviation)
        chooseDeviationScale();
    return {};
}

template <typename Real>
void NeuralUcb<Real>::chooseScaling()
{
    // One point says nothing of the spread.
    if (m_scores.size() < 2)
        return;
    const InputSpread spread = spreadOf<Real>(m_rows, inputs());
    double squares = 0.0;
    for (const double deviation : spread.deviation)
        squares += deviation * deviation / static_cast<double>(inputs());
    const double least = m_settings.ignoresConstantInputs ? constantShare * std::sqrt(squares) : -1.0;
    for (std::size_t input = 0; input < inputs(); ++input) {
        const double deviation = spread.deviation[input];
        m_scaling.centre[input] = static_cast<Real>(spread.mean[input]);
        m_scaling.factor[input] = deviation <= least ? Real(0) : static_cast<Real>(1.0 / (deviation + 1e-30));
    }
}

template <typename Real>
void NeuralUcb<Real>::chooseDeviationScale()
{
    const double variance = sampleVariance(m_scores);
    if (!(variance > 0.0))
        return;
    // The mean squared length of the gradient: what the design matrix divides by lambda before it has seen anything.
    NeuralUcb unseen = *this;
    unseen.m_settings.nu = 1.0;
    unseen.m_deviationScale = 1.0;
    unseen.m_design = filled(m_initial, static_cast<Real>(m_settings.lambda));
    const CacheLines<Real> inverse(m_design.hidden.size(), Real(1) / static_cast<Real>(m_settings.lambda));
    Prediction prediction;
    unseen.predictSome(m_rows, inverse, prediction);
    double squares = 0.0;
    for (const double deviation : prediction.deviation)
        squares += deviation * deviation / static_cast<double>(m_scores.size());
    m_deviationScale = std::sqrt(variance / squares);
}

template class NeuralUcb<float>;
template class NeuralUcb<double>;

} // namespace optimizers
