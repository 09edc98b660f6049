// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"

namespace optimizers {

/// What a prompt about the example shows of a candidate: the candidate itself, or, where it shows the nearest of its
/// exemplars, the same instruction with those (by the similarity of textVectors() of the inputs).
[[nodiscard]] Candidate shownFor(const Candidate& candidate, const Example& example);

} // namespace optimizers
