// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace optimizers {

/// Vectors of equal length, one a row, stored row after row. Embeddings cross the layers in this form, so that Eigen
/// stays out of widely included headers.
struct Points
{
    std::size_t dimension = 0;
    std::vector<float> values; ///< rows() * dimension numbers

    [[nodiscard]] std::size_t rows() const { return dimension == 0 ? 0 : values.size() / dimension; }
    [[nodiscard]] std::span<const float> row(std::size_t index) const
    {
        return std::span(values).subspan(index * dimension, dimension);
    }
    bool operator==(const Points&) const = default;
};

} // namespace optimizers
