// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace optimizers {

/// One chat message as every provider knows it.
struct Message
{
    enum class Role { System, User, Assistant };

    Role role = Role::User;
    std::string text;

    bool operator==(const Message&) const = default;
};

/// As it stands in requests: "system", "user" or "assistant".
[[nodiscard]] constexpr std::string_view nameOf(Message::Role role)
{
    constexpr std::array<std::string_view, 3> names = {"system", "user", "assistant"};
    return names.at(static_cast<std::size_t>(role));
}

} // namespace optimizers
