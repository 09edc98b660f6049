// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/gaussian_process.h"

#include "optimizers/surrogates/marginal_likelihood.h"
#include "optimizers/surrogates/panel_kernels.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace optimizers {

namespace {

/// Points predicted at once where nothing is kept.
constexpr std::size_t pointsAtOnce = 1024;

bool areFinite(std::span<const double> values)
{
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

Result<ConditionedProcess> observed(Covariance covariance, const Points& points, std::span<const double> scores,
                                    std::span<const double> noiseVariance)
{
    if (scores.empty() || points.rows() != scores.size())
        return failure(ErrorKind::InvalidInput, {textId("%1 points have %2 scores"), {points.rows(), scores.size()}});
    if (!noiseVariance.empty() && noiseVariance.size() != scores.size())
        return failure(ErrorKind::InvalidInput,
                       {textId("%1 scores have %2 noise variances"), {scores.size(), noiseVariance.size()}});
    if (!areFinite(scores) || !areFinite(noiseVariance) ||
        !std::ranges::all_of(noiseVariance, [](double variance) { return variance >= 0.0; }) ||
        !std::ranges::all_of(points.values, [](float value) { return std::isfinite(value); }))
        return failure(ErrorKind::InvalidInput, textId("A point, a score or a noise variance is not a number"));
    ConditionedProcess process;
    process.covariance = covariance;
    process.points = points;
    process.scores.assign(scores.begin(), scores.end());
    process.noiseVariance.assign(noiseVariance.begin(), noiseVariance.end());
    process.noiseVariance.resize(scores.size(), 0.0);
    return process;
}

/// How many first rows two sets of points share.
std::size_t sharedRows(const Points& a, const Points& b)
{
    if (a.dimension != b.dimension || a.dimension == 0)
        return 0;
    const auto difference = std::ranges::mismatch(a.values, b.values).in1 - a.values.begin();
    return static_cast<std::size_t>(difference) / a.dimension;
}

} // namespace

GaussianProcess::GaussianProcess(Covariance covariance)
{
    m_process.covariance = covariance;
}

Status GaussianProcess::fit(const Points& points, std::span<const double> scores, std::span<const double> noiseVariance,
                            std::stop_token stop)
{
    const Result<ConditionedProcess> process = observed(m_process.covariance, points, scores, noiseVariance);
    if (!process)
        return tl::unexpected(process.error());
    const Result<GaussianProcessParameters> parameters = mostLikelyParameters(*process, stop);
    if (!parameters)
        return tl::unexpected(parameters.error());
    return condition(points, scores, noiseVariance, *parameters, stop);
}

Status GaussianProcess::condition(const Points& points, std::span<const double> scores,
                                  std::span<const double> noiseVariance, const GaussianProcessParameters& parameters,
                                  std::stop_token stop)
{
    assert(parameters.lengthScale > 0.0 && parameters.signalDeviation > 0.0);
    Result<ConditionedProcess> process = observed(m_process.covariance, points, scores, noiseVariance);
    if (!process)
        return tl::unexpected(process.error());
    process->parameters = parameters;
    const Result<std::vector<double>> distances = pairDistances(points, stop);
    if (!distances)
        return tl::unexpected(distances.error());
    if (const Status done = factorize(*process, *distances, stop); !done)
        return done;
    if (m_posterior)
        m_posterior->restart(sharedRows(m_process.points, points));
    m_process = std::move(*process);
    return {};
}

Status GaussianProcess::append(std::span<const float> point, double score, double noiseVariance)
{
    const std::size_t dimension = observations() == 0 ? point.size() : m_process.points.dimension;
    if (point.empty() || point.size() != dimension)
        return failure(ErrorKind::InvalidInput,
                       {textId("The point has %1 numbers instead of %2"), {point.size(), dimension}});
    const Points one{dimension, {point.begin(), point.end()}};
    const Result<ConditionedProcess> valid =
        observed(m_process.covariance, one, std::span(&score, 1), std::span(&noiseVariance, 1));
    if (!valid)
        return tl::unexpected(valid.error());
    const std::vector<double> here(point.begin(), point.end());
    std::vector<double> distances(observations());
    squaredDistances(here.data(), m_process.points.values.data(), distances.size(), dimension, distances.data());
    m_process.points.dimension = dimension;
    m_process.points.values.insert(m_process.points.values.end(), point.begin(), point.end());
    m_process.scores.push_back(score);
    m_process.noiseVariance.push_back(noiseVariance);
    m_process.extend(distances);
    return {};
}

Result<Prediction> GaussianProcess::predict(const Points& points, std::stop_token stop) const
{
    if (observations() > 0 && points.rows() > 0 && points.dimension != m_process.points.dimension)
        return failure(ErrorKind::InvalidInput, {textId("The points have %1 numbers instead of %2"),
                                                 {points.dimension, m_process.points.dimension}});
    Prediction prediction;
    for (std::size_t begin = 0; begin < points.rows(); begin += pointsAtOnce) {
        const std::size_t count = std::min(pointsAtOnce, points.rows() - begin);
        Posterior posterior(std::span(points.values).subspan(begin * points.dimension, count * points.dimension),
                            points.dimension);
        if (const Status updated = posterior.update(m_process, stop); !updated)
            return tl::unexpected(updated.error());
        const Prediction some = posterior.prediction(m_process);
        prediction.mean.insert(prediction.mean.end(), some.mean.begin(), some.mean.end());
        prediction.deviation.insert(prediction.deviation.end(), some.deviation.begin(), some.deviation.end());
    }
    return prediction;
}

void GaussianProcess::watch(std::shared_ptr<const Points> points)
{
    assert(points);
    m_watched = std::move(points);
    m_posterior.emplace(m_watched->values, m_watched->dimension);
}

Result<Prediction> GaussianProcess::predictWatched(std::stop_token stop)
{
    assert(m_posterior);
    if (observations() > 0 && m_watched->rows() > 0 && m_watched->dimension != m_process.points.dimension)
        return failure(ErrorKind::InvalidInput, {textId("The watched points have %1 numbers instead of %2"),
                                                 {m_watched->dimension, m_process.points.dimension}});
    if (const Status updated = m_posterior->update(m_process, stop); !updated)
        return tl::unexpected(updated.error());
    return m_posterior->prediction(m_process);
}

double GaussianProcess::logMarginalLikelihood() const
{
    return logLikelihood(m_process);
}

} // namespace optimizers
