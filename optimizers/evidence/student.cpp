// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/student.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace optimizers {

namespace {

/// Whole degrees: the finite series of Abramowitz and Stegun 1964, 26.7.3 and 26.7.4, from 0 to `angle`.
double wholeDegrees(double angle, int degrees)
{
    const double square = std::cos(angle) * std::cos(angle);
    double term = degrees % 2 == 1 ? std::cos(angle) : 1.0;
    double sum = degrees == 1 ? 0.0 : term;
    for (int i = degrees % 2 == 1 ? 2 : 1; i < degrees - 2; i += 2) {
        term *= square * i / (i + 1);
        sum += term;
    }
    if (degrees % 2 == 0)
        return std::sin(angle) * sum / 2.0;
    return (angle + std::sin(angle) * sum) / std::numbers::pi;
}

/// Beyond these the distribution differs from its neighbours by less than the series costs.
constexpr double mostDegrees = 1000.0;

} // namespace

double studentBelow(double x, double degrees)
{
    assert(degrees >= 1.0);
    const double bounded = std::min(degrees, mostDegrees);
    const int lower = static_cast<int>(bounded);
    const auto below = [x](int whole) {
        return 0.5 + wholeDegrees(std::atan(x / std::sqrt(static_cast<double>(whole))), whole);
    };
    const double part = bounded - lower;
    return part == 0.0 ? below(lower) : (1.0 - part) * below(lower) + part * below(lower + 1);
}

double studentQuantile(double share, double degrees)
{
    assert(share > 0.0 && share < 1.0);
    double low = -1.0;
    double high = 1.0;
    while (studentBelow(low, degrees) > share)
        low *= 2.0;
    while (studentBelow(high, degrees) < share)
        high *= 2.0;
    for (int i = 0; i < 80; ++i) {
        const double middle = 0.5 * (low + high);
        (studentBelow(middle, degrees) < share ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

} // namespace optimizers
