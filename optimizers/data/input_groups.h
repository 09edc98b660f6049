// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace optimizers {

/// Examples grouped by what they show (input and fields, white space around them aside), in the order of the groups'
/// first examples.
class InputGroups
{
public:
    /// Indices of examples, in order; never empty.
    using Group = std::span<const std::uint32_t>;

    explicit InputGroups(const std::vector<Example>& examples);

    [[nodiscard]] std::size_t size() const { return m_starts.size() - 1; }
    [[nodiscard]] Group operator[](std::size_t group) const
    {
        return Group(m_members).subspan(m_starts[group], m_starts[group + 1] - m_starts[group]);
    }

private:
    // All groups in one piece: a vector each would cost more than all the rest.
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_members;
};

} // namespace optimizers
