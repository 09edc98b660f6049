// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/history.h"
#include "optimizers/core/tally.h"

#include <vector>

namespace optimizers {

/// A tally for every trial, in their order, as if all had been tried on examples of equal difficulty: trials on
/// different prefixes can be compared. Each score is the sum of what the candidate and what the example is worth
/// (fitted in turn); what few trials say of an example is trusted little. Trials without a scored outcome have none.
[[nodiscard]] std::vector<Tally> adjustedScores(const History& history);

} // namespace optimizers
