// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/answer_parser.h"

#include "optimizers/core/json_text.h"
#include "optimizers/core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace optimizers {

namespace {

using Json = nlohmann::json;

std::optional<std::string> unlessBlank(std::string_view text)
{
    const std::string_view answer = trimmed(text);
    if (answer.empty())
        return std::nullopt;
    return std::string(answer);
}

std::optional<std::string> lastLine(std::string_view reply)
{
    const std::string_view text = trimmed(reply);
    return unlessBlank(text.substr(text.find_last_of("\r\n") + 1)); // npos + 1 is 0: the only line
}

std::optional<std::string> afterMarker(std::string_view reply, const std::string& marker)
{
    const std::string lowered = asciiLowered(reply);
    const std::size_t found = lowered.rfind(asciiLowered(marker));
    if (found == std::string::npos)
        return std::nullopt;
    std::string_view rest = reply.substr(found + marker.size());
    while (!rest.empty() && isBlank(rest.front()))
        rest.remove_prefix(1);
    return unlessBlank(rest.substr(0, rest.find_first_of("\r\n")));
}

const Json* member(const Json& value, const std::string& key)
{
    if (value.is_object()) {
        const auto found = value.find(key);
        return found == value.end() ? nullptr : &*found;
    }
    if (!value.is_array() || key.empty() || key.size() > 6 ||
        !std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; }))
        return nullptr;
    const std::size_t index = std::stoul(key);
    return index < value.size() ? &value[index] : nullptr;
}

/// The value at a path: the whole of it as one key first, then step by step from dot to dot.
const Json* valueAt(const Json& object, const std::string& path)
{
    if (const Json* direct = member(object, path))
        return direct;
    const Json* value = &object;
    for (std::size_t begin = 0; begin <= path.size() && value != nullptr;) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        value = member(*value, path.substr(begin, end - begin));
        begin = end + 1;
    }
    return value;
}

std::optional<std::string> textFrom(const Json& value)
{
    if (value.is_null())
        return std::nullopt;
    return unlessBlank(plainText(value));
}

std::optional<std::string> jsonField(std::string_view reply, const std::string& path)
{
    // Every brace may open an object that never closes; the sum of what is read for them is limited.
    std::size_t allowance = 16 * reply.size();
    std::optional<std::string> answer;
    std::size_t at = reply.find('{');
    while (at != std::string_view::npos) {
        const std::optional<std::size_t> end = endOfJsonObject(reply, at);
        const std::size_t read = end.value_or(reply.size()) - at;
        if (read > allowance)
            break;
        allowance -= read;
        const Result<Json> object =
            end ? parseJson(reply.substr(at, read)) : failure(ErrorKind::Malformed, textId("an object does not close"));
        if (!object) {
            at = reply.find('{', at + 1);
            continue;
        }
        if (const Json* value = valueAt(*object, path))
            if (std::optional<std::string> text = textFrom(*value))
                answer = std::move(text);
        at = reply.find('{', *end);
    }
    return answer;
}

bool needsPattern(AnswerRule::Kind kind)
{
    return kind == AnswerRule::Kind::Marker || kind == AnswerRule::Kind::Regex || kind == AnswerRule::Kind::JsonField;
}

} // namespace

Result<AnswerParser> AnswerParser::create(const AnswerRule& rule)
{
    if (needsPattern(rule.kind) && rule.pattern.empty())
        return failure(ErrorKind::InvalidInput,
                       {textId("The %1 answer rule needs something to look for"), {std::string(nameOf(rule.kind))}});
    if (rule.kind != AnswerRule::Kind::Regex)
        return AnswerParser(rule, nullptr);
    Result<std::shared_ptr<const Pattern>> pattern = Pattern::compile(rule.pattern);
    if (!pattern)
        return tl::unexpected(std::move(pattern.error()));
    return AnswerParser(rule, *std::move(pattern));
}

AnswerParser::AnswerParser(AnswerRule rule, std::shared_ptr<const Pattern> pattern)
    : m_rule(std::move(rule)), m_pattern(std::move(pattern))
{}

std::optional<std::string> AnswerParser::parse(std::string_view reply) const
{
    switch (m_rule.kind) {
    case AnswerRule::Kind::WholeText:
        return unlessBlank(reply);
    case AnswerRule::Kind::LastLine:
        return lastLine(reply);
    case AnswerRule::Kind::Marker:
        return afterMarker(reply, m_rule.pattern);
    case AnswerRule::Kind::Regex: {
        const std::optional<Pattern::Match> match = m_pattern->findLast(reply);
        return match ? unlessBlank(match->text) : std::nullopt;
    }
    case AnswerRule::Kind::JsonField:
        return jsonField(reply, m_rule.pattern);
    }
    return std::nullopt;
}

std::string_view nameOf(AnswerRule::Kind kind)
{
    switch (kind) {
    case AnswerRule::Kind::WholeText:
        return "whole_text";
    case AnswerRule::Kind::LastLine:
        return "last_line";
    case AnswerRule::Kind::Marker:
        return "marker";
    case AnswerRule::Kind::Regex:
        return "regex";
    case AnswerRule::Kind::JsonField:
        return "json_field";
    }
    return "unknown";
}

} // namespace optimizers
