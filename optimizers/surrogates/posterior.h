// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/points.h"
#include "optimizers/surrogates/covariance.h"
#include "optimizers/surrogates/packed_cholesky.h"
#include "optimizers/surrogates/surrogate.h"

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace optimizers {

/// What a Gaussian process has learned: the observations, and the factor of their covariance.
struct ConditionedProcess
{
    Covariance covariance = Covariance::Matern52;
    GaussianProcessParameters parameters;
    Points points;
    std::vector<double> scores;
    std::vector<double> noiseVariance;
    PackedCholesky factor;            ///< L
    std::vector<double> solvedOnes;   ///< L^-1 1
    std::vector<double> solvedScores; ///< L^-1 scores

    /// The mean that makes the scores most likely.
    [[nodiscard]] double mean() const;
    /// Takes the last observation into factor and solutions, given its squared distances from those before.
    void extend(std::span<const double> squaredDistances);
};

/// The posterior of many points under a growing process. What one observation adds to it is computed once.
class Posterior
{
public:
    /// `points` are rows of `dimension` numbers, which must stay where they are.
    Posterior(std::span<const float> points, std::size_t dimension);

    /// Drops what depends on the parameters and the noise, and the distances from observations other than `kept` first.
    void restart(std::size_t kept);
    [[nodiscard]] Status update(const ConditionedProcess& process, const std::stop_token& stop);
    /// Of an updated posterior.
    [[nodiscard]] Prediction prediction(const ConditionedProcess& process) const;

private:
    [[nodiscard]] Status measure(const ConditionedProcess& process, const std::stop_token& stop);
    void solve(const ConditionedProcess& process, std::size_t begin, std::size_t end);

    std::span<const float> m_points;
    std::size_t m_dimension;
    std::size_t m_rows;
    // One row an observation, one column a point.
    std::vector<double> m_squaredDistances;
    std::vector<double> m_solved;    ///< L^-1 times the covariances
    std::vector<double> m_explained; ///< variance that the observations explain, per point
    std::size_t m_solvedRows = 0;
};

} // namespace optimizers
