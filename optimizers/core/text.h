// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// Whether a byte is white space of ASCII; the locale has no say.
[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Whether a byte is one of 0 to 9.
[[nodiscard]] constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The text without white space (ASCII) at both ends; views the argument.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// With the letters A to Z in lower case; other bytes stay as they are.
[[nodiscard]] std::string asciiLowered(std::string_view text);

/// What some programs write at the beginning of a text in UTF-8.
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

/// Where the first byte stands that is not part of well-formed UTF-8; none in a well-formed text.
[[nodiscard]] std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Whether a field, and so a placeholder, can have this name: letters, digits, '_', '-', '.' and single blanks between
/// them; every character beyond ASCII counts as a letter.
[[nodiscard]] bool isFieldName(std::string_view name);

/// The known name a person most likely meant: fewest edits, ASCII case aside; none when no name is near.
[[nodiscard]] std::optional<std::string> nearestName(std::string_view name, const std::vector<std::string>& known);

/// With so many digits after a decimal point, whatever the locale: "0.500".
[[nodiscard]] std::string fixedText(double number, int digits);

} // namespace optimizers
