// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/model/training/parameter_layout.h"

#include <cstddef>
#include <iosfwd>
#include <span>
#include <vector>

namespace resources {

/// One step of training: Muon (Jordan et al. 2024: momentum made orthogonal by five Newton-Schulz steps) for the
/// matrices of the blocks, Adam (Kingma and Ba 2015) for the embedding and the gains.
class ParameterUpdater
{
public:
    explicit ParameterUpdater(const ParameterLayout& layout);

    /// `rate` in [0, 1] scales all learning rates. The result does not depend on the number of threads.
    void update(std::span<float> parameters, std::span<const float> gradient, double rate, std::size_t threads);

    /// Momenta and step count, for resuming in the middle of a run.
    void save(std::ostream& stream) const;
    void restore(std::istream& stream);

private:
    void updateMatrix(const Tensor& tensor, std::span<float> parameters, std::span<const float> gradient, double rate);
    void updateGently(const Tensor& tensor, std::span<float> parameters, std::span<const float> gradient, double rate);

    std::vector<Tensor> m_matrices;
    std::vector<Tensor> m_others;
    std::vector<float> m_momentum;
    std::vector<float> m_variance;
    std::size_t m_steps = 0;
};

/// The nearest matrix with (about) equal singular values, by five Newton-Schulz steps; `matrix` is row-major.
[[nodiscard]] std::vector<float> orthogonalized(std::span<const float> matrix, std::size_t rows, std::size_t columns);

} // namespace resources
