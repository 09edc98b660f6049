// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/prompts/pattern.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace optimizers {

/// How the answer is found in a model's reply.
struct AnswerRule
{
    enum class Kind {
        WholeText, ///< the reply without surrounding white space
        LastLine,  ///< the last line that is not blank
        Marker,    ///< what follows the last `pattern` up to the end of its line
        Regex,     ///< first group (or all) of the last match of `pattern` (PCRE2 syntax)
        JsonField, ///< the field `pattern` (dots go deeper) of the last JSON object in the reply
    };

    Kind kind = Kind::WholeText;
    std::string pattern;

    bool operator==(const AnswerRule&) const = default;
};

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
