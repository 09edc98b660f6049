// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/intervals.h"

#include <span>
#include <string>
#include <vector>

namespace optimizers {

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

/// Holm's step-down adjustment (Holm 1979) of p values, in their order.
[[nodiscard]] std::vector<double> holmAdjusted(std::span<const double> p);

/// Pairs needed to see a true difference of `difference` with power .80 at level .05 when `discordantShare` of the
/// pairs differ (McNemar; normal approximation of Connor 1987).
[[nodiscard]] int pairsNeeded(double difference, double discordantShare);

} // namespace optimizers
