// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/prompt_template.h"

#include "optimizers/core/text.h"

#include <algorithm>
#include <cassert>

namespace optimizers {

namespace {

constexpr std::string_view fieldOpening = "{{";
constexpr std::string_view fieldClosing = "}}";

bool startsAt(std::string_view text, std::size_t at, std::string_view what)
{
    return text.substr(at, what.size()) == what;
}

/// Names line and column, counted in characters, as editors show them.
tl::unexpected<Error> broken(std::string_view text, std::size_t offset, const ShownText& complaint)
{
    const std::string_view before = text.substr(0, offset);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t lineBegin = before.find_last_of('\n') + 1; // npos + 1 is 0: the first line
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    const auto column = std::ranges::count_if(before.substr(lineBegin), [&](char c) { return !continues(c); }) + 1;
    return failure(ErrorKind::InvalidInput, {textId("Line %1, column %2: %3"), {line, column, complaint}});
}

/// Cuts a template into parts from left to right.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    Status scan()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '\\')
                takeBackslashes();
            else if (opensHere())
                if (const Status taken = takePlaceholder(); !taken)
                    return taken;
                else
                    continue;
            else
                m_literal += m_text[m_at++];
        }
        finishLiteral();
        return {};
    }

    std::vector<TemplatePart> parts;
    std::vector<PlaceholderSpan> placeholders;

private:
    [[nodiscard]] bool opensHere() const
    {
        return startsAt(m_text, m_at, fieldOpening) && !startsAt(m_text, m_at + 1, fieldOpening);
    }

    void takeBackslashes()
    {
        const std::size_t end = std::min(m_text.find_first_not_of('\\', m_at), m_text.size());
        const std::size_t count = end - m_at;
        const bool special = startsAt(m_text, end, fieldOpening);
        m_literal.append(special ? count / 2 : count, '\\');
        m_at = end;
        if (special && count % 2 == 1) {
            m_literal += fieldOpening;
            m_at += fieldOpening.size();
        }
    }

    Status takePlaceholder()
    {
        const std::size_t inner = m_at + fieldOpening.size();
        const std::size_t end = m_text.find(fieldClosing, inner);
        const std::size_t lineEnd = m_text.find('\n', inner);
        if (end == std::string_view::npos || lineEnd < end)
            return broken(m_text, m_at,
                          textId("the placeholder is not closed on its line; write \\{{ for literal braces"));
        const std::string_view name = trimmed(m_text.substr(inner, end - inner));
        if (name.empty())
            return broken(m_text, m_at, textId("the placeholder has no name"));
        if (!isFieldName(name))
            return broken(m_text, m_at,
                          {textId("\"%1\" cannot be the name of a placeholder; write \\{{ for literal braces"),
                           {std::string(name)}});
        finishLiteral();
        parts.push_back({std::string(name), true});
        const std::size_t after = end + fieldClosing.size();
        placeholders.push_back({m_at, after - m_at, std::string(name)});
        m_at = after;
        return {};
    }

    void finishLiteral()
    {
        if (!m_literal.empty())
            parts.push_back({std::move(m_literal), false});
        m_literal.clear();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_literal;
};

void appendEscaped(std::string& text, std::string_view literal, bool beforePlaceholder)
{
    std::size_t at = 0;
    while (at < literal.size()) {
        const std::size_t slashes = std::min(literal.find_first_not_of('\\', at), literal.size()) - at;
        const std::size_t end = at + slashes;
        const std::string_view rest = literal.substr(end);
        const bool braces = startsAt(rest, 0, fieldOpening);
        const bool doubled = braces || (beforePlaceholder && (rest.empty() || rest == "{"));
        text.append(doubled ? 2 * slashes : slashes, '\\');
        at = end;
        if (braces) {
            text.append("\\").append(fieldOpening);
            at += fieldOpening.size();
        } else if (at < literal.size()) {
            text += literal[at++];
        }
    }
}

const std::string* valueOf(std::string_view name, const std::string& input, const std::vector<Field>& fields)
{
    if (name == "input")
        return &input;
    const auto field = std::ranges::find(fields, name, &Field::name);
    return field == fields.end() ? nullptr : &field->value;
}

ShownText unknownPlaceholder(const std::string& name, const std::vector<std::string>& fieldNames)
{
    std::vector<std::string> known = fieldNames;
    known.insert(known.begin(), "input");
    if (const std::optional<std::string> nearest = nearestName(name, known))
        return {textId("The placeholder {{%1}} is not a field of the task; did you mean {{%2}}?"), {name, *nearest}};
    std::string all = "{{input}}";
    for (const std::string& field : fieldNames)
        all += ", {{" + field + "}}";
    return {textId("The placeholder {{%1}} is not a field of the task; there is %2"), {name, all}};
}

} // namespace

Result<PromptTemplate> PromptTemplate::parse(std::string_view text)
{
    Scanner scanner(text);
    if (Status scanned = scanner.scan(); !scanned)
        return tl::unexpected(std::move(scanned.error()));
    PromptTemplate parsed;
    parsed.m_parts = std::move(scanner.parts);
    parsed.m_placeholders = std::move(scanner.placeholders);
    return parsed;
}

bool PromptTemplate::uses(std::string_view name) const
{
    return std::ranges::find(m_placeholders, name, &PlaceholderSpan::name) != m_placeholders.end();
}

Status PromptTemplate::checkBound(const std::vector<std::string>& fieldNames) const
{
    for (const PlaceholderSpan& placeholder : m_placeholders) {
        const bool known =
            placeholder.name == "input" || std::ranges::find(fieldNames, placeholder.name) != fieldNames.end();
        if (!known)
            return failure(ErrorKind::InvalidInput, unknownPlaceholder(placeholder.name, fieldNames));
    }
    return {};
}

std::string PromptTemplate::render(const std::string& input, const std::vector<Field>& fields) const
{
    std::string text;
    for (const TemplatePart& part : m_parts) {
        if (!part.placeholder)
            text += part.text;
        else if (const std::string* value = valueOf(part.text, input, fields))
            text += *value;
    }
    return text;
}

std::string textOf(std::span<const TemplatePart> parts)
{
    std::string text;
    std::string literal; // neighbours are joined first: "{" and "{" are two braces only together
    for (const TemplatePart& part : parts) {
        if (!part.placeholder) {
            literal += part.text;
            continue;
        }
        assert(isFieldName(part.text));
        appendEscaped(text, literal, true);
        literal.clear();
        text.append(fieldOpening).append(part.text).append(fieldClosing);
    }
    appendEscaped(text, literal, false);
    return text;
}

} // namespace optimizers
