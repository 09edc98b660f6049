// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"
#include "optimizers/core/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// A placeholder's place in the text, for editors that colour it. Offsets are bytes, the braces included.
struct PlaceholderSpan
{
    std::size_t begin = 0;
    std::size_t length = 0;
    std::string name;

    bool operator==(const PlaceholderSpan&) const = default;
};

/// A piece of a template: literal text, or the name of a placeholder. What converters between dialects exchange.
struct TemplatePart
{
    std::string text;
    bool placeholder = false;

    bool operator==(const TemplatePart&) const = default;
};

/// A text with {{field}} placeholders, parsed once. Names are those of fields (isFieldName()); blanks around them are
/// allowed.
///
/// "\{{" writes two literal braces; before "{{" (and only there) "\\" writes one backslash. Of more than two opening
/// braces the last two open the placeholder, so {"answer": {{{input}}} reads as one would hope.
class PromptTemplate
{
public:
    PromptTemplate() = default;
    /// InvalidInput with line and column: braces that do not close on their line, an empty or malformed name.
    [[nodiscard]] static Result<PromptTemplate> parse(std::string_view text);

    [[nodiscard]] const std::vector<TemplatePart>& parts() const { return m_parts; }
    [[nodiscard]] const std::vector<PlaceholderSpan>& placeholders() const { return m_placeholders; }
    [[nodiscard]] bool uses(std::string_view name) const;
    /// InvalidInput naming the first placeholder that is neither "input" nor in `fieldNames`, and the nearest known
    /// one.
    [[nodiscard]] Status checkBound(const std::vector<std::string>& fieldNames) const;
    /// Values are inserted as they are; braces inside them mean nothing. A field the row lacks becomes empty:
    /// checkBound() has been asked before.
    [[nodiscard]] std::string render(const std::string& input, const std::vector<Field>& fields) const;

private:
    std::vector<TemplatePart> m_parts;
    std::vector<PlaceholderSpan> m_placeholders;
};

/// Writes the template that parses into these parts, escaping literal braces. Parts that are neighbours and both
/// literal come back as one.
[[nodiscard]] std::string textOf(std::span<const TemplatePart> parts);

} // namespace optimizers
