// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/paired_test.h"

#include "optimizers/evidence/bootstrap.h"
#include "optimizers/evidence/normal.h"
#include "optimizers/evidence/power.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace optimizers {

namespace {

struct Pair
{
    double candidate = 0.0;
    double baseline = 0.0;
};

std::vector<Pair> pairsOf(std::span<const Outcome> candidate, std::span<const Outcome> baseline)
{
    std::vector<const Outcome*> known;
    known.reserve(baseline.size());
    for (const Outcome& outcome : baseline) {
        if (isScored(outcome.outcomeClass))
            known.push_back(&outcome);
    }
    std::ranges::sort(known, {}, &Outcome::example);
    std::vector<Pair> pairs;
    pairs.reserve(std::min(candidate.size(), known.size()));
    for (const Outcome& outcome : candidate) {
        if (!isScored(outcome.outcomeClass))
            continue;
        const auto found = std::ranges::lower_bound(known, outcome.example, {}, &Outcome::example);
        if (found != known.end() && (*found)->example == outcome.example)
            pairs.push_back({outcome.score, (*found)->score});
    }
    return pairs;
}

bool isBinary(const Pair& pair)
{
    const auto binary = [](double score) { return score == 0.0 || score == 1.0; };
    return binary(pair.candidate) && binary(pair.baseline);
}

/// Tango's score statistic of "the true difference is `difference`", with the nuisance share at its maximum likelihood
/// under that difference.
double tangoStatistic(double wins, double losses, double count, double difference)
{
    const double linear = -wins - losses + (2.0 * count - wins + losses) * difference;
    const double constant = -losses * difference * (1.0 - difference);
    const double root = std::sqrt(std::max(0.0, linear * linear - 8.0 * count * constant));
    const double lossShare = (root - linear) / (4.0 * count);
    const double variance = count * (2.0 * lossShare + difference * (1.0 - difference));
    const double distance = wins - losses - count * difference;
    if (variance <= 0.0)
        return distance == 0.0 ? 0.0 : std::copysign(std::numeric_limits<double>::infinity(), distance);
    return distance / std::sqrt(variance);
}

/// Where the falling statistic passes `level`, between `low` and `high`.
double tangoLimit(int wins, int losses, int count, double level, double low, double high)
{
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (tangoStatistic(wins, losses, count, middle) > level ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

PairedDifference binaryDifference(std::span<const Pair> pairs)
{
    const auto count = static_cast<int>(pairs.size());
    const auto wins =
        static_cast<int>(std::ranges::count_if(pairs, [](const Pair& pair) { return pair.candidate > pair.baseline; }));
    const auto losses =
        static_cast<int>(std::ranges::count_if(pairs, [](const Pair& pair) { return pair.candidate < pair.baseline; }));
    PairedDifference result;
    result.estimate = static_cast<double>(wins - losses) / count;
    result.interval = tangoInterval(wins, losses, count);
    result.p = mcnemarP(wins, losses);
    result.test = "mcnemar_exact";
    result.count = count;
    result.discordant = wins + losses;
    return result;
}

PairedDifference gradedDifference(std::span<const Pair> pairs)
{
    std::vector<double> differences;
    differences.reserve(pairs.size());
    for (const Pair& pair : pairs)
        differences.push_back(pair.candidate - pair.baseline);
    const Resamples resamples = resample(differences);
    const Interval interval = acceleratedInterval(differences, resamples);
    PairedDifference result;
    result.estimate = resamples.mean;
    result.interval = {std::max(-1.0, interval.low), std::min(1.0, interval.high)};
    result.p = bootstrapP(resamples);
    result.test = "bootstrap";
    result.count = static_cast<int>(pairs.size());
    result.discordant =
        static_cast<int>(std::ranges::count_if(differences, [](double difference) { return difference != 0.0; }));
    return result;
}

} // namespace

double mcnemarP(int wins, int losses)
{
    assert(wins >= 0 && losses >= 0);
    const int count = wins + losses;
    const int fewer = std::min(wins, losses);
    if (count == 0)
        return 1.0;
    // The largest term of the tail through logarithms (2^-count underflows), the others from their ratios to it.
    double logarithm = -count * std::log(2.0);
    for (int i = 0; i < fewer; ++i)
        logarithm += std::log(static_cast<double>(count - i) / (i + 1));
    double term = 1.0;
    double sum = 1.0;
    for (int i = fewer; i > 0 && term > 0.0; --i) {
        term *= static_cast<double>(i) / (count - i + 1);
        sum += term;
    }
    return std::min(1.0, 2.0 * std::exp(logarithm) * sum);
}

Interval tangoInterval(int wins, int losses, int count)
{
    assert(count > 0 && wins >= 0 && losses >= 0 && wins + losses <= count);
    const double estimate = static_cast<double>(wins - losses) / count;
    return {wins - losses == -count ? -1.0 : tangoLimit(wins, losses, count, normal975, -1.0, estimate),
            wins - losses == count ? 1.0 : tangoLimit(wins, losses, count, -normal975, estimate, 1.0)};
}

PairedDifference pairedDifference(std::span<const Outcome> candidate, std::span<const Outcome> baseline)
{
    const std::vector<Pair> pairs = pairsOf(candidate, baseline);
    if (pairs.size() >= 2)
        return std::ranges::all_of(pairs, isBinary) ? binaryDifference(pairs) : gradedDifference(pairs);
    PairedDifference result;
    result.test = "none";
    if (pairs.size() == 1) {
        result.count = 1;
        result.estimate = pairs.front().candidate - pairs.front().baseline;
        result.discordant = result.estimate != 0.0 ? 1 : 0;
    }
    return result;
}

std::vector<double> holmAdjusted(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return p[index]; });
    std::vector<double> adjusted(p.size());
    double reached = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double scaled = std::min(1.0, p[order[rank]] * static_cast<double>(p.size() - rank));
        reached = std::max(reached, scaled);
        adjusted[order[rank]] = reached;
    }
    return adjusted;
}

} // namespace optimizers
