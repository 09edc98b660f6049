// SPDX-License-Identifier: GPL-3.0-or-later
// The answer chooses the option that an accepted answer names, in any of the ways models write it: "(B)", "B.",
// "B) a cow", "The answer is B", or the option's text. The accepted answers have the form of BIG-Bench Hard's ("(B)"),
// a label alone, or the option's text.
#include "optimizers/core/text.h"
#include "optimizers/metrics/answer_options.h"
#include "optimizers/metrics/metric_creation.h"
#include "optimizers/metrics/text_normalisation.h"
#include "optimizers/prompts/pattern.h"

#include <optional>

namespace optimizers {

namespace {

struct MultipleChoiceParameters
{
    bool searchText = true;
};

using Options = std::vector<AnswerOption>;

const AnswerOption* optionWith(const Options& options, std::string_view label)
{
    const auto found = std::ranges::find(options, label, &AnswerOption::label);
    return found == options.end() ? nullptr : &*found;
}

/// The label a whole text names, or whose option's text it is.
std::optional<std::string> labelNamedBy(std::string_view text, const Options& options)
{
    const std::string plain = normalised(text, {});
    const AnswerOption* same = nullptr;
    for (const AnswerOption& option : options) {
        if (normalised(option.text, {}) != plain)
            continue;
        if (same != nullptr)
            return std::nullopt;
        same = &option;
    }
    if (same != nullptr)
        return same->label;
    const std::optional<AnswerOption> named = optionFrom(text);
    if (named && (options.empty() || optionWith(options, named->label) != nullptr))
        return named->label;
    return std::nullopt;
}

class MultipleChoice final : public Metric
{
public:
    static Result<std::unique_ptr<Metric>> create(const MultipleChoiceParameters& parameters)
    {
        // "A" and "I" are words as well: before another word they are labels only where a reason follows.
        constexpr const char* stated =
            R"((?i:answer|option|choice)(?i:\s+is|\s*[:=])*[\s*"'`]*)"
            R"((?:[(\[]([A-Za-z]|[0-9]{1,2})[)\]]|)"
            R"((?![AI]\s+(?!because|since|as\b)\pL)([A-Z]|[0-9]{1,2})(?![\pL\pN'\x{2019}])))";
        constexpr const char* bracketed = R"([(\[]([A-Za-z]|[0-9]{1,2})[)\]])";
        auto sentence = Pattern::compile(stated);
        auto label = Pattern::compile(bracketed);
        if (!sentence || !label)
            return tl::unexpected(sentence ? label.error() : sentence.error());
        return std::make_unique<MultipleChoice>(parameters, *std::move(sentence), *std::move(label));
    }

    MultipleChoice(const MultipleChoiceParameters& parameters, std::shared_ptr<const Pattern> stated,
                   std::shared_ptr<const Pattern> bracketed)
        : m_parameters(parameters), m_stated(std::move(stated)), m_bracketed(std::move(bracketed))
    {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        const Options options = optionsIn(example.input);
        const std::optional<std::string> chosen = labelChosenBy(answer, options);
        return bestOver(example, [&](const std::string& expected) {
            const std::optional<std::string> wanted = labelNamedBy(expected, options);
            if (chosen && wanted)
                return *chosen == *wanted;
            const std::optional<AnswerOption> named = optionFrom(expected);
            const std::string given = normalised(answer, {});
            return !given.empty() &&
                   (given == normalised(expected, {}) || (named && given == normalised(named->text, {})));
        });
    }

private:
    [[nodiscard]] std::optional<std::string> labelChosenBy(std::string_view answer, const Options& options) const
    {
        if (std::optional<std::string> named = labelNamedBy(answer, options))
            return named;
        if (!m_parameters.searchText)
            return std::nullopt;
        const auto known = [&](const std::string& label) {
            return options.empty() || optionWith(options, label) != nullptr;
        };
        if (const std::optional<Pattern::Match> match = m_stated->findLast(answer)) {
            std::string label = asciiLowered(match->text);
            if (known(label))
                return label;
        }
        if (std::optional<std::string> label = onlyBracketed(answer); label && known(*label))
            return label;
        return onlyMentioned(answer, options);
    }

    /// The label all brackets of the text agree on.
    [[nodiscard]] std::optional<std::string> onlyBracketed(std::string_view answer) const
    {
        const std::optional<Pattern::Match> first = m_bracketed->find(answer);
        const std::optional<Pattern::Match> last = m_bracketed->findLast(answer);
        if (!first || asciiLowered(first->text) != asciiLowered(last->text))
            return std::nullopt;
        return asciiLowered(last->text);
    }

    /// The option whose text alone stands in the answer.
    static std::optional<std::string> onlyMentioned(std::string_view answer, const Options& options)
    {
        const std::string given = normalised(answer, {});
        std::optional<std::string> label;
        for (const AnswerOption& option : options) {
            const std::string wanted = normalised(option.text, {});
            const std::size_t at = wanted.empty() ? std::string::npos : given.find(wanted);
            if (at == std::string::npos || !isWordBoundary(given, at) || !isWordBoundary(given, at + wanted.size()))
                continue;
            if (label)
                return std::nullopt;
            label = option.label;
        }
        return label;
    }

    MultipleChoiceParameters m_parameters;
    std::shared_ptr<const Pattern> m_stated;
    std::shared_ptr<const Pattern> m_bracketed;
};

} // namespace

MetricInfo multiple_choice()
{
    Schema<MultipleChoiceParameters> schema;
    schema.add(
        "search_text", &MultipleChoiceParameters::searchText,
        {textId("Search the text"),
         textId("Also find the choice inside a longer answer: \"The answer is (B) because ...\". Off: the answer "
                "must begin with the label or be the option's text.")});
    return {"multiple_choice",
            textId("Multiple choice"),
            textId("Right when the answer chooses the accepted option, by its label or its text."),
            textId("BIG-Bench Hard answer format"),
            schema.specs(),
            metricCreatorOf<MultipleChoice>(schema)};
}

} // namespace optimizers
