// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/prompts/pattern.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace optimizers {

/// How the answer is found in a model's reply. Answers come without surrounding white space; a blank one is none.
struct AnswerRule
{
    enum class Kind {
        WholeText, ///< the whole reply
        LastLine,  ///< the last line that is not blank
        Marker,    ///< the line after the last `pattern` (ASCII case aside); if blank, the next that is not
        Regex,     ///< first group (or all) of the last match of `pattern` (PCRE2 syntax)
        JsonField, ///< the field `pattern` (dots go deeper) of the last JSON object in the reply that has it
    };

    Kind kind = Kind::WholeText;
    std::string pattern;

    bool operator==(const AnswerRule&) const = default;
};

/// The lower-case name used in projects and JSON ("whole_text", "last_line", …).
[[nodiscard]] std::string_view nameOf(AnswerRule::Kind kind);

/// Finds the answer in replies by one rule. Thread-safe.
class AnswerParser
{
public:
    /// InvalidInput: a pattern is missing or is no regular expression.
    [[nodiscard]] static Result<AnswerParser> create(const AnswerRule& rule);

    /// None: the reply has no answer by this rule (outcome class Unparsable).
    [[nodiscard]] std::optional<std::string> parse(std::string_view reply) const;

private:
    explicit AnswerParser(AnswerRule rule, std::shared_ptr<const Pattern> pattern);

    AnswerRule m_rule;
    std::shared_ptr<const Pattern> m_pattern;
};

} // namespace optimizers
