// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/training/attention.h"

#include <cmath>

namespace resources {

namespace {

using Eigen::Index;

Index index(std::size_t value)
{
    return static_cast<Index>(value);
}

/// Turns each row of scores into probabilities over the columns up to the row's own; the columns after it become zero.
template <typename T>
void causalSoftmax(Eigen::Map<Matrix<T>>& scores, T scale)
{
    for (Index row = 0; row < scores.rows(); ++row) {
        auto seen = scores.row(row).head(row + 1).array();
        seen = ((seen - seen.maxCoeff()) * scale).exp();
        seen /= seen.sum();
        scores.row(row).tail(scores.cols() - row - 1).setZero();
    }
}

/// One head of one document inside matrices of all of them.
struct Head
{
    Index firstRow = 0;
    Index rows = 0;
    Index firstColumn = 0;
    Index columns = 0;
    Index width = 0;
    std::size_t probabilityOffset = 0;

    template <typename M>
    auto query(M& attended) const
    {
        return attended.block(firstRow, firstColumn, rows, columns);
    }
    template <typename M>
    auto key(M& attended) const
    {
        return attended.block(firstRow, width + firstColumn, rows, columns);
    }
    template <typename M>
    auto value(M& attended) const
    {
        return attended.block(firstRow, 2 * width + firstColumn, rows, columns);
    }
};

std::vector<Head> headsOf(const optimizers::ModelShape& shape, std::span<const std::size_t> documentEnds)
{
    std::vector<Head> heads;
    std::size_t begin = 0;
    std::size_t offset = 0;
    for (const std::size_t end : documentEnds) {
        const std::size_t length = end - begin;
        for (std::size_t head = 0; head < shape.heads; ++head) {
            heads.push_back({index(begin), index(length), index(head * shape.headWidth()), index(shape.headWidth()),
                             index(shape.width), offset});
            offset += length * length;
        }
        begin = end;
    }
    return heads;
}

} // namespace

template <typename T>
void Attention<T>::prepare(const optimizers::ModelShape& shape, std::span<const std::size_t> documentEnds)
{
    if (m_shape != shape) {
        m_shape = shape;
        const optimizers::RotaryTable table = optimizers::rotaryTable(shape.context, shape.headWidth());
        m_cosine.assign(table.cosine.begin(), table.cosine.end());
        m_sine.assign(table.sine.begin(), table.sine.end());
    }
    m_documentEnds.assign(documentEnds.begin(), documentEnds.end());
    std::size_t size = 0;
    std::size_t begin = 0;
    for (const std::size_t end : documentEnds) {
        size += shape.heads * (end - begin) * (end - begin);
        begin = end;
    }
    m_probabilities.resize(size);
}

template <typename T>
void Attention<T>::rotate(Matrix<T>& attended, bool backwards) const
{
    const std::size_t pairs = m_shape.headWidth() / 2;
    std::size_t begin = 0;
    for (const std::size_t end : m_documentEnds) {
        for (std::size_t row = begin; row < end; ++row) {
            const T* cosine = m_cosine.data() + (row - begin) * pairs;
            const T* sine = m_sine.data() + (row - begin) * pairs;
            for (std::size_t head = 0; head < 2 * m_shape.heads; ++head) {
                T* first = attended.data() + row * 3 * m_shape.width + head * m_shape.headWidth();
                T* second = first + pairs;
                for (std::size_t i = 0; i < pairs; ++i) {
                    const T turn = backwards ? -sine[i] : sine[i];
                    const T rotated = first[i] * cosine[i] - second[i] * turn;
                    second[i] = second[i] * cosine[i] + first[i] * turn;
                    first[i] = rotated;
                }
            }
        }
        begin = end;
    }
}

template <typename T>
void Attention<T>::forward(const optimizers::ModelShape& shape, std::span<const std::size_t> documentEnds,
                           Matrix<T>& attended, Matrix<T>& mixed)
{
    prepare(shape, documentEnds);
    rotate(attended, false);
    mixed.resize(attended.rows(), index(shape.width));
    const T scale = T(1) / std::sqrt(static_cast<T>(shape.headWidth()));
    for (const Head& head : headsOf(shape, documentEnds)) {
        Eigen::Map<Matrix<T>> scores(m_probabilities.data() + head.probabilityOffset, head.rows, head.rows);
        scores.noalias() = head.query(attended) * head.key(attended).transpose();
        causalSoftmax<T>(scores, scale);
        head.query(mixed).noalias() = scores * head.value(attended);
    }
}

template <typename T>
void Attention<T>::backward(const Matrix<T>& attended, const Matrix<T>& mixedGradient, Matrix<T>& attendedGradient)
{
    attendedGradient.resize(attended.rows(), attended.cols());
    const T scale = T(1) / std::sqrt(static_cast<T>(m_shape.headWidth()));
    Matrix<T> scoreGradient;
    for (const Head& head : headsOf(m_shape, m_documentEnds)) {
        const Eigen::Map<const Matrix<T>> probabilities(m_probabilities.data() + head.probabilityOffset, head.rows,
                                                        head.rows);
        scoreGradient.noalias() = head.query(mixedGradient) * head.value(attended).transpose();
        head.value(attendedGradient).noalias() = probabilities.transpose() * head.query(mixedGradient);
        for (Index row = 0; row < head.rows; ++row) {
            const T expected = scoreGradient.row(row).dot(probabilities.row(row));
            scoreGradient.row(row).array() =
                (scoreGradient.row(row).array() - expected) * probabilities.row(row).array() * scale;
        }
        head.query(attendedGradient).noalias() = scoreGradient * head.key(attended);
        head.key(attendedGradient).noalias() = scoreGradient.transpose() * head.query(attended);
    }
    rotate(attendedGradient, true);
}

template class Attention<float>;
template class Attention<double>;

} // namespace resources
