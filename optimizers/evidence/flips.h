// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"

#include <span>
#include <vector>

namespace optimizers {

/// Which examples two candidates answer differently: one right, the other not. Only examples that both have a scored
/// outcome for.
struct Flips
{
    std::vector<ExampleId> lost;   ///< the first right, the second not
    std::vector<ExampleId> gained; ///< the second right, the first not
    int bothRight = 0;
    int neitherRight = 0;
    double p = 1.0; ///< McNemar's exact test on lost and gained

    [[nodiscard]] int common() const
    {
        return bothRight + neitherRight + static_cast<int>(lost.size()) + static_cast<int>(gained.size());
    }
    bool operator==(const Flips&) const = default;
};

/// In the order of the first's outcomes.
[[nodiscard]] Flips flipsBetween(std::span<const Outcome> first, std::span<const Outcome> second);

} // namespace optimizers
