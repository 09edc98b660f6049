// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/score_prior.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace optimizers {

namespace {

/// Spreads tried, as the weight of the prior in scores, and how many means.
constexpr std::array<double, 9> weights = {2.5, 4.0, 6.0, 9.0, 14.0, 22.0, 35.0, 60.0, 120.0};
constexpr int means = 33;
/// What is believed before anything was seen: a spread of about .15, give or take a factor of three.
constexpr double usualWeight = 10.0;
constexpr double doubtOfWeight = 1.1;

/// std::lgamma() writes a global.
double logGamma(double value)
{
    int sign = 0;
    return ::lgamma_r(value, &sign);
}

/// Logarithm of how likely a tally is under the prior, up to what does not depend on the prior.
double logLikelihood(const ScorePrior& prior, const Tally& tally)
{
    const double wrong = tally.count - tally.sum;
    return logGamma(prior.right + tally.sum) - logGamma(prior.right) + logGamma(prior.wrong + wrong) -
           logGamma(prior.wrong) + logGamma(prior.right + prior.wrong) -
           logGamma(prior.right + prior.wrong + tally.count);
}

/// Many candidates of a field have the same tally.
std::map<std::pair<double, double>, double> countedTallies(std::span<const Tally> field)
{
    std::map<std::pair<double, double>, double> counts;
    for (const Tally& tally : field) {
        if (tally.count > 0.0)
            counts[{tally.sum, tally.count}] += 1.0;
    }
    return counts;
}

} // namespace

Belief ScorePrior::after(const Tally& tally) const
{
    const double all = right + wrong + tally.count;
    const double mean = (right + tally.sum) / all;
    return {mean, std::sqrt(mean * (1.0 - mean) / (all + 1.0))};
}

// By likelihood, not by moments: who is tried further depends on the scores so far, which biases moments but not it.
ScorePrior scorePriorOf(std::span<const Tally> field)
{
    const auto counts = countedTallies(field);
    std::vector<std::pair<ScorePrior, double>> fits;
    double best = -std::numeric_limits<double>::infinity();
    for (const double weight : weights) {
        const double surprise = std::log(weight / usualWeight) / doubtOfWeight;
        for (int step = 1; step <= means; ++step) {
            const double mean = static_cast<double>(step) / (means + 1);
            const ScorePrior prior{mean * weight, (1.0 - mean) * weight};
            double fit = -0.5 * surprise * surprise;
            for (const auto& [tally, count] : counts)
                fit += count * logLikelihood(prior, {tally.first, tally.second});
            fits.emplace_back(prior, fit);
            best = std::max(best, fit);
        }
    }
    ScorePrior sum{0.0, 0.0};
    double total = 0.0;
    for (const auto& [prior, fit] : fits) {
        const double share = std::exp(fit - best);
        total += share;
        sum.right += share * prior.right;
        sum.wrong += share * prior.wrong;
    }
    return {sum.right / total, sum.wrong / total};
}

std::vector<Belief> beliefsOf(std::span<const Tally> field)
{
    const ScorePrior prior = scorePriorOf(field);
    std::vector<Belief> beliefs;
    beliefs.reserve(field.size());
    for (const Tally& tally : field)
        beliefs.push_back(prior.after(tally));
    return beliefs;
}

} // namespace optimizers
