// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/model_file.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// The arithmetic of the built-in model. Every function gives the same bits on every machine, whatever vector units it
// has: sums of products are exact integers, sums of floats run in eight fixed lanes, and nothing comes from libm but
// the square root, which IEEE 754 rounds correctly.
namespace optimizers {

class RoundedRows;

/// A QuantizedMatrix made ready for products: eight-bit weights widened to sixteen bits.
class PackedMatrix
{
public:
    explicit PackedMatrix(const QuantizedMatrix& matrix);

    [[nodiscard]] std::size_t rows() const { return m_scales.size(); }
    [[nodiscard]] std::size_t columns() const { return m_columns; }
    /// Writes factor * row.
    void readRow(std::size_t row, float factor, std::span<float> output) const;

private:
    friend void multiply(const PackedMatrix& matrix, const RoundedRows& input, std::span<float> output, bool adds);

    std::size_t m_columns;
    std::vector<std::int16_t> m_values;
    std::vector<float> m_scales;
};

/// Vectors rounded to sixteen bits, each with a scale of its own: the left side of a product.
class RoundedRows
{
public:
    /// `values` are rows * columns numbers, to be multiplied with a matrix of `columns` columns.
    void assign(std::span<const float> values, std::size_t columns);

private:
    friend void multiply(const PackedMatrix& matrix, const RoundedRows& input, std::span<float> output, bool adds);

    std::size_t m_columns = 0;
    std::vector<std::int16_t> m_values;
    std::vector<float> m_scales;
};

/// output[i * matrix.rows() + r] = input row i times matrix row r, or that added to what is there.
void multiply(const PackedMatrix& matrix, const RoundedRows& input, std::span<float> output, bool adds = false);

/// RMSNorm of each row of gain.size() values.
void normalize(std::span<const float> input, std::span<const float> gain, std::span<float> output);
/// max(x, 0)^2 in place.
void squareRectified(std::span<float> values);
/// exp((x - largest) * factor) in place; returns the sum. Good to about 2e-7.
float exponentiate(std::span<float> values, float factor);
/// Natural logarithm of a positive number, good to about 1e-15.
[[nodiscard]] double portableLog(double value);

/// One head attends from one position: `keys` and `values` have `stride` floats a position, of which `query.size()`
/// belong to the head. `scores` has room for all positions.
void attend(std::span<const float> query, const float* keys, const float* values, std::size_t positions,
            std::size_t stride, std::span<float> scores, std::span<float> output);

} // namespace optimizers
