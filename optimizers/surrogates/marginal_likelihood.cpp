// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/marginal_likelihood.h"

#include "optimizers/surrogates/panel_kernels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace optimizers {

namespace {

constexpr std::size_t mostObservations = 256;

/// Logarithms of length scale and signal deviation, relative to the centres of their priors.
struct LogOffsets
{
    double lengthScale = 0.0;
    double signalDeviation = 0.0;
};

tl::unexpected<Error> fitStopped()
{
    return failure(ErrorKind::Cancelled, textId("The fit was stopped"));
}

/// Evenly spaced ones where there are many.
ConditionedProcess thinned(const ConditionedProcess& process)
{
    const std::size_t count = process.scores.size();
    if (count <= mostObservations)
        return process;
    ConditionedProcess result;
    result.covariance = process.covariance;
    result.points.dimension = process.points.dimension;
    for (std::size_t i = 0; i < mostObservations; ++i) {
        const std::size_t index = i * count / mostObservations;
        const std::span<const float> point = process.points.row(index);
        result.points.values.insert(result.points.values.end(), point.begin(), point.end());
        result.scores.push_back(process.scores[index]);
        result.noiseVariance.push_back(process.noiseVariance[index]);
    }
    return result;
}

double medianDistance(std::vector<double> squaredDistances)
{
    std::erase_if(squaredDistances, [](double distance) { return !(distance > 0.0); });
    if (squaredDistances.empty())
        return 1.0;
    const auto middle = squaredDistances.begin() + static_cast<std::ptrdiff_t>(squaredDistances.size() / 2);
    std::ranges::nth_element(squaredDistances, middle);
    return std::sqrt(*middle);
}

/// Deviation of the scores beyond their noise; at least a third of the deviation seen.
double spreadBeyondNoise(const ConditionedProcess& process)
{
    const auto count = static_cast<double>(process.scores.size());
    double mean = 0.0;
    double noise = 0.0;
    for (std::size_t i = 0; i < process.scores.size(); ++i) {
        mean += process.scores[i] / count;
        noise += process.noiseVariance[i] / count;
    }
    double variance = 0.0;
    for (const double score : process.scores)
        variance += (score - mean) * (score - mean) / count;
    const double beyond = std::max(variance - noise, variance / 9.0);
    if (beyond > 0.0)
        return std::sqrt(beyond);
    return noise > 0.0 ? std::sqrt(noise) : 1.0;
}

/// Climbs the posterior density of the parameters of one process.
class ParameterSearch
{
public:
    ParameterSearch(ConditionedProcess process, std::vector<double> distances, const std::stop_token& stop)
        : m_process(std::move(process)),
          m_distances(std::move(distances)),
          m_stop(stop),
          m_centre{medianDistance(m_distances), spreadBeyondNoise(m_process)}
    {}

    Result<GaussianProcessParameters> run()
    {
        for (const double lengthScale : {0.0, -1.6, -0.8, 0.8, 1.6, 2.4}) {
            for (const double signalDeviation : {0.0, -1.4, -0.7, 0.7, 1.4})
                tryOffsets({lengthScale, signalDeviation});
        }
        for (double step = 0.4; step > 0.02; step /= 2.0) {
            while (improves(step)) {
            }
        }
        if (m_stop.stop_requested())
            return fitStopped();
        return parametersAt(m_best);
    }

private:
    GaussianProcessParameters parametersAt(const LogOffsets& offsets) const
    {
        return {m_centre.lengthScale * std::exp(offsets.lengthScale),
                m_centre.signalDeviation * std::exp(offsets.signalDeviation)};
    }

    bool tryOffsets(const LogOffsets& offsets)
    {
        m_process.parameters = parametersAt(offsets);
        if (!factorize(m_process, m_distances, m_stop))
            return false;
        const double prior =
            -0.5 * (offsets.lengthScale * offsets.lengthScale + offsets.signalDeviation * offsets.signalDeviation);
        const double density = logLikelihood(m_process) + prior;
        if (m_tried && !(density > m_density))
            return false;
        m_tried = true;
        m_density = density;
        m_best = offsets;
        return true;
    }

    bool improves(double step)
    {
        const LogOffsets from = m_best;
        return tryOffsets({from.lengthScale + step, from.signalDeviation}) ||
               tryOffsets({from.lengthScale - step, from.signalDeviation}) ||
               tryOffsets({from.lengthScale, from.signalDeviation + step}) ||
               tryOffsets({from.lengthScale, from.signalDeviation - step});
    }

    ConditionedProcess m_process;
    std::vector<double> m_distances;
    const std::stop_token& m_stop;
    GaussianProcessParameters m_centre;
    LogOffsets m_best;
    double m_density = 0.0;
    bool m_tried = false;
};

} // namespace

Result<std::vector<double>> pairDistances(const Points& points, const std::stop_token& stop)
{
    const std::size_t rows = points.rows();
    std::vector<double> distances(rows * (rows - 1) / 2);
    for (std::size_t row = 1; row < rows; ++row) {
        if (stop.stop_requested())
            return fitStopped();
        const std::vector<double> point(points.row(row).begin(), points.row(row).end());
        squaredDistances(point.data(), points.values.data(), row, points.dimension,
                         distances.data() + row * (row - 1) / 2);
    }
    return distances;
}

Status factorize(ConditionedProcess& process, std::span<const double> distances, const std::stop_token& stop)
{
    process.factor = {};
    process.solvedOnes.clear();
    process.solvedScores.clear();
    for (std::size_t row = 0; row < process.scores.size(); ++row) {
        if (stop.stop_requested())
            return fitStopped();
        process.extend(row == 0 ? std::span<const double>{} : distances.subspan(row * (row - 1) / 2, row));
    }
    return {};
}

double logLikelihood(const ConditionedProcess& process)
{
    const double mean = process.mean();
    double squares = 0.0;
    for (std::size_t i = 0; i < process.scores.size(); ++i) {
        const double rest = process.solvedScores[i] - mean * process.solvedOnes[i];
        squares += rest * rest;
    }
    const auto count = static_cast<double>(process.scores.size());
    return -0.5 * squares - process.factor.halfLogDeterminant() - 0.5 * count * std::log(2.0 * std::numbers::pi);
}

Result<GaussianProcessParameters> mostLikelyParameters(const ConditionedProcess& process, const std::stop_token& stop)
{
    ConditionedProcess few = thinned(process);
    Result<std::vector<double>> distances = pairDistances(few.points, stop);
    if (!distances)
        return tl::unexpected(distances.error());
    return ParameterSearch(std::move(few), std::move(*distances), stop).run();
}

} // namespace optimizers
