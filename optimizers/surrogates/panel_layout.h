// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/surrogates/panel_kernels.h"

#include <algorithm>
#include <cstddef>
#include <new>
#include <span>
#include <vector>

namespace optimizers {

/// Gives memory that begins with a cache line, so that no vector lies across two.
template <typename T>
struct CacheLineAllocator
{
    using value_type = T;
    static constexpr std::align_val_t alignment{64};

    CacheLineAllocator() = default;
    template <typename Other>
    explicit CacheLineAllocator(const CacheLineAllocator<Other>& /*other*/)
    {}

    [[nodiscard]] T* allocate(std::size_t count)
    {
        return static_cast<T*>(::operator new(count * sizeof(T), alignment));
    }
    void deallocate(T* memory, std::size_t /*count*/) { ::operator delete(memory, alignment); }
    bool operator==(const CacheLineAllocator&) const = default;
};

template <typename T>
using CacheLines = std::vector<T, CacheLineAllocator<T>>;

/// Where the weight from an input to a hidden unit is: blocks of inputs, in each block panels of units. The bias is the
/// weight of one more input, which is always 1. Panels are filled up with units that stay at zero.
class PanelLayout
{
public:
    /// A block of all observations fits into the second-level cache, and tiles of 6 and 12 divide it.
    static constexpr std::size_t blockInputs = 192;

    PanelLayout(std::size_t inputs, std::size_t units, std::size_t lanes)
        : m_inputs(inputs), m_units(units), m_lanes(lanes), m_vectors((units + lanes - 1) / lanes)
    {}

    [[nodiscard]] std::size_t inputs() const { return m_inputs; }
    [[nodiscard]] std::size_t units() const { return m_units; }
    [[nodiscard]] std::size_t paddedUnits() const { return m_vectors * m_lanes; }
    [[nodiscard]] std::size_t weights() const { return (m_inputs + 1) * paddedUnits(); }

    [[nodiscard]] std::size_t blocks() const { return m_inputs / blockInputs + 1; }
    [[nodiscard]] std::size_t inputsOf(std::size_t block) const
    {
        return std::min(blockInputs, m_inputs + 1 - block * blockInputs);
    }

    [[nodiscard]] std::size_t panels() const { return (m_vectors + 1) / 2; }
    [[nodiscard]] std::size_t vectorsOf(std::size_t panel) const
    {
        return std::min<std::size_t>(2, m_vectors - 2 * panel);
    }
    [[nodiscard]] std::size_t widthOf(std::size_t panel) const { return vectorsOf(panel) * m_lanes; }
    /// Where a panel of `rows` rows begins in a matrix of as many rows; also within a block of weights.
    [[nodiscard]] std::size_t panelBegin(std::size_t panel, std::size_t rows) const
    {
        return 2 * panel * m_lanes * rows;
    }
    /// Where a unit of a row is in a matrix of `rows` rows.
    [[nodiscard]] std::size_t at(std::size_t row, std::size_t unit, std::size_t rows) const
    {
        const std::size_t panel = unit / (2 * m_lanes);
        return panelBegin(panel, rows) + row * widthOf(panel) + unit % (2 * m_lanes);
    }
    [[nodiscard]] std::size_t blockBegin(std::size_t block) const { return block * blockInputs * paddedUnits(); }
    [[nodiscard]] std::size_t weightAt(std::size_t input, std::size_t unit) const
    {
        const std::size_t block = input / blockInputs;
        return blockBegin(block) + at(input % blockInputs, unit, inputsOf(block));
    }

    bool operator==(const PanelLayout&) const = default;

private:
    std::size_t m_inputs;
    std::size_t m_units;
    std::size_t m_lanes;
    std::size_t m_vectors;
};

/// Rows of inputs in the blocks of a PanelLayout, each with a 1 for the bias.
template <typename Real>
class BlockedRows
{
public:
    BlockedRows(const PanelLayout& layout, std::size_t rows)
        : m_layout(layout), m_rows(rows), m_values(layout.blocks() * rows * stride)
    {}

    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] StridedRows<Real> block(std::size_t block) const
    {
        return {m_values.data() + block * m_rows * stride, m_rows, m_layout.inputsOf(block), stride};
    }

    /// `value(input)` is the number of one input of the row.
    template <typename Value>
    void set(std::size_t row, const Value& value)
    {
        for (std::size_t block = 0; block < m_layout.blocks(); ++block) {
            Real* const line = m_values.data() + (block * m_rows + row) * stride;
            const std::size_t first = block * PanelLayout::blockInputs;
            const std::size_t count = std::min(PanelLayout::blockInputs, m_layout.inputs() - first);
            for (std::size_t i = 0; i < count; ++i)
                line[i] = value(first + i);
            if (count < PanelLayout::blockInputs)
                line[count] = 1;
        }
    }

    void square()
    {
        for (Real& value : m_values)
            value *= value;
    }

private:
    /// One cache line more than a block: rows must not all fall into the same few places of the cache.
    static constexpr std::size_t stride = PanelLayout::blockInputs + 64 / sizeof(Real);

    PanelLayout m_layout;
    std::size_t m_rows;
    CacheLines<Real> m_values;
};

/// sums += x * weights, for all hidden units; `sums` is in panels of x.rows() rows.
template <typename Real>
void addHiddenSums(const PanelLayout& layout, const BlockedRows<Real>& x, std::span<const Real> weights,
                   std::span<Real> sums)
{
    const PanelKernels<Real>& kernels = panelKernels<Real>();
    for (std::size_t block = 0; block < layout.blocks(); ++block) {
        const StridedRows<Real> rows = x.block(block);
        const Real* const panels = weights.data() + layout.blockBegin(block);
        for (std::size_t panel = 0; panel < layout.panels(); ++panel)
            kernels.addProduct(rows, panels + layout.panelBegin(panel, rows.columns), layout.vectorsOf(panel),
                               sums.data() + layout.panelBegin(panel, x.rows()));
    }
}

} // namespace optimizers
