// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/parameter_updater.h"

#include "resources/model/training/attention.h"
#include "resources/model/training/parallel.h"
#include "resources/model/training/stream_values.h"

#include <algorithm>
#include <cmath>

namespace resources {

namespace {

constexpr double matrixRate = 0.02;
constexpr double matrixDecay = 0.05;
constexpr float matrixMomentum = 0.95F;
constexpr double gentleRate = 0.004;
constexpr float firstMoment = 0.9F;
constexpr float secondMoment = 0.99F;

using MatrixView = Eigen::Map<const Matrix<float>>;

Eigen::Index index(std::size_t value)
{
    return static_cast<Eigen::Index>(value);
}

/// For at most as many rows as columns.
Matrix<float> orthogonalizedWide(Matrix<float> x)
{
    x /= x.norm() + 1e-7F;
    for (int i = 0; i < 5; ++i) {
        const Matrix<float> gram = x * x.transpose();
        const Matrix<float> mix = -4.7750F * gram + 2.0315F * (gram * gram);
        x = Matrix<float>(3.4445F * x + mix * x);
    }
    return x;
}

} // namespace

std::vector<float> orthogonalized(std::span<const float> matrix, std::size_t rows, std::size_t columns)
{
    const MatrixView given(matrix.data(), index(rows), index(columns));
    Matrix<float> result;
    if (rows > columns)
        result = orthogonalizedWide(given.transpose()).transpose();
    else
        result = orthogonalizedWide(given);
    return {result.data(), result.data() + result.size()};
}

ParameterUpdater::ParameterUpdater(const ParameterLayout& layout)
    : m_matrices(layout.hiddenMatrices()),
      m_others(layout.embeddingAndGains()),
      m_momentum(layout.size, 0.0F),
      m_variance(layout.size, 0.0F)
{}

void ParameterUpdater::update(std::span<float> parameters, std::span<const float> gradient, double rate,
                              std::size_t threads)
{
    ++m_steps;
    inParallel(threads, m_matrices.size() + m_others.size(), [&](std::size_t i, std::size_t) {
        if (i < m_matrices.size())
            updateMatrix(m_matrices[i], parameters, gradient, rate);
        else
            updateGently(m_others[i - m_matrices.size()], parameters, gradient, rate);
    });
}

void ParameterUpdater::updateMatrix(const Tensor& tensor, std::span<float> parameters, std::span<const float> gradient,
                                    double rate)
{
    std::vector<float> ahead(tensor.size());
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        float& momentum = m_momentum[tensor.offset + i];
        const float slope = gradient[tensor.offset + i];
        momentum = matrixMomentum * momentum + (1.0F - matrixMomentum) * slope;
        ahead[i] = matrixMomentum * momentum + (1.0F - matrixMomentum) * slope;
    }
    const std::vector<float> direction = orthogonalized(ahead, tensor.rows, tensor.columns);
    const double tallness = static_cast<double>(tensor.rows) / static_cast<double>(tensor.columns);
    const auto step = static_cast<float>(rate * matrixRate * std::sqrt(std::max(1.0, tallness)));
    const auto kept = static_cast<float>(1.0 - rate * matrixRate * matrixDecay);
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        float& value = parameters[tensor.offset + i];
        value = value * kept - step * direction[i];
    }
}

void ParameterUpdater::updateGently(const Tensor& tensor, std::span<float> parameters, std::span<const float> gradient,
                                    double rate)
{
    const auto steps = static_cast<double>(m_steps);
    const double firstBias = 1.0 - std::pow(static_cast<double>(firstMoment), steps);
    const double secondBias = 1.0 - std::pow(static_cast<double>(secondMoment), steps);
    const auto step = static_cast<float>(rate * gentleRate / firstBias);
    const auto unbias = static_cast<float>(1.0 / secondBias);
    for (std::size_t i = tensor.offset; i < tensor.offset + tensor.size(); ++i) {
        m_momentum[i] = firstMoment * m_momentum[i] + (1.0F - firstMoment) * gradient[i];
        m_variance[i] = secondMoment * m_variance[i] + (1.0F - secondMoment) * gradient[i] * gradient[i];
        parameters[i] -= step * m_momentum[i] / (std::sqrt(m_variance[i] * unbias) + 1e-8F);
    }
}

void ParameterUpdater::save(std::ostream& stream) const
{
    writeValues(stream, std::span<const std::size_t>(&m_steps, 1));
    writeValues(stream, std::span<const float>(m_momentum));
    writeValues(stream, std::span<const float>(m_variance));
}

void ParameterUpdater::restore(std::istream& stream)
{
    readValues(stream, std::span<std::size_t>(&m_steps, 1));
    readValues(stream, std::span<float>(m_momentum));
    readValues(stream, std::span<float>(m_variance));
}

} // namespace resources
