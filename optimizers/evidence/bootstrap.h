// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/intervals.h"

#include <span>
#include <vector>

namespace optimizers {

/// Resampled means of one set of values, and how far each lies from the values' own mean in its own standard errors.
struct Resamples
{
    double mean = 0.0;          ///< of the values themselves
    double standardError = 0.0; ///< of that mean; 0 where all values are equal
    std::vector<double> means;  ///< one a resample
    std::vector<double> distances;

    bool operator==(const Resamples&) const = default;
};

/// Draws from a fixed seed: equal values give equal resamples. 10,000 of up to 200 values, fewer (never below 2,000) of
/// more, so that an interval stays a matter of milliseconds. Needs at least two values.
[[nodiscard]] Resamples resample(std::span<const double> values);

/// The bias-corrected and accelerated 95 % interval of the mean (Efron 1987). Where all values are equal resampling
/// knows no spread; then the score interval's rule for a sample without variance is taken: mean ± z²/(n + z²).
[[nodiscard]] Interval acceleratedInterval(std::span<const double> values, const Resamples& resamples);

/// Two-sided p of "the mean is 0" by the studentised bootstrap (Efron and Tibshirani 1993, chapter 16): the share of
/// resamples at least as far from the values' mean as that is from 0, the values themselves counted in. 1 where all
/// values are 0.
[[nodiscard]] double bootstrapP(const Resamples& resamples);

} // namespace optimizers
