// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/score_prior.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace optimizers {

/// Successive halving (Karnin et al. 2013) with second chances, ours: every stage tries half as many candidates as the
/// one before, at the same cost. Who they are is decided anew among all that were ever tried, by the
/// score believed of them (ScorePrior) and half its deviation, so one that was unlucky early comes back when those who
/// went on disappoint.
struct ScreeningStage
{
    std::vector<std::size_t> candidates; ///< best first
    std::int64_t examplesEach = 0;       ///< further examples for each of them

    bool operator==(const ScreeningStage&) const = default;
};

/// How many of `available` candidates are worth a first look with so many calls: few calls are not spread thinner.
[[nodiscard]] std::size_t screenedCandidates(std::size_t available, std::int64_t calls);
/// Stages until one candidate is left.
[[nodiscard]] std::size_t screeningStages(std::size_t candidates);
/// Stage `stage`, from 0, of a screening that began with `began` candidates, of which `calls` may be spent: the best
/// half, quarter … of that number from all of the field. Without candidates when the screening is over or the calls do
/// not pay for one example each.
[[nodiscard]] ScreeningStage screeningStage(std::size_t stage, std::size_t began, std::span<const Belief> field,
                                            std::int64_t calls);

/// Candidates by the score believed of them and `optimism` times its deviation, best first; the earlier of equals.
[[nodiscard]] std::vector<std::size_t> byBelief(std::span<const Belief> field, double optimism);

} // namespace optimizers
