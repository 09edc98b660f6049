// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/tally.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace optimizers {

/// A candidate's true score as far as its tally and the rest of the field tell it.
struct Belief
{
    double mean = 0.5;
    double deviation = 0.5;

    bool operator==(const Belief&) const = default;
};

/// How the true scores of a field of candidates are spread. It draws a score of few calls towards the field and so
/// takes the luck out of the best.
struct ScorePrior
{
    static constexpr std::size_t scores = 100;
    /// Shares of the scores in the middle of `scores` equal parts of [0, 1]; they sum to one.
    std::array<double, scores> shares = {};

    /// A Beta distribution, as so many right and wrong answers seen before the first call.
    [[nodiscard]] static ScorePrior beta(double right, double wrong);
    [[nodiscard]] Belief after(const Tally& tally) const;
};

/// Empirical Bayes of no given form (Robbins 1956): the prior under which the tallies are most likely, approached by
/// expectation-maximisation from the Beta distribution that fits them, which is near a standard deviation of .15 while
/// the field has shown little. Candidates without scores count for nothing.
[[nodiscard]] ScorePrior scorePriorOf(std::span<const Tally> field);
/// What is believed of each candidate of one field.
[[nodiscard]] std::vector<Belief> beliefsOf(std::span<const Tally> field);

} // namespace optimizers
