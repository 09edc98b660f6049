// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/model_shape.h"

#include <bit>
#include <cassert>
#include <cmath>

namespace optimizers {

namespace {

constexpr double rotaryBase = 1000.0;

/// base^(-1/count) for a count that is a power of two: repeated square roots are exact to the last bit everywhere.
double inverseRoot(double base, std::size_t count)
{
    assert(std::has_single_bit(count));
    double root = base;
    for (; count > 1; count /= 2)
        root = std::sqrt(root);
    return 1.0 / root;
}

/// Taylor series for an angle in [0, 1]: `term` is its first term, the powers rise by two.
double seriesFrom(double term, double angle, int power)
{
    double sum = term;
    for (int i = 0; i < 12; ++i) {
        term *= -angle * angle / static_cast<double>((power + 1) * (power + 2));
        power += 2;
        sum += term;
    }
    return sum;
}

} // namespace

RotaryTable rotaryTable(std::size_t positions, std::size_t headWidth)
{
    const std::size_t pairs = headWidth / 2;
    RotaryTable table{std::vector<double>(positions * pairs), std::vector<double>(positions * pairs)};
    const double ratio = inverseRoot(rotaryBase, pairs);
    double angle = 1.0;
    for (std::size_t i = 0; i < pairs; ++i, angle *= ratio) {
        const double stepCosine = seriesFrom(1.0, angle, 0);
        const double stepSine = seriesFrom(angle, angle, 1);
        double cosine = 1.0;
        double sine = 0.0;
        for (std::size_t position = 0; position < positions; ++position) {
            table.cosine[position * pairs + i] = cosine;
            table.sine[position * pairs + i] = sine;
            const double next = cosine * stepCosine - sine * stepSine;
            sine = sine * stepCosine + cosine * stepSine;
            cosine = next;
        }
    }
    return table;
}

} // namespace optimizers
