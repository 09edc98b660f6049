// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace optimizers {

namespace {

using Json = nlohmann::json;

bool nestsTooDeep(std::string_view text)
{
    constexpr int deepest = 256;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

/// The library's message without its own prefix "[json.exception.parse_error.101] parse error at line 1, column 2: ".
std::string reasonOf(const Json::parse_error& error)
{
    const std::string_view message = error.what();
    const std::size_t reason = message.find(": ");
    return std::string(reason == std::string_view::npos ? message : message.substr(reason + 2));
}

/// Where and why; `error.byte` counts from 1.
ShownText problemOf(const Json::parse_error& error, std::string_view text)
{
    if (text.find('\n') == std::string_view::npos)
        return {textId("The JSON is broken at byte %1: %2"), {error.byte, reasonOf(error)}};
    const std::string_view before = text.substr(0, error.byte == 0 ? 0 : error.byte - 1);
    const std::ptrdiff_t line = 1 + std::ranges::count(before, '\n');
    const std::size_t byte = before.size() - (before.rfind('\n') + 1) + 1; // npos + 1: the text's begin
    return {textId("The JSON is broken in line %1 at byte %2: %3"), {line, byte, reasonOf(error)}};
}

} // namespace

Result<Json> parseJson(std::string_view text)
{
    if (nestsTooDeep(text))
        return failure(ErrorKind::Malformed, textId("The JSON is nested more than 256 levels deep"));
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        return failure(ErrorKind::Malformed, problemOf(error, text));
    } catch (const Json::exception& error) {
        return failure(ErrorKind::Malformed, {textId("The JSON cannot be read: %1"), {std::string(error.what())}});
    }
}

std::optional<std::size_t> endOfJsonObject(std::string_view text, std::size_t begin)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return std::nullopt;
}

std::string plainText(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace optimizers
