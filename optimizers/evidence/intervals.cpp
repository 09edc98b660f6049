// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/intervals.h"

#include "optimizers/evidence/bootstrap.h"
#include "optimizers/evidence/normal.h"
#include "optimizers/evidence/student.h"

#include <algorithm>
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
    const double half = studentQuantile(0.975, size - 1.0) * std::sqrt(squares / (size - 1.0) / size);
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
