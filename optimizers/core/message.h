// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace optimizers {

/// One chat message as every provider knows it.
struct Message
{
    enum class Role { System, User, Assistant };

    Role role = Role::User;
    std::string text;

    bool operator==(const Message&) const = default;
};

} // namespace optimizers
