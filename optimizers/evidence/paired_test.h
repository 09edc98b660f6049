// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/intervals.h"
#include "optimizers/evidence/power.h"

#include <span>
#include <string>
#include <vector>

namespace optimizers {

/// A difference counts where its p, adjusted for all that are looked at together, is below this.
constexpr double significance = 0.05;

/// The difference of two candidates on the examples both have scored outcomes for.
struct PairedDifference
{
    double estimate = 0.0; ///< mean(candidate - baseline)
    Interval interval{-1.0, 1.0};
    double p = 1.0;     ///< two-sided
    std::string test;   ///< "mcnemar_exact" where all scores are 0 or 1, else "bootstrap"; "none" below two pairs
    int count = 0;      ///< pairs
    int discordant = 0; ///< pairs with different scores

    bool operator==(const PairedDifference&) const = default;
};

[[nodiscard]] PairedDifference pairedDifference(std::span<const Outcome> candidate, std::span<const Outcome> baseline);

/// McNemar's exact two-sided p: twice the smaller tail of Binomial(wins + losses, 1/2), at most 1. `wins`: pairs only
/// the candidate has right; `losses`: pairs only the baseline has right.
[[nodiscard]] double mcnemarP(int wins, int losses);
/// Tango's score interval for the difference of two paired proportions (Tango 1998), which McNemar's test without
/// exactness inverts to: near the border the exact p can say "cannot tell" where this interval just leaves out 0.
[[nodiscard]] Interval tangoInterval(int wins, int losses, int count);

/// Holm's step-down adjustment (Holm 1979) of p values, in their order.
[[nodiscard]] std::vector<double> holmAdjusted(std::span<const double> p);

} // namespace optimizers
