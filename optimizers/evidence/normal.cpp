// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/normal.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace optimizers {

double normalBelow(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

double normalQuantile(double share)
{
    assert(share > 0.0 && share < 1.0);
    // Bisection in the lower half, where erfc keeps its relative accuracy; asked a few times per interval at most.
    if (share > 0.5)
        return -normalQuantile(1.0 - share);
    double low = -40.0;
    double high = 0.0;
    while (true) {
        const double middle = 0.5 * (low + high);
        if (middle <= low || middle >= high)
            return middle;
        (normalBelow(middle) < share ? low : high) = middle;
    }
}

} // namespace optimizers
