// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/score_prior.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace optimizers {

namespace {

using Shares = std::array<double, ScorePrior::scores>;

/// Spreads tried, as the weight of the prior in scores, and how many means.
constexpr std::array<double, 9> weightsTried = {2.5, 4.0, 6.0, 9.0, 14.0, 22.0, 35.0, 60.0, 120.0};
constexpr int meansTried = 33;
/// What is believed before anything was seen: a spread of about .15, give or take a factor of three.
constexpr double usualWeight = 10.0;
constexpr double doubtOfWeight = 1.1;
/// How many candidates the fitted Beta distribution weighs against those of the field, and the steps away from it. On
/// the measured accuracies of real instructions (hone-bench search) less of it takes more of the optimism out of the
/// best.
constexpr double betaWeight = 2.0;
constexpr int stepsFromFit = 50;

/// std::lgamma() writes a global.
double logGamma(double value)
{
    int sign = 0;
    return ::lgamma_r(value, &sign);
}

struct Beta
{
    double right = 0.0;
    double wrong = 0.0;
};

/// Logarithm of how likely a tally is under the prior, up to what does not depend on the prior.
double logLikelihood(const Beta& prior, const Tally& tally)
{
    const double wrong = tally.count - tally.sum;
    return logGamma(prior.right + tally.sum) - logGamma(prior.right) + logGamma(prior.wrong + wrong) -
           logGamma(prior.wrong) + logGamma(prior.right + prior.wrong) -
           logGamma(prior.right + prior.wrong + tally.count);
}

double scoreAt(std::size_t place)
{
    return (static_cast<double>(place) + 0.5) / static_cast<double>(ScorePrior::scores);
}

/// How likely so many right and wrong answers are at each score, the likeliest as one.
Shares likelihoods(double right, double wrong)
{
    Shares logs{};
    for (std::size_t place = 0; place < logs.size(); ++place)
        logs[place] = right * std::log(scoreAt(place)) + wrong * std::log(1.0 - scoreAt(place));
    const double best = *std::ranges::max_element(logs);
    for (double& value : logs)
        value = std::exp(value - best);
    return logs;
}

void scaleToOne(Shares& shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share /= sum;
}

/// Many candidates of a field have the same tally.
using CountedTallies = std::map<std::pair<double, double>, double>;
CountedTallies countedTallies(std::span<const Tally> field)
{
    CountedTallies counts;
    for (const Tally& tally : field) {
        if (tally.count > 0.0)
            counts[{tally.sum, tally.count}] += 1.0;
    }
    return counts;
}

/// By likelihood, not by moments: who is tried further depends on the scores so far, which biases moments but not it.
Beta fittedBeta(const CountedTallies& counts)
{
    std::vector<std::pair<Beta, double>> fits;
    double best = -std::numeric_limits<double>::infinity();
    for (const double weight : weightsTried) {
        const double surprise = std::log(weight / usualWeight) / doubtOfWeight;
        for (int step = 1; step <= meansTried; ++step) {
            const double mean = static_cast<double>(step) / (meansTried + 1);
            const Beta prior{mean * weight, (1.0 - mean) * weight};
            double fit = -0.5 * surprise * surprise;
            for (const auto& [tally, count] : counts)
                fit += count * logLikelihood(prior, {tally.first, tally.second});
            fits.emplace_back(prior, fit);
            best = std::max(best, fit);
        }
    }
    Beta sum;
    double total = 0.0;
    for (const auto& [prior, fit] : fits) {
        const double share = std::exp(fit - best);
        total += share;
        sum.right += share * prior.right;
        sum.wrong += share * prior.wrong;
    }
    return {sum.right / total, sum.wrong / total};
}

/// Steps of expectation-maximisation towards the shares under which the tallies are most likely.
void bendToField(Shares& shares, const CountedTallies& counts)
{
    const Shares start = shares;
    std::vector<std::pair<Shares, double>> field;
    for (const auto& [tally, count] : counts)
        field.emplace_back(likelihoods(tally.first, tally.second - tally.first), count);
    for (int step = 0; step < stepsFromFit; ++step) {
        Shares next{};
        for (std::size_t place = 0; place < next.size(); ++place)
            next[place] = betaWeight * start[place];
        for (const auto& [likelihood, count] : field) {
            const double sum = std::inner_product(shares.begin(), shares.end(), likelihood.begin(), 0.0);
            for (std::size_t place = 0; place < next.size(); ++place)
                next[place] += count / sum * shares[place] * likelihood[place];
        }
        scaleToOne(next);
        shares = next;
    }
}

} // namespace

ScorePrior ScorePrior::beta(double right, double wrong)
{
    ScorePrior prior{likelihoods(right - 1.0, wrong - 1.0)};
    scaleToOne(prior.shares);
    return prior;
}

Belief ScorePrior::after(const Tally& tally) const
{
    Shares posterior = likelihoods(tally.sum, tally.count - tally.sum);
    for (std::size_t place = 0; place < posterior.size(); ++place)
        posterior[place] *= shares[place];
    scaleToOne(posterior);
    double mean = 0.0;
    double square = 0.0;
    for (std::size_t place = 0; place < posterior.size(); ++place) {
        mean += posterior[place] * scoreAt(place);
        square += posterior[place] * scoreAt(place) * scoreAt(place);
    }
    return {mean, std::sqrt(std::max(square - mean * mean, 0.0))};
}

ScorePrior scorePriorOf(std::span<const Tally> field)
{
    const CountedTallies counts = countedTallies(field);
    const Beta fitted = fittedBeta(counts);
    ScorePrior prior = ScorePrior::beta(fitted.right, fitted.wrong);
    bendToField(prior.shares, counts);
    return prior;
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
