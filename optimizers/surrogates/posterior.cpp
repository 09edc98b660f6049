// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/posterior.h"

#include "optimizers/surrogates/panel_kernels.h"

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

/// Numbers of points read again for each observation: they fit into the second-level cache.
constexpr std::size_t numbersAtOnce = std::size_t{1} << 16;
/// Points solved for at once: the rows of all observations for them fit as well.
constexpr std::size_t solvedAtOnce = 256;

/// Added to the variance of every observation, as a share of that of the signal: equal points without noise.
constexpr double jitterShare = 1e-8;

} // namespace

double ConditionedProcess::mean() const
{
    double product = 0.0;
    double square = 0.0;
    for (std::size_t i = 0; i < solvedOnes.size(); ++i) {
        product += solvedOnes[i] * solvedScores[i];
        square += solvedOnes[i] * solvedOnes[i];
    }
    return square > 0.0 ? product / square : 0.0;
}

void ConditionedProcess::extend(std::span<const double> squaredDistances)
{
    std::vector<double> covariances(squaredDistances.size());
    std::ranges::transform(squaredDistances, covariances.begin(),
                           [&](double distance) { return covarianceAt(distance, covariance, parameters); });
    const std::size_t index = factor.size();
    factor.append(covariances, covarianceAt(0.0, covariance, parameters) * (1.0 + jitterShare) + noiseVariance[index]);
    solvedOnes.push_back(factor.solveNext(solvedOnes, 1.0));
    solvedScores.push_back(factor.solveNext(solvedScores, scores[index]));
}

Posterior::Posterior(std::span<const float> points, std::size_t dimension)
    : m_points(points),
      m_dimension(dimension),
      m_rows(dimension == 0 ? 0 : points.size() / dimension),
      m_explained(m_rows)
{}

void Posterior::restart(std::size_t kept)
{
    m_squaredDistances.resize(std::min(m_squaredDistances.size(), kept * m_rows));
    m_solved.clear();
    std::ranges::fill(m_explained, 0.0);
    m_solvedRows = 0;
}

Status Posterior::update(const ConditionedProcess& process, const std::stop_token& stop)
{
    if (const Status measured = measure(process, stop); !measured)
        return measured;
    const std::size_t rows = process.scores.size();
    m_solved.resize(rows * m_rows);
    for (std::size_t begin = 0; begin < m_rows; begin += solvedAtOnce) {
        if (stop.stop_requested()) {
            restart(rows);
            return failure(ErrorKind::Cancelled, textId("The prediction was stopped"));
        }
        solve(process, begin, std::min(begin + solvedAtOnce, m_rows));
    }
    m_solvedRows = rows;
    return {};
}

Status Posterior::measure(const ConditionedProcess& process, const std::stop_token& stop)
{
    const std::size_t rows = process.scores.size();
    const std::size_t known = m_rows == 0 ? rows : m_squaredDistances.size() / m_rows;
    const std::vector<double> observed(process.points.values.begin() + static_cast<std::ptrdiff_t>(known * m_dimension),
                                       process.points.values.end());
    const std::size_t pointsAtOnce = std::max<std::size_t>(1, numbersAtOnce / std::max<std::size_t>(1, m_dimension));
    m_squaredDistances.resize(rows * m_rows);
    for (std::size_t begin = 0; begin < m_rows; begin += pointsAtOnce) {
        if (stop.stop_requested()) {
            m_squaredDistances.resize(known * m_rows);
            return failure(ErrorKind::Cancelled, textId("The prediction was stopped"));
        }
        const std::size_t count = std::min(pointsAtOnce, m_rows - begin);
        for (std::size_t row = known; row < rows; ++row)
            squaredDistances(observed.data() + (row - known) * m_dimension, m_points.data() + begin * m_dimension,
                             count, m_dimension, m_squaredDistances.data() + row * m_rows + begin);
    }
    return {};
}

void Posterior::solve(const ConditionedProcess& process, std::size_t begin, std::size_t end)
{
    for (std::size_t row = m_solvedRows; row < process.scores.size(); ++row) {
        const std::span<const double> factors = process.factor.row(row);
        const double* const distances = m_squaredDistances.data() + row * m_rows;
        double* const solved = m_solved.data() + row * m_rows;
        for (std::size_t i = begin; i < end; ++i)
            solved[i] = covarianceAt(distances[i], process.covariance, process.parameters);
        for (std::size_t before = 0; before < row; ++before) {
            const double* const other = m_solved.data() + before * m_rows;
            const double factor = factors[before];
            for (std::size_t i = begin; i < end; ++i)
                solved[i] -= factor * other[i];
        }
        const double inverse = 1.0 / factors.back();
        for (std::size_t i = begin; i < end; ++i) {
            solved[i] *= inverse;
            m_explained[i] += solved[i] * solved[i];
        }
    }
}

Prediction Posterior::prediction(const ConditionedProcess& process) const
{
    const double mean = process.mean();
    Prediction prediction{std::vector<double>(m_rows, mean), std::vector<double>(m_rows)};
    for (std::size_t row = 0; row < process.scores.size(); ++row) {
        const double weight = process.solvedScores[row] - mean * process.solvedOnes[row];
        const double* const solved = m_solved.data() + row * m_rows;
        for (std::size_t i = 0; i < m_rows; ++i)
            prediction.mean[i] += weight * solved[i];
    }
    const double variance = covarianceAt(0.0, process.covariance, process.parameters);
    for (std::size_t i = 0; i < m_rows; ++i)
        prediction.deviation[i] = std::sqrt(std::max(variance - m_explained[i], 0.0));
    return prediction;
}

} // namespace optimizers
