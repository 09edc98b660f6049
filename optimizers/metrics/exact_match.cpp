// SPDX-License-Identifier: GPL-3.0-or-later
// The answer is an accepted one, but for what the rules ignore. Rules "squad" equal exact_match_score of SQuAD's
// evaluate-v1.1.py, rules "instruction_induction" get_em_score of the benchmark's utility.py.
#include "optimizers/metrics/metric_creation.h"
#include "optimizers/metrics/text_normalisation.h"

namespace optimizers {

namespace {

struct ExactMatchParameters : Normalisation
{};

class ExactMatch final : public Metric
{
public:
    explicit ExactMatch(const ExactMatchParameters& parameters) : m_rules(parameters) {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        const std::string given = normalised(answer, m_rules);
        return bestOver(example, [&](const std::string& expected) { return normalised(expected, m_rules) == given; });
    }

private:
    Normalisation m_rules;
};

} // namespace

MetricInfo exact_match()
{
    Schema<ExactMatchParameters> schema;
    addNormalisation(schema);
    return {"exact_match",
            textId("Exact match"),
            textId("Right when the answer is one of the accepted answers, apart from what you choose to ignore."),
            textId("SQuAD 1.1 evaluation script; instruction-induction benchmark"),
            schema.specs(),
            metricCreatorOf<ExactMatch>(schema)};
}

} // namespace optimizers
