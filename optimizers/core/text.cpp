// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <numeric>

namespace optimizers {

namespace {

/// Levenshtein distance in bytes.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

/// Bytes of the well-formed sequence at `at` (Unicode 15, table 3-7); 0 where there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<std::uint8_t>(text[at + i]) : std::uint8_t{0};
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const std::uint8_t lead = byte(0);
    const std::uint8_t second = byte(1);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool tooLong = lead == 0xE0 && second < 0xA0;
        const bool surrogate = lead == 0xED && second > 0x9F;
        return follows(1) && follows(2) && !tooLong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool tooLong = lead == 0xF0 && second < 0x90;
        const bool tooLarge = lead == 0xF4 && second > 0x8F;
        return follows(1) && follows(2) && follows(3) && !tooLong && !tooLarge ? 4 : 0;
    }
    return 0;
}

bool isNameCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || byte >= 0x80;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string asciiLowered(std::string_view text)
{
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t word = 0;
        if (text.size() - at >= sizeof word) {
            std::memcpy(&word, text.data() + at, sizeof word);
            if ((word & 0x8080808080808080U) == 0) { // eight characters of ASCII at once
                at += sizeof word;
                continue;
            }
        }
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

bool isFieldName(std::string_view name)
{
    if (name.empty() || isBlank(name.front()) || isBlank(name.back()))
        return false;
    bool afterBlank = false;
    for (const char c : name) {
        const bool blank = c == ' ';
        if ((!blank && !isNameCharacter(c)) || (blank && afterBlank))
            return false;
        afterBlank = blank;
    }
    return true;
}

std::optional<std::string> nearestName(std::string_view name, const std::vector<std::string>& known)
{
    constexpr std::size_t longest = 64; // nothing longer is a slip of the keyboard
    if (name.size() > longest)
        return std::nullopt;
    const std::string wanted = asciiLowered(name);
    std::optional<std::string> nearest;
    std::size_t fewest = std::max<std::size_t>(1, wanted.size() / 2) + 1;
    for (const std::string& candidate : known) {
        if (candidate.size() > longest)
            continue;
        const std::size_t edits = editDistance(wanted, asciiLowered(candidate));
        if (edits < fewest) {
            fewest = edits;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string fixedText(double number, int digits)
{
    std::array<char, 64> text{};
    const std::to_chars_result end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    return end.ec == std::errc{} ? std::string(text.data(), end.ptr) : std::string("?");
}

} // namespace optimizers
