// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/power.h"

#include "optimizers/evidence/normal.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace optimizers {

namespace {

double exactPairsNeeded(double difference, double discordantShare, double level)
{
    const double share = std::max(discordantShare, difference);
    const double root = -normalQuantile(level / 2.0) * std::sqrt(share) +
                        normalQuantile(wantedPower) * std::sqrt(share - difference * difference);
    return root * root / (difference * difference);
}

} // namespace

int pairsNeeded(double difference, double discordantShare, double level)
{
    constexpr int never = std::numeric_limits<int>::max();
    const double distance = std::min(1.0, std::abs(difference));
    if (distance == 0.0)
        return never;
    const double pairs = std::ceil(exactPairsNeeded(distance, std::min(1.0, discordantShare), level));
    return pairs < static_cast<double>(never) ? static_cast<int>(pairs) : never;
}

std::optional<double> smallestDifference(int pairs, double discordantShare)
{
    assert(discordantShare >= 0.0 && discordantShare <= 1.0);
    if (discordantShare == 0.0 || exactPairsNeeded(discordantShare, discordantShare, 0.05) > pairs)
        return std::nullopt;
    double low = 0.0;
    double high = discordantShare;
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (exactPairsNeeded(middle, discordantShare, 0.05) > pairs ? low : high) = middle;
    }
    return high;
}

std::optional<double> showableDifference(int pairs, double discordantShare)
{
    assert(discordantShare >= 0.0 && discordantShare <= 1.0);
    constexpr int fewest = 6; // 2 · 2^-5 is above .05, 2 · 2^-6 below
    if (pairs < fewest)
        return std::nullopt;
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (exactPairsNeeded(middle, discordantShare, 0.05) > pairs ? low : high) = middle;
    }
    return high;
}

} // namespace optimizers
