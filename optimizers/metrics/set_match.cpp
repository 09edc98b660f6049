// SPDX-License-Identifier: GPL-3.0-or-later
// The answer lists the same items as an accepted answer, in any order and any number of times. Without a separator and
// with rules "instruction_induction" it equals get_exact_set_score of the benchmark's utility.py.
#include "optimizers/metrics/metric_creation.h"
#include "optimizers/metrics/text_normalisation.h"

#include <set>

namespace optimizers {

namespace {

struct SetMatchParameters : Normalisation
{
    std::string separator = ",";
};

class SetMatch final : public Metric
{
public:
    explicit SetMatch(SetMatchParameters parameters) : m_parameters(std::move(parameters)) {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        const std::set<std::string> given = itemsOf(answer);
        return bestOver(example, [&](const std::string& expected) { return itemsOf(expected) == given; });
    }

private:
    [[nodiscard]] std::set<std::string> itemsOf(std::string_view text) const
    {
        if (m_parameters.separator.empty()) {
            const std::vector<std::string> words = wordsOf(normalised(text, m_parameters));
            return {words.begin(), words.end()};
        }
        std::set<std::string> items;
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t line = std::min(text.find('\n', begin), text.size());
            const std::size_t end = std::min(text.find(m_parameters.separator, begin), line);
            std::string item = normalised(text.substr(begin, end - begin), m_parameters);
            if (!item.empty())
                items.insert(std::move(item));
            begin = end + (end == line ? 1 : m_parameters.separator.size());
        }
        return items;
    }

    SetMatchParameters m_parameters;
};

} // namespace

MetricInfo set_match()
{
    Schema<SetMatchParameters> schema;
    schema.add("separator", &SetMatchParameters::separator,
               {textId("Separator"), textId("What stands between two items; a line break always does. Empty: every "
                                            "word is an item.")});
    addNormalisation(schema);
    return {"set_match",
            textId("Set match"),
            textId("Right when the answer lists the same items as an accepted answer, in any order."),
            textId("Instruction-induction benchmark"),
            schema.specs(),
            metricCreatorOf<SetMatch>(schema)};
}

} // namespace optimizers
