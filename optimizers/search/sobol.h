// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/points.h"
#include "optimizers/core/random.h"

#include <cstddef>

namespace optimizers {

inline constexpr std::size_t mostSobolDimensions = 20;

/// The first `count` points of Sobol's sequence (Sobol 1967, direction numbers of Joe and Kuo 2008) in [0, 1)^dimension
/// with a random digital shift: evenly spread, and other points for another `rng`. At most mostSobolDimensions.
[[nodiscard]] Points shiftedSobolPoints(std::size_t count, std::size_t dimension, Rng rng);

} // namespace optimizers
