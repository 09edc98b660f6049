// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"

#include <cstddef>
#include <span>
#include <vector>

namespace optimizers {

/// How many different ordered tuples of `length` exemplars a pool has, counted up to `most`.
[[nodiscard]] std::size_t countTuples(std::size_t pool, std::size_t length, std::size_t most);

/// At most `count` new candidates: the draft's instruction with `length` distinct exemplars (all of a smaller pool) in
/// random order, no two alike and none that the history has. Fewer where the pool gives no more. Their lineage says
/// move "draw", generation 1.
[[nodiscard]] std::vector<Proposal> drawExemplars(const TaskView& task, const History& history,
                                                  std::span<const Exemplar> pool, std::size_t length, std::size_t count,
                                                  Rng rng);

/// What every search over exemplars asks first: InvalidInput when the pool is empty, for there is nothing to show;
/// Cancelled when it was stopped.
[[nodiscard]] Status maySearchExemplars(SearchContext& context);

} // namespace optimizers
