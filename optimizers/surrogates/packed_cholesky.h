// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace optimizers {

/// The lower triangular factor L of a growing covariance matrix L L', row after row.
class PackedCholesky
{
public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Row `index`: index + 1 numbers, the last one positive.
    [[nodiscard]] std::span<const double> row(std::size_t index) const
    {
        return std::span(m_values).subspan(index * (index + 1) / 2, index + 1);
    }
    /// One more row and column of the matrix: `covariances` with those before, and `variance`. A variance that the
    /// others explain completely leaves a tiny rest.
    void append(std::span<const double> covariances, double variance);
    /// The next number of L^-1 b, after those in `solved` (fewer than size()), where `value` is the next number of b.
    [[nodiscard]] double solveNext(std::span<const double> solved, double value) const;
    /// Half the logarithm of the determinant.
    [[nodiscard]] double halfLogDeterminant() const;

private:
    std::vector<double> m_values;
    std::size_t m_size = 0;
};

} // namespace optimizers
