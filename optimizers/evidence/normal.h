// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace optimizers {

/// The 97.5 % point of the standard normal distribution: half of a two-sided 95 % interval.
inline constexpr double normal975 = 1.959963984540054;

/// Share of the standard normal distribution below `x`.
[[nodiscard]] double normalBelow(double x);
/// The point with `share` of the standard normal distribution below it; `share` in (0, 1).
[[nodiscard]] double normalQuantile(double share);

} // namespace optimizers
