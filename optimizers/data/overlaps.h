// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/data/task_data.h"

#include <array>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace optimizers {

/// An example that shows the same as one in a less protected role, or nearly: what is scored on it has been seen.
struct Overlap
{
    ExampleId example;
    Role role = Role::Test;
    ExampleId other;
    Role otherRole = Role::Pool;
    double similarity = 1.0; ///< 1: the same but for case, white space and punctuation

    bool operator==(const Overlap&) const = default;
};

/// What examples have in common that they should not have.
struct OverlapReport
{
    std::array<std::size_t, 3> duplicates{}; ///< by role: examples that repeat an earlier one of the same role
    std::vector<Overlap> overlaps;           ///< one an example, with one other; the most similar first

    bool operator==(const OverlapReport&) const = default;
};

/// How alike two texts must be to count: four fifths of their pieces of five characters are shared.
inline constexpr double nearDuplicate = 0.8;

/// Compares what examples show: the input and `shownFields`. Equal texts are found for sure, near ones by MinHash and
/// banding (Broder 1997), checked exactly; texts under twenty characters are near nothing, as one letter may change all
/// they say. The same on every machine. Fails as Cancelled only. Progress goes from 0 to 1.
[[nodiscard]] Result<OverlapReport> findOverlaps(const TaskData& data, const std::vector<std::string>& shownFields,
                                                 const std::stop_token& stop = {},
                                                 const std::function<void(double)>& progress = {});

/// What an example shows, made comparable.
[[nodiscard]] std::string comparableTextOf(const Example& example, const std::vector<std::string>& shownFields);

} // namespace optimizers
