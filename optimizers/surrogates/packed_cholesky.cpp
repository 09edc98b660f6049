// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/packed_cholesky.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace optimizers {

namespace {

constexpr double leastShare = 1e-14;

/// In four chains, so that one addition need not wait for the other.
double rowProduct(std::span<const double> a, std::span<const double> b)
{
    double sums[4] = {};
    std::size_t i = 0;
    for (; i + 4 <= a.size(); i += 4) {
        for (std::size_t chain = 0; chain < 4; ++chain)
            sums[chain] += a[i + chain] * b[i + chain];
    }
    double sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    for (; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

} // namespace

void PackedCholesky::append(std::span<const double> covariances, double variance)
{
    assert(covariances.size() == m_size && variance > 0.0);
    std::vector<double> next;
    next.reserve(m_size + 1);
    for (const double covariance : covariances)
        next.push_back(solveNext(next, covariance));
    const double rest = variance - rowProduct(next, next);
    next.push_back(std::sqrt(std::max(rest, leastShare * variance)));
    m_values.insert(m_values.end(), next.begin(), next.end());
    ++m_size;
}

double PackedCholesky::solveNext(std::span<const double> solved, double value) const
{
    assert(solved.size() < m_size);
    const std::span<const double> factors = row(solved.size());
    return (value - rowProduct(solved, factors.first(solved.size()))) / factors.back();
}

double PackedCholesky::halfLogDeterminant() const
{
    double sum = 0.0;
    for (std::size_t i = 0; i < m_size; ++i)
        sum += std::log(row(i).back());
    return sum;
}

} // namespace optimizers
