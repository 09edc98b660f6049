// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/sobol.h"

#include <array>
#include <bit>
#include <cassert>
#include <cstdint>

namespace optimizers {

namespace {

constexpr std::size_t sobolBits = 32;

/// The primitive polynomial of one dimension over {0, 1} and the numbers its recurrence starts with.
struct Recurrence
{
    unsigned degree = 0;
    std::uint32_t coefficients = 0; ///< without those of the highest and the lowest power
    std::array<std::uint32_t, 7> start{};
};

// Dimensions 2 to 20 of the table new-joe-kuo-6.
constexpr std::array<Recurrence, mostSobolDimensions - 1> recurrences = {{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
    {4, 4, {1, 3, 5, 13}},
    {5, 2, {1, 1, 5, 5, 17}},
    {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}},
    {5, 11, {1, 1, 5, 1, 1}},
    {5, 13, {1, 1, 1, 3, 11}},
    {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}},
    {6, 13, {1, 1, 1, 15, 21, 21}},
    {6, 16, {1, 3, 1, 13, 27, 49}},
    {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}},
    {6, 25, {1, 1, 5, 5, 19, 61}},
    {7, 1, {1, 3, 7, 11, 23, 15, 103}},
}};

using Directions = std::array<std::uint32_t, sobolBits>;

Directions directionsOf(std::size_t dimension)
{
    Directions directions{};
    if (dimension == 0) {
        for (std::size_t i = 0; i < sobolBits; ++i)
            directions.at(i) = 1U << (sobolBits - 1 - i);
        return directions;
    }
    const Recurrence& recurrence = recurrences.at(dimension - 1);
    const std::size_t degree = recurrence.degree;
    for (std::size_t i = 0; i < degree; ++i)
        directions.at(i) = recurrence.start.at(i) << (sobolBits - 1 - i);
    for (std::size_t i = degree; i < sobolBits; ++i) {
        std::uint32_t next = directions.at(i - degree) ^ (directions.at(i - degree) >> degree);
        for (std::size_t k = 1; k < degree; ++k) {
            if ((recurrence.coefficients >> (degree - 1 - k)) % 2 == 1)
                next ^= directions.at(i - k);
        }
        directions.at(i) = next;
    }
    return directions;
}

} // namespace

Points shiftedSobolPoints(std::size_t count, std::size_t dimension, Rng rng)
{
    assert(dimension <= mostSobolDimensions);
    Points points{dimension, std::vector<float>(count * dimension)};
    for (std::size_t d = 0; d < dimension; ++d) {
        const Directions directions = directionsOf(d);
        auto place = static_cast<std::uint32_t>(rng.next() >> sobolBits);
        for (std::size_t i = 0; i < count; ++i) {
            // A float keeps the 24 highest bits, so that no number rounds up to 1.
            points.values[i * dimension + d] = static_cast<float>(place >> 8U) * 0x1p-24F;
            place ^= directions.at(static_cast<std::size_t>(std::countr_one(i)));
        }
    }
    return points;
}

} // namespace optimizers
