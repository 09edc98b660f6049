// SPDX-License-Identifier: GPL-3.0-or-later
// An accepted answer stands somewhere in the answer. Rules "instruction_induction" equal get_contains_score of the
// benchmark's utility.py where the accepted answer begins and ends with a letter or digit.
#include "optimizers/metrics/metric_creation.h"
#include "optimizers/metrics/text_normalisation.h"

namespace optimizers {

namespace {

struct ContainsParameters : Normalisation
{
    bool wholeWords = true;
};

class Contains final : public Metric
{
public:
    explicit Contains(const ContainsParameters& parameters) : m_parameters(parameters) {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        const std::string given = normalised(answer, m_parameters);
        return bestOver(example,
                        [&](const std::string& expected) { return isIn(given, normalised(expected, m_parameters)); });
    }

private:
    /// Nothing at all is in everything; then only nothing is right.
    [[nodiscard]] bool isIn(std::string_view given, std::string_view wanted) const
    {
        if (wanted.empty())
            return given.empty();
        for (std::size_t at = given.find(wanted); at != std::string_view::npos; at = given.find(wanted, at + 1)) {
            if (!m_parameters.wholeWords || (isWordBoundary(given, at) && isWordBoundary(given, at + wanted.size())))
                return true;
        }
        return false;
    }

    ContainsParameters m_parameters;
};

} // namespace

MetricInfo contains()
{
    Schema<ContainsParameters> schema;
    addNormalisation(schema);
    schema.add("whole_words", &ContainsParameters::wholeWords,
               {textId("Whole words"), textId("\"cat\" is not in \"concatenate\".")});
    return {"contains",
            textId("Contains"),
            textId("Right when one of the accepted answers stands somewhere in the answer."),
            textId("Instruction-induction benchmark"),
            schema.specs(),
            metricCreatorOf<Contains>(schema)};
}

} // namespace optimizers
