// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optimizers {

/// How a candidate did so far: the sum of its scores, each in [0, 1], and how many there are.
struct Tally
{
    double sum = 0.0;
    double count = 0.0;

    [[nodiscard]] double mean() const { return count > 0.0 ? sum / count : 0.0; }
    bool operator==(const Tally&) const = default;
};

} // namespace optimizers
