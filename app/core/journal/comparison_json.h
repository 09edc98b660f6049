// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/run/final_comparison.h"

#include <string>

namespace app {

/// A final comparison as the journal keeps it: JSON that gives back equal values, numbers bit for bit.
[[nodiscard]] std::string textOf(const optimizers::FinalComparison& comparison);
/// Fails as Storage.
[[nodiscard]] optimizers::Result<optimizers::FinalComparison> comparisonFrom(const std::string& text);

} // namespace app
