// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace optimizers {

/// Of the tests that are planned here.
inline constexpr double wantedPower = 0.80;

/// Pairs needed to see a true difference of `difference` (either sign) with power .80 in a two-sided test at `level`
/// when `discordantShare` of the pairs differ (McNemar; normal approximation of Connor 1987). A share below the
/// difference is impossible and taken as equal to it. No difference can never be seen: the largest int.
[[nodiscard]] int pairsNeeded(double difference, double discordantShare, double level = 0.05);

/// The smallest true difference that `pairs` pairs show with power .80 in a two-sided test at .05, by the same
/// formula; none: not even one where all discordant pairs point the same way.
[[nodiscard]] std::optional<double> smallestDifference(int pairs, double discordantShare);

/// The share of examples on which two prompts usually differ, where nothing has been measured.
inline constexpr double usualDiscordance = 0.10;

/// The smallest true difference that `pairs` pairs show as pairsNeeded() counts, where more pairs differ than
/// `discordantShare` says if the difference takes more; none: with fewer than six pairs no p can be below .05.
[[nodiscard]] std::optional<double> showableDifference(int pairs, double discordantShare = usualDiscordance);

} // namespace optimizers
