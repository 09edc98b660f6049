// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/verdict.h"

#include "optimizers/evidence/normal.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace optimizers {

namespace {

Verdict verdictOf(const PairedDifference& difference, double adjustedP)
{
    if (adjustedP >= significance || difference.estimate == 0.0)
        return Verdict::CannotTell;
    return difference.estimate > 0.0 ? Verdict::Better : Verdict::Worse;
}

/// Graded scores have no discordant share that says it all; their interval's width tells the standard error.
double gradedPairsNeeded(const PairedDifference& difference, double level)
{
    const double standardError = (difference.interval.high - difference.interval.low) / (2.0 * normal975);
    const double wanted = (normalQuantile(0.80) - normalQuantile(level / 2.0)) * standardError / difference.estimate;
    return std::ceil(difference.count * wanted * wanted);
}

std::optional<int> moreExamplesFor(const PairedDifference& difference, double level)
{
    if (difference.count < 2 || difference.estimate == 0.0)
        return std::nullopt;
    constexpr double most = std::numeric_limits<int>::max();
    const double discordantShare = static_cast<double>(difference.discordant) / difference.count;
    const double needed = difference.test == "bootstrap" ? gradedPairsNeeded(difference, level)
                                                         : pairsNeeded(difference.estimate, discordantShare, level);
    return static_cast<int>(std::clamp(needed - difference.count, 1.0, most));
}

} // namespace

std::string_view nameOf(Verdict verdict)
{
    constexpr std::array<std::string_view, 3> names = {"better", "worse", "cannot_tell"};
    return names.at(static_cast<std::size_t>(verdict));
}

std::vector<FinalistVerdict> judge(std::span<const PairedDifference> differences,
                                   std::span<const double> validationMeans, std::span<const double> testMeans)
{
    assert(validationMeans.size() == differences.size() && testMeans.size() == differences.size());
    std::vector<double> p;
    p.reserve(differences.size());
    for (const PairedDifference& difference : differences)
        p.push_back(difference.p);
    const std::vector<double> adjusted = holmAdjusted(p);

    std::vector<FinalistVerdict> verdicts;
    verdicts.reserve(differences.size());
    for (std::size_t i = 0; i < differences.size(); ++i) {
        FinalistVerdict& finalist = verdicts.emplace_back();
        finalist.difference = differences[i];
        finalist.adjustedP = adjusted[i];
        finalist.verdict = verdictOf(differences[i], adjusted[i]);
        finalist.optimism = validationMeans[i] - testMeans[i];
        if (finalist.verdict == Verdict::CannotTell)
            finalist.moreExamples = moreExamplesFor(differences[i], significance / static_cast<double>(p.size()));
    }
    return verdicts;
}

} // namespace optimizers
