// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "optimizers/core/result.h"

#include <string_view>
#include <vector>

namespace optimizers {

/// Of message `number`, from 1, for the complaint. Malformed: another role; "developer" is the newer name of "system".
[[nodiscard]] Result<Message::Role> messageRoleFrom(std::string_view name, std::size_t number);

/// The messages of a JSON text: an array of them, or an object that has them as "messages". Content is a string or a
/// list of parts that are all text. Malformed naming the message.
[[nodiscard]] Result<std::vector<Message>> messagesFromJson(std::string_view text);

} // namespace optimizers
