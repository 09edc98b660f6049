// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/optimizer_info.h"

#include <span>

namespace optimizers {

/// Those that are not made of others, in the order of catalogue.def.
[[nodiscard]] std::span<const OptimizerInfo> singleOptimizers();
/// All optimizers: the single ones, then the combinations.
[[nodiscard]] std::span<const OptimizerInfo> allOptimizers();
/// Null when there is none of that id.
[[nodiscard]] const OptimizerInfo* findOptimizer(std::string_view id);

} // namespace optimizers
