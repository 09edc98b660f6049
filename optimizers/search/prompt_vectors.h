// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/points.h"

#include <span>

namespace optimizers {

/// A vector for each candidate, for surrogates: what its instruction says and which exemplars it shows, the first one
/// weighing most, by textVectors(): candidates that share words or exemplars are near.
[[nodiscard]] Points promptVectors(std::span<const Candidate> candidates);

} // namespace optimizers
