// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/score_prior.h"

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

/// What is believed of the spread before anything was seen, and how many scores it weighs.
constexpr double usualDeviation = 0.15;
constexpr double weightOfUsual = 60.0;
/// Scores of one candidate beyond these say little more about the spread of the field.
constexpr double mostOfOne = 20.0;

/// A candidate with few scores says less about the field's mean; one half with the weight of one candidate is added.
double meanOf(std::span<const Tally> field)
{
    double sum = 0.5;
    double weights = 1.0;
    for (const Tally& tally : field) {
        const double weight = tally.count / (tally.count + 4.0);
        sum += weight * tally.mean();
        weights += weight;
    }
    return std::clamp(sum / weights, 0.02, 0.98);
}

/// Of the true scores: what the observed ones vary more than luck alone would make them.
double varianceOf(std::span<const Tally> field, double mean)
{
    double sum = weightOfUsual * usualDeviation * usualDeviation;
    double weights = weightOfUsual;
    double excess = 0.0;
    for (const Tally& tally : field) {
        if (tally.count < 2.0)
            continue;
        const double own = tally.mean();
        const double weight = std::min(tally.count, mostOfOne);
        excess += weight * ((own - mean) * (own - mean) - own * (1.0 - own) / (tally.count - 1.0));
        weights += weight;
    }
    sum += std::max(excess, 0.0);
    return std::clamp(sum / weights, 0.0009, 0.8 * mean * (1.0 - mean));
}

} // namespace

Belief ScorePrior::after(const Tally& tally) const
{
    const double all = right + wrong + tally.count;
    const double mean = (right + tally.sum) / all;
    return {mean, std::sqrt(mean * (1.0 - mean) / (all + 1.0))};
}

ScorePrior scorePriorOf(std::span<const Tally> field)
{
    const double mean = meanOf(field);
    const double weight = mean * (1.0 - mean) / varianceOf(field, mean) - 1.0;
    return {mean * weight, (1.0 - mean) * weight};
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
