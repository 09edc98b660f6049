// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/points.h"
#include "optimizers/core/result.h"

#include <cstddef>
#include <stop_token>

namespace optimizers {

/// The coordinates of points along the directions in which they vary most, the largest first, in the points' own unit;
/// at most `dimensions` of them, fewer where there are fewer points or inputs. The same on every call.
[[nodiscard]] Result<Points> principalComponents(const Points& points, std::size_t dimensions, std::stop_token stop);

} // namespace optimizers
