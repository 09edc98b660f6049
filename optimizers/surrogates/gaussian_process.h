// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/covariance.h"
#include "optimizers/surrogates/posterior.h"
#include "optimizers/surrogates/surrogate.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

namespace optimizers {

/// Gaussian process regression with known noise per observation and a constant mean (Rasmussen and Williams 2006,
/// chapters 2 and 5). All inputs share one length scale: give it points whose coordinates are comparable, such as
/// principal components. Before any observation it predicts 0 and the signal's deviation.
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
    /// One more observation; the parameters stay.
    [[nodiscard]] Status append(std::span<const float> point, double score, double noiseVariance);

    /// Of the true scores: the noise of a future observation is not in it.
    [[nodiscard]] Result<Prediction> predict(const Points& points, std::stop_token stop) const override;

    /// Points to be predicted again and again. What is known of them is kept: after an `append` only the new
    /// observation is compared with them, after a `fit` only what is new in front of the first change.
    void watch(std::shared_ptr<const Points> points);
    /// `predict` for the watched points; there must be some.
    [[nodiscard]] Result<Prediction> predictWatched(std::stop_token stop);

    [[nodiscard]] const GaussianProcessParameters& parameters() const { return m_process.parameters; }
    [[nodiscard]] std::size_t observations() const { return m_process.scores.size(); }
    /// Natural logarithm of the density of the scores under the parameters, with the mean at its most likely value.
    [[nodiscard]] double logMarginalLikelihood() const;

private:
    ConditionedProcess m_process;
    std::shared_ptr<const Points> m_watched;
    std::optional<Posterior> m_posterior; ///< of the watched points
};

} // namespace optimizers
