// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"

#include <cstddef>
#include <span>

namespace optimizers {

/// A two-sided 95 % interval.
struct Interval
{
    double low = 0.0;
    double high = 1.0;

    bool operator==(const Interval&) const = default;
};

/// Wilson's score interval for a proportion (Wilson 1927), no continuity correction. `count` 0 gives [0, 1].
[[nodiscard]] Interval wilsonInterval(double successes, int count);
/// Bias-corrected and accelerated bootstrap of a mean of values in [0, 1] (Efron 1987; bootstrap.h) from a fixed seed,
/// so equal values give equal intervals. Fewer than two values give [0, 1].
[[nodiscard]] Interval bootstrapInterval(std::span<const double> values);

/// Student's t interval of the mean of values (Student 1908); equal to the mean on both sides where they do not differ.
/// Fewer than two values say nothing: minus to plus infinity.
[[nodiscard]] Interval meanInterval(std::span<const double> values);

/// The score of a set of outcomes: Wilson where every score is 0 or 1, bootstrap else. `asked`: how many outcomes were
/// asked for; missing ones lower the coverage, not the mean.
[[nodiscard]] Score scoreOf(std::span<const Outcome> outcomes, std::size_t asked);

} // namespace optimizers
