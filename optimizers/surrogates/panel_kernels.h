// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

// The arithmetic of the surrogates, compiled once for every x86-64 and again for wider vector units, which are used
// where the processor has them. The same on one machine every time; another machine may differ in the last bits.
//
// A panel is a matrix of one or two vectors a row, rows one after the other: the widest that the tiles of the products
// keep in registers.
namespace optimizers {

/// One step of Adam (Kingma and Ba 2015) with the decay inside the gradient.
template <typename Real>
struct AdamStep
{
    static constexpr double firstDecay = 0.9;
    static constexpr double secondDecay = 0.999;
    static constexpr double epsilon = 1e-8;

    Real weightDecay = 0;
    Real stepSize = 0;            ///< learning rate over the bias correction of the first moment
    Real inverseRootOfSecond = 0; ///< one over the square root of the bias correction of the second moment
};

/// Numbers as the products read them: `rows` rows of `columns` numbers, `stride` apart.
template <typename Real>
struct StridedRows
{
    const Real* values = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0;
};

/// The loops that take the time, for one kind of vector unit.
template <typename Real>
struct PanelKernels
{
    std::size_t lanes; ///< numbers in a vector

    /// result[n] += sum over i of x[n][i] * panel[i]; `panel` has x.columns rows and `result` x.rows, `vectors` (1 or
    /// 2) wide.
    void (*addProduct)(const StridedRows<Real>& x, const Real* panel, std::size_t vectors, Real* result);
    /// result[i] = sum over n of x[n][i] * panel[n]; `panel` has x.rows rows and `result` x.columns.
    void (*transposedProduct)(const StridedRows<Real>& x, const Real* panel, std::size_t vectors, Real* result);
    /// Moves `count` weights against their gradient; the moments come along.
    void (*adam)(const AdamStep<Real>& step, const Real* gradient, Real* weights, Real* first, Real* second,
                 std::size_t count);
};

/// The best for this processor.
template <typename Real>
[[nodiscard]] const PanelKernels<Real>& panelKernels();

extern template const PanelKernels<float>& panelKernels();
extern template const PanelKernels<double>& panelKernels();

/// distances[i] = squared distance of row i of `points` (rows * dimension numbers) from `point`, summed in double.
void squaredDistances(const double* point, const float* points, std::size_t rows, std::size_t dimension,
                      double* distances);

/// All there is for one kind of vector unit.
struct VectorUnit
{
    PanelKernels<float> single;
    PanelKernels<double> twofold;
    void (*squaredDistances)(const double* point, const float* points, std::size_t rows, std::size_t dimension,
                             double* distances);
};

[[nodiscard]] const VectorUnit& plainUnit();
#ifdef __x86_64__
[[nodiscard]] const VectorUnit& avx2Unit();
[[nodiscard]] const VectorUnit& avx512Unit();
#endif

} // namespace optimizers
