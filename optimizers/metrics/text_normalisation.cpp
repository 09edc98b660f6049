// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/metrics/text_normalisation.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace optimizers {

namespace {

/// Code points: the steps below look at neighbours, which UTF-8 makes awkward.
using CodePoints = std::u32string;

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString unicodeFrom(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

CodePoints codePointsOf(std::string_view text)
{
    if (isAscii(text))
        return {text.begin(), text.end()};
    const icu::UnicodeString unicode = unicodeFrom(text);
    CodePoints points;
    points.reserve(text.size());
    for (std::int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1))
        points.push_back(static_cast<char32_t>(unicode.char32At(i)));
    return points;
}

std::string utf8Of(const CodePoints& points)
{
    std::string text;
    text.reserve(points.size());
    if (std::ranges::all_of(points, [](char32_t c) { return c < 0x80; })) {
        for (const char32_t c : points)
            text += static_cast<char>(c);
        return text;
    }
    icu::UnicodeString unicode;
    for (const char32_t c : points)
        unicode.append(static_cast<UChar32>(c));
    return unicode.toUTF8String(text);
}

std::string composed(const std::string& text)
{
    if (isAscii(text))
        return text;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        return text;
    const icu::UnicodeString result = composer->normalize(unicodeFrom(text), status);
    std::string bytes;
    return U_FAILURE(status) ? text : result.toUTF8String(bytes);
}

bool isSpace(char32_t c)
{
    constexpr std::u32string_view spaces = U"\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
                                           U"\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
    return c == U' ' || (c >= U'\t' && c <= U'\r') || (c >= 0x1c && c <= 0x1f) ||
           (c >= 0x80 && spaces.find(c) != std::u32string_view::npos);
}

bool isDigit(char32_t c)
{
    return c < 0x80 ? c >= U'0' && c <= U'9' : u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool isWordCharacter(char32_t c)
{
    constexpr std::uint32_t mask = U_GC_L_MASK | U_GC_N_MASK;
    return c == U'_' || (U_GET_GC_MASK(static_cast<UChar32>(c)) & mask) != 0;
}

bool isAsciiPunctuation(char32_t c)
{
    return (c >= U'!' && c <= U'/') || (c >= U':' && c <= U'@') || (c >= U'[' && c <= U'`') || (c >= U'{' && c <= U'~');
}

bool isPunctuation(char32_t c)
{
    if (c == U'#' || c == U'%' || c == U'&' || c == U'@')
        return false;
    return c == U'`' || u_ispunct(static_cast<UChar32>(c)) != 0;
}

void removeAsciiPunctuation(CodePoints& text)
{
    std::erase_if(text, isAsciiPunctuation);
}

// A step that is a template takes code points, or the bytes of a text of ASCII alone: there they are the same.

template <typename Text>
void removePunctuation(Text& text)
{
    const auto at = [&text](std::size_t i) { return static_cast<char32_t>(text[i]); };
    Text kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digitFollows = i + 1 < text.size() && isDigit(at(i + 1));
        const bool digitPrecedes = i > 0 && isDigit(at(i - 1));
        const bool signOfNumber = at(i) == U'-' && digitFollows && (i == 0 || !isWordCharacter(at(i - 1)));
        if (!isPunctuation(at(i)) || (digitPrecedes && digitFollows) || signOfNumber)
            kept += text[i];
    }
    text = std::move(kept);
}

template <typename Character>
bool isArticle(std::basic_string_view<Character> word)
{
    const auto is = [&](std::string_view article) {
        return std::ranges::equal(word, article, {}, [](char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; });
    };
    return is("a") || is("an") || is("the");
}

template <typename Text>
void blankArticles(Text& text)
{
    Text kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && isWordCharacter(static_cast<char32_t>(text[end])))
            ++end;
        if (end == i) {
            kept += text[i++];
            continue;
        }
        const auto word = std::basic_string_view<typename Text::value_type>(text).substr(i, end - i);
        if (isArticle(word))
            kept += ' ';
        else
            kept += word;
        i = end;
    }
    text = std::move(kept);
}

template <typename Text>
void joinSpace(Text& text)
{
    Text kept;
    kept.reserve(text.size());
    for (const auto c : text) {
        if (!isSpace(static_cast<char32_t>(c)))
            kept += c;
        else if (!kept.empty() && kept.back() != ' ')
            kept += ' ';
    }
    if (!kept.empty() && kept.back() == ' ')
        kept.pop_back();
    text = std::move(kept);
}

void trim(CodePoints& text)
{
    const auto begin = std::ranges::find_if_not(text, isSpace);
    text.erase(text.begin(), begin);
    while (!text.empty() && isSpace(text.back()))
        text.pop_back();
}

void replaceEvery(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

template <typename Text>
void ignoreBySwitches(Text& text, const Normalisation& rules)
{
    if (rules.ignorePunctuation)
        removePunctuation(text);
    if (rules.ignoreArticles)
        blankArticles(text);
    if (rules.ignoreSpace)
        joinSpace(text);
}

std::string normalisedBySwitches(std::string_view text, const Normalisation& rules)
{
    std::string cased = rules.ignoreCase ? lowerCased(text) : std::string(text);
    if (isAscii(cased)) {
        ignoreBySwitches(cased, rules);
        return cased;
    }
    CodePoints points = codePointsOf(composed(cased));
    ignoreBySwitches(points, rules);
    return utf8Of(points);
}

std::string normalisedAsSquad(std::string_view text)
{
    CodePoints points = codePointsOf(lowerCased(text));
    removeAsciiPunctuation(points);
    blankArticles(points);
    joinSpace(points);
    return utf8Of(points);
}

std::string normalisedAsInstructionInduction(std::string_view text)
{
    std::string plain(text);
    replaceEvery(plain, " and ", " ");
    replaceEvery(plain, "Sentence 1:", " ");
    replaceEvery(plain, "Sentence 2:", " ");
    CodePoints points = codePointsOf(plain);
    trim(points);
    points.resize(std::min({points.size(), points.find(U'\n'), points.find(U'.')}));
    points = codePointsOf(lowerCased(utf8Of(points)));
    std::ranges::replace(points, U'-', U' ');
    removeAsciiPunctuation(points);
    return utf8Of(points);
}

} // namespace

std::string lowerCased(std::string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    if (isAscii(text)) {
        for (const char c : text)
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return lower;
    }
    icu::UnicodeString unicode = unicodeFrom(text);
    return unicode.toLower(icu::Locale::getRoot()).toUTF8String(lower);
}

std::string normalised(std::string_view text, const Normalisation& rules)
{
    switch (rules.rules) {
    case NormalisationRules::Squad:
        return normalisedAsSquad(text);
    case NormalisationRules::InstructionInduction:
        return normalisedAsInstructionInduction(text);
    case NormalisationRules::Own:
        break;
    }
    return normalisedBySwitches(text, rules);
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    CodePoints word;
    for (const char32_t c : codePointsOf(text)) {
        if (!isSpace(c)) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(utf8Of(word));
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(utf8Of(word));
    return words;
}

bool isWordBoundary(std::string_view text, std::size_t offset)
{
    // A few bytes on each side hold the neighbouring code points.
    const std::size_t begin = offset < 4 ? 0 : offset - 4;
    const CodePoints before = codePointsOf(text.substr(begin, offset - begin));
    const CodePoints after = codePointsOf(text.substr(offset, 4));
    return before.empty() || after.empty() || !isWordCharacter(before.back()) || !isWordCharacter(after.front());
}

} // namespace optimizers
