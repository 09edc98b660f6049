// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/bootstrap.h"

#include "optimizers/core/random.h"
#include "optimizers/evidence/normal.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

namespace optimizers {

namespace {

constexpr std::uint64_t bootstrapSeed = 0x686f6e65626f6f74ULL;
/// Sums of the same values in another order differ in their last bits: closer than this is equal.
constexpr double rounding = 1e-12;

std::size_t resampleCount(std::size_t values)
{
    constexpr std::size_t draws = 2'000'000;
    return std::clamp<std::size_t>(draws / values, 2'000, 10'000);
}

struct Sums
{
    double values = 0.0;
    double squares = 0.0;
};

/// Two indices from each random number, by multiplication instead of remainder: the bias is below size / 2^32.
Sums drawSums(std::span<const double> deviations, Rng& rng)
{
    const std::uint64_t size = deviations.size();
    Sums sums;
    const auto add = [&](std::uint64_t bits) {
        const double value = deviations[static_cast<std::size_t>((bits * size) >> 32U)];
        sums.values += value;
        sums.squares += value * value;
    };
    for (std::size_t i = 0; i + 1 < deviations.size(); i += 2) {
        const std::uint64_t bits = rng.next();
        add(bits & 0xffffffffU);
        add(bits >> 32U);
    }
    if (deviations.size() % 2 == 1)
        add(rng.next() >> 32U);
    return sums;
}

double standardErrorOf(const Sums& sums, double size)
{
    const double variance = (sums.squares - sums.values * sums.values / size) / (size - 1.0);
    return variance > rounding ? std::sqrt(variance / size) : 0.0;
}

/// A draw of one repeated value says nothing of its own spread: it is as far from the mean as can be, unless on it.
double distanceOf(double deviation, double standardError)
{
    if (standardError > 0.0)
        return deviation / standardError;
    return std::abs(deviation) < rounding ? 0.0 : std::copysign(std::numeric_limits<double>::infinity(), deviation);
}

/// Share of the resampled means below the mean, ties halved, kept off 0 and 1.
double shareBelow(const Resamples& resamples)
{
    double below = 0.0;
    for (const double mean : resamples.means) {
        if (std::abs(mean - resamples.mean) < rounding)
            below += 0.5;
        else if (mean < resamples.mean)
            below += 1.0;
    }
    const auto count = static_cast<double>(resamples.means.size());
    return std::clamp(below, 0.5, count - 0.5) / count;
}

double accelerationOf(std::span<const double> values, double mean)
{
    double squares = 0.0;
    double cubes = 0.0;
    for (const double value : values) {
        const double deviation = value - mean;
        squares += deviation * deviation;
        cubes += deviation * deviation * deviation;
    }
    return cubes / (6.0 * std::pow(squares, 1.5));
}

double quantileOf(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() + 1) - 1.0;
    const double last = static_cast<double>(sorted.size() - 1);
    const double held = std::clamp(place, 0.0, last);
    const auto index = static_cast<std::size_t>(held);
    const std::size_t next = std::min(index + 1, sorted.size() - 1);
    return std::lerp(sorted[index], sorted[next], held - std::floor(held));
}

} // namespace

Resamples resample(std::span<const double> values)
{
    assert(values.size() >= 2 && values.size() <= std::numeric_limits<std::uint32_t>::max());
    const auto size = static_cast<double>(values.size());
    Resamples result;
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / size;

    std::vector<double> deviations(values.begin(), values.end());
    Sums own;
    for (double& value : deviations) {
        value -= result.mean;
        own.values += value;
        own.squares += value * value;
    }
    result.standardError = standardErrorOf(own, size);

    const std::size_t count = resampleCount(values.size());
    result.means.reserve(count);
    result.distances.reserve(count);
    Rng rng(bootstrapSeed);
    for (std::size_t i = 0; i < count; ++i) {
        const Sums sums = drawSums(deviations, rng);
        const double deviation = sums.values / size;
        result.means.push_back(result.mean + deviation);
        result.distances.push_back(distanceOf(deviation, standardErrorOf(sums, size)));
    }
    return result;
}

Interval acceleratedInterval(std::span<const double> values, const Resamples& resamples)
{
    if (resamples.standardError == 0.0) {
        const double spread = normal975 * normal975 / (static_cast<double>(values.size()) + normal975 * normal975);
        return {resamples.mean - spread, resamples.mean + spread};
    }
    std::vector<double> sorted = resamples.means;
    std::ranges::sort(sorted);
    const double bias = normalQuantile(shareBelow(resamples));
    const double acceleration = accelerationOf(values, resamples.mean);
    const auto limit = [&](double z) {
        const double corrected = bias + (bias + z) / (1.0 - acceleration * (bias + z));
        return quantileOf(sorted, normalBelow(corrected));
    };
    return {limit(-normal975), limit(normal975)};
}

double bootstrapP(const Resamples& resamples)
{
    const double observed = std::abs(distanceOf(resamples.mean, resamples.standardError));
    const auto far = std::ranges::count_if(resamples.distances,
                                           [&](double distance) { return std::abs(distance) >= observed - rounding; });
    return static_cast<double>(far + 1) / static_cast<double>(resamples.distances.size() + 1);
}

} // namespace optimizers
