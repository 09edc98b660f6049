// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace optimizers {

/// The sizes of a decoder-only transformer: RMSNorm before each block, rotary positions, squared-ReLU MLP, embedding
/// shared by input and output, no biases.
struct ModelShape
{
    std::size_t vocabulary = 0;
    std::size_t width = 128;
    std::size_t layers = 5;
    std::size_t heads = 4;
    std::size_t hidden = 512;
    std::size_t context = 384;

    [[nodiscard]] std::size_t headWidth() const { return width / heads; }
    bool operator==(const ModelShape&) const = default;
};

/// Added to the mean square before the root in every RMSNorm.
inline constexpr double normEpsilon = 1e-6;

/// Cosine and sine of the angle by which pair `i` of a head turns at a position: index position * (headWidth / 2) + i.
/// Pair i is the components i and i + headWidth / 2.
struct RotaryTable
{
    std::vector<double> cosine;
    std::vector<double> sine;
};

/// Angles position * 1000^(-2i / headWidth) (Su et al. 2021), without the library's sine: the same bits on every
/// machine.
[[nodiscard]] RotaryTable rotaryTable(std::size_t positions, std::size_t headWidth);

} // namespace optimizers
