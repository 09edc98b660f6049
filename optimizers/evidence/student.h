// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optimizers {

/// Share of Student's t distribution with so many degrees of freedom (at least 1, need not be whole) below `x`.
[[nodiscard]] double studentBelow(double x, double degrees);
/// The point with `share` of that distribution below it; `share` in (0, 1).
[[nodiscard]] double studentQuantile(double share, double degrees);

} // namespace optimizers
