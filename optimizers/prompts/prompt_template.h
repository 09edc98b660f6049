// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"
#include "optimizers/core/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// A placeholder's place in the text, for editors that colour it. Offsets are bytes.
struct PlaceholderSpan
{
    std::size_t begin = 0;
    std::size_t length = 0;
    std::string name;

    bool operator==(const PlaceholderSpan&) const = default;
};

/// A text with {{field}} placeholders, parsed once. Names are letters, digits, '_' and '-'; blanks inside the braces
/// are allowed; "\\{{" writes two literal braces.
class PromptTemplate
{
public:
    PromptTemplate() = default;
    /// InvalidInput with line and column: braces that do not close, an empty or malformed name.
    [[nodiscard]] static Result<PromptTemplate> parse(std::string_view text);

    [[nodiscard]] const std::vector<PlaceholderSpan>& placeholders() const { return m_placeholders; }
    [[nodiscard]] bool uses(std::string_view name) const;
    /// InvalidInput naming the first placeholder that is neither "input" nor in `fieldNames`, and the nearest known
    /// one.
    [[nodiscard]] Status checkBound(const std::vector<std::string>& fieldNames) const;
    /// Values are inserted as they are; braces inside them mean nothing. A field the row lacks becomes empty:
    /// checkBound() has been asked before.
    [[nodiscard]] std::string render(const std::string& input, const std::vector<Field>& fields) const;

private:
    struct Part
    {
        std::string text; ///< literal text, or the name of a placeholder
        bool placeholder = false;
    };

    std::vector<Part> m_parts;
    std::vector<PlaceholderSpan> m_placeholders;
};

} // namespace optimizers
