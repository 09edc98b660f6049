// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/decoded_text.h"

#include "optimizers/core/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace optimizers {

namespace {

constexpr std::string_view littleEndianMark = "\xFF\xFE";
constexpr std::string_view bigEndianMark = "\xFE\xFF";

void appendUtf8(std::string& text, std::uint32_t character)
{
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    const auto following = [&](unsigned shift) { byte(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0U | (character >> 6U));
        following(0);
    } else if (character < 0x10000) {
        byte(0xE0U | (character >> 12U));
        following(6);
        following(0);
    } else {
        byte(0xF0U | (character >> 18U));
        following(12);
        following(6);
        following(0);
    }
}

/// None where a surrogate has no partner or the last unit is half.
std::optional<std::string> utf8FromUtf16(std::string_view bytes, bool bigEndian)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const auto unitAt = [&](std::size_t at) {
        const auto first = static_cast<std::uint8_t>(bytes[at]);
        const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
        return static_cast<std::uint32_t>(bigEndian ? first << 8U | second : second << 8U | first);
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const std::uint32_t unit = unitAt(at);
        if (unit < 0xD800 || unit > 0xDFFF) {
            appendUtf8(text, unit);
            continue;
        }
        at += 2;
        const std::uint32_t partner = at < bytes.size() ? unitAt(at) : 0;
        if (unit > 0xDBFF || partner < 0xDC00 || partner > 0xDFFF)
            return std::nullopt;
        appendUtf8(text, 0x10000U + ((unit - 0xD800U) << 10U) + (partner - 0xDC00U));
    }
    return text;
}

} // namespace

Result<std::string_view> decodedText(std::string_view bytes, std::string& storage)
{
    if (bytes.starts_with(byteOrderMark))
        return bytes.substr(byteOrderMark.size());
    const bool bigEndian = bytes.starts_with(bigEndianMark);
    if (!bigEndian && !bytes.starts_with(littleEndianMark))
        return bytes;
    std::optional<std::string> converted = utf8FromUtf16(bytes.substr(2), bigEndian);
    if (!converted)
        return failure(ErrorKind::Malformed, textId("the UTF-16 text is broken"));
    storage = *std::move(converted);
    return std::string_view(storage);
}

} // namespace optimizers
