// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/intervals.h"

#include "optimizers/evidence/bootstrap.h"
#include "optimizers/evidence/normal.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace optimizers {

namespace {

Interval intervalOf(std::span<const Outcome> outcomes)
{
    std::vector<double> scores;
    scores.reserve(outcomes.size());
    for (const Outcome& outcome : outcomes) {
        if (isScored(outcome.outcomeClass))
            scores.push_back(outcome.score);
    }
    return bootstrapInterval(scores);
}

/// The 97.5 % point of Student's t distribution. From five degrees of freedom on by the expansion in the normal point
/// (Abramowitz and Stegun 1964, 26.7.5), there right to three digits and more.
double studentPoint(std::size_t degrees)
{
    constexpr std::array<double, 4> few = {12.706205, 4.302653, 3.182446, 2.776445};
    if (degrees <= few.size())
        return few.at(degrees - 1);
    constexpr double x = normal975;
    constexpr double square = x * x;
    const double n = static_cast<double>(degrees);
    const double first = x * (square + 1.0) / 4.0;
    const double second = x * ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    const double third = x * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0;
    const double fourth =
        x * ((((79.0 * square + 776.0) * square + 1482.0) * square - 1920.0) * square - 945.0) / 92160.0;
    return x + (first + (second + (third + fourth / n) / n) / n) / n;
}

} // namespace

Interval wilsonInterval(double successes, int count)
{
    assert(count >= 0 && successes >= 0.0 && successes <= count);
    if (count <= 0)
        return {};
    const double size = count;
    const double share = successes / size;
    constexpr double square = normal975 * normal975;
    const double centre = share + square / (2.0 * size);
    const double spread = normal975 * std::sqrt(share * (1.0 - share) / size + square / (4.0 * size * size));
    const double scale = 1.0 + square / size;
    // No successes leave 0 possible and no failures 1; subtraction would leave a trace of rounding there.
    return {successes == 0.0 ? 0.0 : (centre - spread) / scale, successes == size ? 1.0 : (centre + spread) / scale};
}

Interval bootstrapInterval(std::span<const double> values)
{
    if (values.size() < 2)
        return {};
    const Interval interval = acceleratedInterval(values, resample(values));
    return {std::clamp(interval.low, 0.0, 1.0), std::clamp(interval.high, 0.0, 1.0)};
}

Interval meanInterval(std::span<const double> values)
{
    if (values.size() < 2)
        return {-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    const double size = static_cast<double>(values.size());
    double mean = 0.0;
    for (const double value : values)
        mean += value / size;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double half = studentPoint(values.size() - 1) * std::sqrt(squares / (size - 1.0) / size);
    return {mean - half, mean + half};
}

Score scoreOf(std::span<const Outcome> outcomes, std::size_t asked)
{
    int count = 0;
    double sum = 0.0;
    bool binary = true;
    for (const Outcome& outcome : outcomes) {
        if (!isScored(outcome.outcomeClass))
            continue;
        ++count;
        sum += outcome.score;
        binary = binary && (outcome.score == 0.0 || outcome.score == 1.0);
    }
    Score score;
    score.count = count;
    score.coverage = asked == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(asked);
    if (count == 0)
        return score;
    score.mean = sum / count;
    const Interval interval = binary ? wilsonInterval(sum, count) : intervalOf(outcomes);
    score.low = interval.low;
    score.high = interval.high;
    return score;
}

} // namespace optimizers
