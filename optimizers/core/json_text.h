// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace optimizers {

/// Parses one JSON text (UTF-8, a byte order mark allowed) from outside the program. Malformed with the byte and the
/// reason. Nesting beyond 256 levels is refused: copying and writing such values recurse and would overflow the stack.
[[nodiscard]] Result<nlohmann::json> parseJson(std::string_view text);

/// Where the object that opens at `begin` ends (behind its brace), minding strings; none if it does not.
[[nodiscard]] std::optional<std::size_t> endOfJsonObject(std::string_view text, std::size_t begin);

/// One value as text for people and templates: strings as they are, everything else as compact JSON.
[[nodiscard]] std::string plainText(const nlohmann::json& value);

} // namespace optimizers
