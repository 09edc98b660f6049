// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/search/wave_standing.h"

#include <cstddef>
#include <vector>

namespace optimizers {

/// The `count` options that promise most, best first: by the expected improvement over the best of the history under a
/// Gaussian process over prompt vectors, whose noise is each trial's own. The first ones where the history is too short
/// to learn from.
[[nodiscard]] std::vector<Proposal> chosenBySurrogate(const WaveStanding& standing, std::vector<Proposal> options,
                                                      std::size_t count);

} // namespace optimizers
