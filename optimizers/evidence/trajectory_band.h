// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/intervals.h"

#include <optional>
#include <span>
#include <vector>

namespace optimizers {

/// The best score so far from a spending on.
struct BestStep
{
    double spent = 0.0;
    double score = 0.0;

    bool operator==(const BestStep&) const = default;
};

/// The steps of one seed, in order.
using BestSteps = std::vector<BestStep>;

/// Best-so-far over seeds at one spending.
struct BandPoint
{
    double spent = 0.0;
    double mean = 0.0;
    std::optional<Interval> interval; ///< Student's over the seeds, within [0, 1]; none of a single seed

    bool operator==(const BandPoint&) const = default;
};

/// A point wherever the best of one seed changes, from the spending on at which every seed has a score, and one at
/// `until`: a search that ended before keeps what it has. Empty where a seed has no score.
[[nodiscard]] std::vector<BandPoint> trajectoryBand(std::span<const BestSteps> seeds, double until);

/// Student's interval of the mean of one score a seed, within [0, 1]; none of a single seed.
[[nodiscard]] std::optional<Interval> seedInterval(std::span<const double> values);

} // namespace optimizers
