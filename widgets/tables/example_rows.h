// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace widgets {

/// All examples of a task, role after role, where they are: nothing is copied.
struct ExampleRows
{
    std::array<std::span<const optimizers::Example>, 3> byRole; ///< pool, validation, test
    std::shared_ptr<const void> owner;                          ///< keeps them alive

    [[nodiscard]] std::size_t size() const { return byRole[0].size() + byRole[1].size() + byRole[2].size(); }
    [[nodiscard]] std::size_t firstOf(optimizers::Role role) const;
    [[nodiscard]] optimizers::Role roleAt(std::size_t row) const;
    [[nodiscard]] const optimizers::Example& at(std::size_t row) const;
};

/// Which examples a person wants to see.
struct ExampleFilter
{
    std::string text; ///< in the input or an expected answer, case aside; blank: any
    std::optional<optimizers::Role> role = {};

    bool operator==(const ExampleFilter&) const = default;
};

/// Takes the rows found since the last call, in order, and how much has been searched, from 0 to 1.
using TakeMatches = std::function<void(std::vector<std::uint32_t> rows, double share)>;

/// Searches all rows; the first matches are handed over at once, further ones in larger pieces. The last call has a
/// share of 1, unless the search was stopped.
void findMatches(const ExampleRows& rows, const ExampleFilter& filter, const std::stop_token& stop,
                 const TakeMatches& take);

} // namespace widgets
