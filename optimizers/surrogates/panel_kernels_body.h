// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/panel_kernels.h"

#include <cstddef>
#include <cstring>

// The bodies of the kernels, for one file per vector unit to include. Every function is local to that file, and nothing
// of the standard library that could be emitted is called, so that no code for a wide unit reaches a processor without.
namespace optimizers {

namespace {

template <typename Real, std::size_t Bytes>
struct Lanes
{
    using Vector [[gnu::vector_size(Bytes)]] = Real;
    static constexpr std::size_t count = Bytes / sizeof(Real);
};

/// Rows of a tile: with two vectors a row it fills the registers, 32 of the widest unit and 16 of the others.
template <std::size_t Bytes>
constexpr std::size_t tileRows = Bytes == 64 ? 12 : 6;

/// Reads a vector from anywhere.
template <typename Vector, typename Real>
[[gnu::always_inline]] inline void read(const Real* from, Vector& vector)
{
    std::memcpy(&vector, from, sizeof(vector));
}

/// Rows `Rows` of a product at once. `xRow` and `xStep` are the distances in x between rows of the result and between
/// terms of the sum. The sums stay in registers as long as each is read and written by itself.
template <typename Real, std::size_t Bytes, std::size_t Rows, std::size_t Vectors, bool Adds>
void multiplyTile(const Real* x, std::size_t xRow, std::size_t xStep, std::size_t terms, const Real* panel,
                  Real* result)
{
    using Vector = typename Lanes<Real, Bytes>::Vector;
    constexpr std::size_t lanes = Lanes<Real, Bytes>::count;
    Vector sums[Rows][Vectors];
#pragma GCC unroll 16
    for (std::size_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 2
        for (std::size_t v = 0; v < Vectors; ++v) {
            if constexpr (Adds)
                read(result + (r * Vectors + v) * lanes, sums[r][v]);
            else
                sums[r][v] = Vector{};
        }
    }
    for (std::size_t term = 0; term < terms; ++term) {
        Vector row[Vectors];
#pragma GCC unroll 2
        for (std::size_t v = 0; v < Vectors; ++v)
            read(panel + (term * Vectors + v) * lanes, row[v]);
#pragma GCC unroll 16
        for (std::size_t r = 0; r < Rows; ++r) {
            const Real factor = x[term * xStep + r * xRow];
#pragma GCC unroll 2
            for (std::size_t v = 0; v < Vectors; ++v)
                sums[r][v] += factor * row[v];
        }
    }
#pragma GCC unroll 16
    for (std::size_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 2
        for (std::size_t v = 0; v < Vectors; ++v)
            std::memcpy(result + (r * Vectors + v) * lanes, &sums[r][v], sizeof(Vector));
    }
}

/// The last rows, fewer than a tile has.
template <typename Real, std::size_t Bytes, std::size_t Rows, std::size_t Vectors, bool Adds>
void multiplyRest(std::size_t rows, const Real* x, std::size_t xRow, std::size_t xStep, std::size_t terms,
                  const Real* panel, Real* result)
{
    if constexpr (Rows > 0) {
        if (rows == Rows)
            multiplyTile<Real, Bytes, Rows, Vectors, Adds>(x, xRow, xStep, terms, panel, result);
        else
            multiplyRest<Real, Bytes, Rows - 1, Vectors, Adds>(rows, x, xRow, xStep, terms, panel, result);
    }
}

template <typename Real, std::size_t Bytes, std::size_t Vectors, bool Adds>
void multiplyRows(const Real* x, std::size_t rows, std::size_t xRow, std::size_t xStep, std::size_t terms,
                  const Real* panel, Real* result)
{
    constexpr std::size_t tile = tileRows<Bytes>;
    constexpr std::size_t width = Lanes<Real, Bytes>::count * Vectors;
    std::size_t row = 0;
    for (; row + tile <= rows; row += tile)
        multiplyTile<Real, Bytes, tile, Vectors, Adds>(x + row * xRow, xRow, xStep, terms, panel, result + row * width);
    multiplyRest<Real, Bytes, tile - 1, Vectors, Adds>(rows - row, x + row * xRow, xRow, xStep, terms, panel,
                                                       result + row * width);
}

template <typename Real, std::size_t Bytes>
void addProduct(const StridedRows<Real>& x, const Real* panel, std::size_t vectors, Real* result)
{
    if (vectors == 2)
        multiplyRows<Real, Bytes, 2, true>(x.values, x.rows, x.stride, 1, x.columns, panel, result);
    else
        multiplyRows<Real, Bytes, 1, true>(x.values, x.rows, x.stride, 1, x.columns, panel, result);
}

template <typename Real, std::size_t Bytes>
void transposedProduct(const StridedRows<Real>& x, const Real* panel, std::size_t vectors, Real* result)
{
    if (vectors == 2)
        multiplyRows<Real, Bytes, 2, false>(x.values, x.columns, 1, x.stride, x.rows, panel, result);
    else
        multiplyRows<Real, Bytes, 1, false>(x.values, x.columns, 1, x.stride, x.rows, panel, result);
}

inline float squareRoot(float value)
{
    return __builtin_sqrtf(value);
}

inline double squareRoot(double value)
{
    return __builtin_sqrt(value);
}

template <typename Real>
void adam(const AdamStep<Real>& step, const Real* __restrict__ gradient, Real* __restrict__ weights,
          Real* __restrict__ first, Real* __restrict__ second, std::size_t count)
{
    constexpr auto keptFirst = static_cast<Real>(AdamStep<Real>::firstDecay);
    constexpr auto keptSecond = static_cast<Real>(AdamStep<Real>::secondDecay);
    constexpr auto newFirst = static_cast<Real>(1.0 - AdamStep<Real>::firstDecay);
    constexpr auto newSecond = static_cast<Real>(1.0 - AdamStep<Real>::secondDecay);
    constexpr auto epsilon = static_cast<Real>(AdamStep<Real>::epsilon);
    const AdamStep<Real> s = step;
    for (std::size_t i = 0; i < count; ++i) {
        const Real slope = gradient[i] + s.weightDecay * weights[i];
        first[i] = keptFirst * first[i] + newFirst * slope;
        second[i] = keptSecond * second[i] + newSecond * slope * slope;
        weights[i] -= s.stepSize * first[i] / (squareRoot(second[i]) * s.inverseRootOfSecond + epsilon);
    }
}

template <std::size_t Bytes>
void distances(const double* point, const float* points, std::size_t rows, std::size_t dimension, double* results)
{
    using Vector = typename Lanes<double, Bytes>::Vector;
    using Read = typename Lanes<float, Bytes / 2>::Vector;
    constexpr std::size_t lanes = Lanes<double, Bytes>::count;
    constexpr std::size_t sums = 4; // as many chains as hide the latency of an addition
    for (std::size_t row = 0; row < rows; ++row) {
        const float* const other = points + row * dimension;
        Vector sum[sums] = {};
        std::size_t i = 0;
        for (; i + sums * lanes <= dimension; i += sums * lanes) {
#pragma GCC unroll 4
            for (std::size_t s = 0; s < sums; ++s) {
                Read narrow;
                Vector here;
                read(other + i + s * lanes, narrow);
                read(point + i + s * lanes, here);
                const Vector difference = __builtin_convertvector(narrow, Vector) - here;
                sum[s] += difference * difference;
            }
        }
        const Vector all = (sum[0] + sum[1]) + (sum[2] + sum[3]);
        double total = 0.0;
        for (std::size_t lane = 0; lane < lanes; ++lane)
            total += all[lane];
        for (; i < dimension; ++i)
            total += (static_cast<double>(other[i]) - point[i]) * (static_cast<double>(other[i]) - point[i]);
        results[row] = total;
    }
}

template <typename Real, std::size_t Bytes>
constexpr PanelKernels<Real> kernelsOf = {Lanes<Real, Bytes>::count, addProduct<Real, Bytes>,
                                          transposedProduct<Real, Bytes>, adam<Real>};

template <std::size_t Bytes>
constexpr VectorUnit unitOf = {kernelsOf<float, Bytes>, kernelsOf<double, Bytes>, distances<Bytes>};

} // namespace

} // namespace optimizers
