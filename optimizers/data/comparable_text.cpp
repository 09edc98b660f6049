// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/comparable_text.h"

#include "optimizers/core/text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace optimizers {

namespace {

enum class Part {
    Kept,
    Gap,  ///< separates what stands around it
    Left, ///< leaves no trace
};

bool isLetter(UChar32 c)
{
    return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : u_isalpha(c) != 0;
}

bool isDigit(UChar32 c)
{
    return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(c) != 0;
}

bool isWhite(UChar32 c)
{
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c) != 0;
}

Part partOf(UChar32 c, UChar32 before, UChar32 after)
{
    if (isWhite(c))
        return Part::Gap;
    switch (c) {
    case '\'':
    case 0x2018: // ‘
    case 0x2019: // ’
        return Part::Left;
    case '.':
    case ',':
    case ':':
        return isDigit(before) && isDigit(after) ? Part::Kept : Part::Gap;
    case '-':
        return isLetter(before) && isLetter(after) ? Part::Gap : Part::Kept;
    case ';':
    case '!':
    case '?':
    case '"':
    case '`':
    case 0xA1:   // ¡
    case 0xAB:   // «
    case 0xBB:   // »
    case 0xBF:   // ¿
    case 0x2013: // –
    case 0x2014: // —
    case 0x201C: // “
    case 0x201D: // ”
    case 0x201E: // „
    case 0x2026: // …
    case 0x3001: // 、
    case 0x3002: // 。
    case 0xFF01: // ！
    case 0xFF0C: // ，
    case 0xFF1F: // ？
        return Part::Gap;
    default:
        return Part::Kept;
    }
}

UChar32 folded(UChar32 c)
{
    if (c >= 0x80)
        return u_foldCase(c, U_FOLD_CASE_DEFAULT);
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

} // namespace

std::string comparableText(std::string_view text)
{
    const icu::UnicodeString source =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const auto at = [&](std::int32_t place) { return place < source.length() ? source.char32At(place) : UChar32{0}; };
    icu::UnicodeString result;
    UChar32 before = 0;
    bool gap = false;
    for (std::int32_t place = 0; place < source.length();) {
        const UChar32 c = at(place);
        place += U16_LENGTH(c);
        const Part part = partOf(c, before, at(place));
        if (part == Part::Kept) {
            if (gap && !result.isEmpty())
                result.append(UChar32{' '});
            gap = false;
            result.append(folded(c));
        }
        gap = gap || part == Part::Gap;
        before = c;
    }
    if (result.isEmpty())
        return std::string(trimmed(text));
    std::string comparable;
    return result.toUTF8String(comparable);
}

} // namespace optimizers
