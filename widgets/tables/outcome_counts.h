// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"

#include <QString>

#include <array>
#include <cstddef>

namespace widgets {

/// How many outcomes of each class there are.
class OutcomeCounts
{
public:
    void add(optimizers::OutcomeClass outcomeClass) { ++m_counts.at(static_cast<std::size_t>(outcomeClass)); }
    void remove(optimizers::OutcomeClass outcomeClass) { --m_counts.at(static_cast<std::size_t>(outcomeClass)); }
    [[nodiscard]] int of(optimizers::OutcomeClass outcomeClass) const
    {
        return m_counts.at(static_cast<std::size_t>(outcomeClass));
    }
    [[nodiscard]] int total() const;
    bool operator==(const OutcomeCounts&) const = default;

private:
    std::array<int, 7> m_counts{};
};

/// All classes, right first and failed last.
inline constexpr std::array<optimizers::OutcomeClass, 7> outcomeClasses{
    optimizers::OutcomeClass::Right,     optimizers::OutcomeClass::Wrong,   optimizers::OutcomeClass::Unparsable,
    optimizers::OutcomeClass::Truncated, optimizers::OutcomeClass::Refused, optimizers::OutcomeClass::Filtered,
    optimizers::OutcomeClass::Failed};

/// "312 right".
[[nodiscard]] QString countText(optimizers::OutcomeClass outcomeClass, int count);
/// "312 right, 41 wrong, and 3 failed": the classes there are, in their order; empty where there are none.
[[nodiscard]] QString countsText(const OutcomeCounts& counts);

} // namespace widgets
