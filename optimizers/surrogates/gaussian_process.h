// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/surrogate.h"

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace optimizers {

/// What a Gaussian process assumes about the scores before it sees them.
struct GaussianProcessParameters
{
    double lengthScale = 1.0;     ///< distance over which scores stay alike, in the unit of the points
    double signalDeviation = 1.0; ///< of true scores over far points

    bool operator==(const GaussianProcessParameters&) const = default;
};

/// How scores of two points hang together, as a function of their distance.
enum class Covariance {
    SquaredExponential, ///< very smooth
    Matern52,           ///< twice differentiable
};

/// Gaussian process regression with known noise per observation and a constant mean (Rasmussen and Williams 2006,
/// chapters 2 and 5). All inputs share one length scale: give it points whose coordinates are comparable, such as
/// principal components.
class GaussianProcess final : public Surrogate
{
public:
    explicit GaussianProcess(Covariance covariance = Covariance::Matern52);

    /// Chooses the parameters by marginal likelihood, under weak priors around the median distance and the spread of
    /// the scores, from at most 256 of the observations.
    [[nodiscard]] Status fit(const Points& points, std::span<const double> scores,
                             std::span<const double> noiseVariance, std::stop_token stop) override;
    /// As `fit`, with the parameters given.
    [[nodiscard]] Status condition(const Points& points, std::span<const double> scores,
                                   std::span<const double> noiseVariance, const GaussianProcessParameters& parameters,
                                   std::stop_token stop);
    /// One more observation; the parameters stay. Costs a few microseconds, not a new fit.
    [[nodiscard]] Status append(std::span<const float> point, double score, double noiseVariance);

    [[nodiscard]] Result<Prediction> predict(const Points& points, std::stop_token stop) const override;

    /// Points to be predicted again and again: what is known of them is kept, so that after an `append` only the new
    /// observation is compared with them.
    void watch(Points points);
    [[nodiscard]] Result<Prediction> predictWatched(std::stop_token stop);

    [[nodiscard]] const GaussianProcessParameters& parameters() const { return m_parameters; }
    [[nodiscard]] std::size_t observations() const { return m_scores.size(); }
    /// Natural logarithm of the density of the scores under the parameters, the mean at its most likely value.
    [[nodiscard]] double logMarginalLikelihood() const;

private:
    Covariance m_covariance;
    GaussianProcessParameters m_parameters;
    std::vector<double> m_scores;
};

} // namespace optimizers
