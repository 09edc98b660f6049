// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/tally.h"

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

/// How the true scores of a field of candidates are spread: a Beta distribution, as so many right and wrong answers
/// seen before the first call. It draws a score of few calls towards the field and so takes the luck out of the best.
struct ScorePrior
{
    double right = 1.0;
    double wrong = 1.0;

    [[nodiscard]] Belief after(const Tally& tally) const;
    bool operator==(const ScorePrior&) const = default;
};

/// Empirical Bayes (Efron and Morris 1973) by the likelihood of the tallies, near a standard deviation of .15 while the
/// field has shown little. Candidates without scores count for nothing.
[[nodiscard]] ScorePrior scorePriorOf(std::span<const Tally> field);
/// What is believed of each candidate of one field.
[[nodiscard]] std::vector<Belief> beliefsOf(std::span<const Tally> field);

} // namespace optimizers
