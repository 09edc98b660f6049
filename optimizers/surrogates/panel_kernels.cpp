// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/panel_kernels.h"

#include <type_traits>

namespace optimizers {

namespace {

const VectorUnit& chosenUnit()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("fma"))
        return avx512Unit();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return avx2Unit();
#endif
    return plainUnit();
}

const VectorUnit& vectorUnit()
{
    static const VectorUnit& unit = chosenUnit();
    return unit;
}

} // namespace

template <typename Real>
const PanelKernels<Real>& panelKernels()
{
    if constexpr (std::is_same_v<Real, float>)
        return vectorUnit().single;
    else
        return vectorUnit().twofold;
}

template const PanelKernels<float>& panelKernels();
template const PanelKernels<double>& panelKernels();

void squaredDistances(const double* point, const float* points, std::size_t rows, std::size_t dimension,
                      double* distances)
{
    vectorUnit().squaredDistances(point, points, rows, dimension, distances);
}

} // namespace optimizers
