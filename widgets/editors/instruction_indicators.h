// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets {

/// What the instruction editor marks in its text; later ones are drawn over earlier ones.
enum InstructionIndicator { LockedText = 0, PlaceholderText = 1, PlaceholderBox = 2, Unbound = 3 };

constexpr int lockMargin = 0;
constexpr int lockMarker = 0;

} // namespace widgets
