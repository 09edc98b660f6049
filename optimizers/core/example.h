// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// An example's number within its task: its place in the files it was read from, counted over all roles from 0.
struct ExampleId
{
    std::uint32_t value = 0;

    auto operator<=>(const ExampleId&) const = default;
};

/// A named text of an example that templates may show beside its input.
struct Field
{
    std::string name;
    std::string value;

    bool operator==(const Field&) const = default;
};

/// One input with its accepted answers (at least one; any of them is right).
struct Example
{
    ExampleId id;
    std::string input;         ///< the field "input" of templates
    std::vector<Field> fields; ///< further columns; names are unique and never "input"
    std::vector<std::string> expected;

    bool operator==(const Example&) const = default;
};

/// What an example may be used for. Pool: shown to writers and in prompts. Validation: selection. Test: sealed.
enum class Role { Pool, Validation, Test };

/// As it stands in files, tables and messages: "pool", "validation" or "test".
[[nodiscard]] constexpr std::string_view nameOf(Role role)
{
    constexpr std::array<std::string_view, 3> names = {"pool", "validation", "test"};
    return names.at(static_cast<std::size_t>(role));
}

} // namespace optimizers

template <>
struct std::hash<optimizers::ExampleId>
{
    [[nodiscard]] std::size_t operator()(optimizers::ExampleId id) const noexcept { return id.value; }
};
