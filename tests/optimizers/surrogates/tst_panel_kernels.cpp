// SPDX-License-Identifier: GPL-3.0-or-later
// Every vector unit that this processor has, against plain loops.
#include "optimizers/core/random.h"
#include "optimizers/surrogates/panel_kernels.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

namespace tst_panel_kernels {

using optimizers::PanelKernels;
using optimizers::StridedRows;
using optimizers::VectorUnit;

namespace {

struct NamedUnit
{
    const char* name;
    const VectorUnit& unit;
};

std::vector<NamedUnit> presentUnits()
{
    std::vector<NamedUnit> units{{"plain", optimizers::plainUnit()}};
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        units.push_back({"avx2", optimizers::avx2Unit()});
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("fma"))
        units.push_back({"avx512", optimizers::avx512Unit()});
#endif
    return units;
}

template <typename Real>
std::vector<Real> randomValues(std::size_t count, std::uint64_t seed)
{
    optimizers::Rng rng(seed);
    std::vector<Real> values(count);
    for (Real& value : values)
        value = static_cast<Real>(rng.normal());
    return values;
}

/// The largest error of both products for every number of rows and columns around the sizes of the tiles.
template <typename Real>
double productError(const PanelKernels<Real>& kernels)
{
    double largest = 0.0;
    for (std::size_t rows = 1; rows < 27; ++rows) {
        for (const std::size_t columns : {std::size_t{1}, std::size_t{5}, std::size_t{13}, std::size_t{24}}) {
            for (const std::size_t vectors : {std::size_t{1}, std::size_t{2}}) {
                const std::size_t width = vectors * kernels.lanes;
                const std::size_t stride = columns + 3;
                const auto values = randomValues<Real>(rows * stride, rows * 31 + columns);
                const StridedRows<Real> x{values.data(), rows, columns, stride};
                const auto weights = randomValues<Real>(columns * width, 1);
                std::vector<Real> sums(rows * width, Real(2));
                kernels.addProduct(x, weights.data(), vectors, sums.data());
                const auto slopes = randomValues<Real>(rows * width, 2);
                std::vector<Real> gradient(columns * width, Real(7));
                kernels.transposedProduct(x, slopes.data(), vectors, gradient.data());
                for (std::size_t lane = 0; lane < width; ++lane) {
                    std::vector<double> exact(columns);
                    for (std::size_t row = 0; row < rows; ++row) {
                        double sum = 2.0;
                        for (std::size_t i = 0; i < columns; ++i) {
                            const auto value = static_cast<double>(values[row * stride + i]);
                            sum += value * static_cast<double>(weights[i * width + lane]);
                            exact[i] += value * static_cast<double>(slopes[row * width + lane]);
                        }
                        largest = std::max(largest, std::abs(sum - static_cast<double>(sums[row * width + lane])));
                    }
                    for (std::size_t i = 0; i < columns; ++i)
                        largest =
                            std::max(largest, std::abs(exact[i] - static_cast<double>(gradient[i * width + lane])));
                }
            }
        }
    }
    return largest;
}

template <typename Real>
double adamError(const PanelKernels<Real>& kernels)
{
    const std::size_t count = 37;
    const auto gradient = randomValues<Real>(count, 1);
    const auto weights = randomValues<Real>(count, 2);
    auto moved = weights;
    auto first = randomValues<Real>(count, 3);
    auto second = randomValues<Real>(count, 4);
    for (Real& value : second)
        value = std::abs(value);
    const auto oldFirst = first;
    const auto oldSecond = second;
    kernels.adam({Real(0.25), Real(0.5), Real(2)}, gradient.data(), moved.data(), first.data(), second.data(), count);
    double largest = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double slope = static_cast<double>(gradient[i]) + 0.25 * static_cast<double>(weights[i]);
        const double mean = 0.9 * static_cast<double>(oldFirst[i]) + 0.1 * slope;
        const double square = 0.999 * static_cast<double>(oldSecond[i]) + 0.001 * slope * slope;
        const double expected = static_cast<double>(weights[i]) - 0.5 * mean / (2.0 * std::sqrt(square) + 1e-8);
        largest = std::max({largest, std::abs(static_cast<double>(first[i]) - mean),
                            std::abs(static_cast<double>(second[i]) - square),
                            std::abs(static_cast<double>(moved[i]) - expected)});
    }
    return largest;
}

} // namespace

class TestPanelKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productsAgreeWithPlainLoops()
    {
        for (const NamedUnit& named : presentUnits()) {
            QVERIFY2(productError(named.unit.single) < 2e-5, named.name);
            QVERIFY2(productError(named.unit.twofold) < 1e-13, named.name);
        }
    }

    void weightsMoveAsAdamSays()
    {
        for (const NamedUnit& named : presentUnits()) {
            QVERIFY2(adamError(named.unit.single) < 2e-6, named.name);
            QVERIFY2(adamError(named.unit.twofold) < 1e-14, named.name);
        }
    }

    void distancesAreSummedInDouble()
    {
        for (const NamedUnit& named : presentUnits()) {
            for (const std::size_t dimension : {1U, 7U, 16U, 33U, 64U, 101U}) {
                const auto points = randomValues<float>(5 * dimension, dimension);
                const auto point = randomValues<double>(dimension, 9);
                std::vector<double> distances(5);
                named.unit.squaredDistances(point.data(), points.data(), 5, dimension, distances.data());
                for (std::size_t row = 0; row < 5; ++row) {
                    double exact = 0.0;
                    for (std::size_t i = 0; i < dimension; ++i)
                        exact += std::pow(static_cast<double>(points[row * dimension + i]) - point[i], 2.0);
                    QVERIFY2(std::abs(distances[row] - exact) <= 1e-14 * exact, named.name);
                }
            }
        }
    }
};

REGISTER_TEST(TestPanelKernels)

} // namespace tst_panel_kernels

#include "tst_panel_kernels.moc"
