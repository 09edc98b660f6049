// SPDX-License-Identifier: GPL-3.0-or-later
// The answer matches a regular expression (PCRE2 syntax): one for the whole task, in which {{expected}} stands for the
// accepted answer as plain text, or each accepted answer is an expression itself.
#include "optimizers/metrics/metric_creation.h"
#include "optimizers/prompts/pattern.h"

#include <map>
#include <mutex>

namespace optimizers {

namespace {

constexpr std::string_view expectedPlace = "{{expected}}";

struct RegexParameters
{
    std::string pattern;
    bool ignoreCase = false;
    bool wholeAnswer = false;
};

/// The text as an expression that matches it alone.
std::string escaped(std::string_view text)
{
    std::string expression;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           static_cast<unsigned char>(c) >= 0x80;
        if (!plain)
            expression += '\\';
        expression += c;
    }
    return expression;
}

class RegexMatch final : public Metric
{
public:
    /// InvalidInput where the pattern is no regular expression.
    static Result<std::unique_ptr<Metric>> create(RegexParameters parameters)
    {
        auto metric = std::make_unique<RegexMatch>(std::move(parameters));
        if (!metric->m_parameters.pattern.empty()) {
            if (const auto tried = metric->patternFor("expected"); !tried)
                return tl::unexpected(tried.error());
        }
        return metric;
    }

    explicit RegexMatch(RegexParameters parameters) : m_parameters(std::move(parameters)) {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        for (const std::string& expected : example.expected) {
            const auto pattern = patternFor(expected);
            if (!pattern)
                return tl::unexpected(pattern.error());
            if (m_parameters.wholeAnswer ? (*pattern)->matchesWhole(answer) : (*pattern)->find(answer).has_value())
                return 1.0;
        }
        return 0.0;
    }

private:
    [[nodiscard]] std::string expressionFor(const std::string& expected) const
    {
        if (m_parameters.pattern.empty())
            return expected;
        std::string expression = m_parameters.pattern;
        const std::string literal = escaped(expected);
        for (std::size_t at = expression.find(expectedPlace); at != std::string::npos;
             at = expression.find(expectedPlace, at + literal.size()))
            expression.replace(at, expectedPlace.size(), literal);
        return expression;
    }

    /// Compiled once an expression: a task scores the same examples again and again.
    [[nodiscard]] Result<std::shared_ptr<const Pattern>> patternFor(const std::string& expected) const
    {
        const std::string expression = expressionFor(expected);
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto known = m_patterns.find(expression); known != m_patterns.end())
                return known->second;
        }
        auto compiled = Pattern::compile(expression, m_parameters.ignoreCase);
        if (compiled) {
            const std::scoped_lock lock(m_mutex);
            m_patterns.emplace(expression, *compiled);
        }
        return compiled;
    }

    RegexParameters m_parameters;
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::shared_ptr<const Pattern>> m_patterns;
};

} // namespace

MetricInfo regex()
{
    Schema<RegexParameters> schema;
    schema
        .add("pattern", &RegexParameters::pattern,
             {textId("Pattern"), textId("A regular expression the answer must match; {{expected}} stands for the "
                                        "accepted answer. Empty: the accepted answers are expressions themselves.")})
        .add("ignore_case", &RegexParameters::ignoreCase,
             {textId("Ignore case"), textId("Capital and small letters are the same.")})
        .add("whole_answer", &RegexParameters::wholeAnswer,
             {textId("Whole answer"), textId("The expression must match the answer from its first character to its "
                                             "last; else a match anywhere in it is enough.")});
    return {"regex",
            textId("Regular expression"),
            textId("Right when the answer matches a regular expression."),
            textId("PCRE2"),
            schema.specs(),
            metricCreatorOf<RegexMatch>(schema)};
}

} // namespace optimizers
