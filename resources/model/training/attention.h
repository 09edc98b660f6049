// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/model_shape.h"

#include <Eigen/Core>

#include <cstddef>
#include <span>
#include <vector>

namespace resources {

template <typename T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Causal attention of every document of a batch to itself, all heads of one layer, with what its gradient needs.
/// Rows are tokens; the columns of `attended` are queries, keys and values, each with the heads side by side.
template <typename T>
class Attention
{
public:
    /// Turns queries and keys of `attended` by their positions in place, then mixes the values into `mixed`.
    void forward(const optimizers::ModelShape& shape, std::span<const std::size_t> documentEnds, Matrix<T>& attended,
                 Matrix<T>& mixed);
    /// `attended` as forward left it; gives the gradient of what forward was handed.
    void backward(const Matrix<T>& attended, const Matrix<T>& mixedGradient, Matrix<T>& attendedGradient);

private:
    void prepare(const optimizers::ModelShape& shape, std::span<const std::size_t> documentEnds);
    void rotate(Matrix<T>& attended, bool backwards) const;

    optimizers::ModelShape m_shape;
    std::vector<std::size_t> m_documentEnds;
    std::vector<T> m_cosine;
    std::vector<T> m_sine;
    /// Aligned, so that sums over its parts run in the same order wherever it lies.
    std::vector<T, Eigen::aligned_allocator<T>> m_probabilities;
};

} // namespace resources
