// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"

#include <QString>

#include <cstdint>

namespace widgets {

/// A score in [0, 1] as a percentage with one decimal in the person's locale; a dash when nothing is scored.
[[nodiscard]] QString scoreText(const optimizers::Score& score);
[[nodiscard]] QString percentText(double share);
/// A difference of two scores in percentage points, with its sign.
[[nodiscard]] QString pointsText(double difference);
/// The bounds of an interval as percentages, "74.1–88.0 %".
[[nodiscard]] QString intervalText(double low, double high);
/// Score and interval, "81.7 % (74.1–88.0 %)".
[[nodiscard]] QString scoreWithInterval(const optimizers::Score& score);
/// A count with the locale's group separators.
[[nodiscard]] QString countText(std::int64_t count);
/// "0:42", "12:05", "1:02:03".
[[nodiscard]] QString durationText(double seconds);
/// An amount of money with as many decimals as small prices need.
[[nodiscard]] QString moneyText(double amount);

} // namespace widgets
