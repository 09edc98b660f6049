// SPDX-License-Identifier: GPL-3.0-or-later
// Words in common with an accepted answer: the harmonic mean of precision and recall. Rules "squad" equal f1_score of
// SQuAD's scripts (2.0 where a side has no words: right only if neither has), rules "instruction_induction"
// get_f1_score of the benchmark's utility.py (which gives 0 where both have none).
#include "optimizers/metrics/metric_creation.h"
#include "optimizers/metrics/text_normalisation.h"

namespace optimizers {

namespace {

struct TokenF1Parameters : Normalisation
{
    TokenF1Parameters() { rules = NormalisationRules::Squad; }
};

/// Both sorted.
std::size_t wordsInCommon(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    std::vector<std::string_view> common;
    std::ranges::set_intersection(one, other, std::back_inserter(common));
    return common.size();
}

class TokenF1 final : public Metric
{
public:
    explicit TokenF1(const TokenF1Parameters& parameters) : m_rules(parameters) {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        const std::vector<std::string> given = sortedWords(answer);
        return bestOver(example, [&](const std::string& expected) { return f1(given, sortedWords(expected)); });
    }

private:
    [[nodiscard]] std::vector<std::string> sortedWords(std::string_view text) const
    {
        std::vector<std::string> words = wordsOf(normalised(text, m_rules));
        std::ranges::sort(words);
        return words;
    }

    [[nodiscard]] double f1(const std::vector<std::string>& given, const std::vector<std::string>& wanted) const
    {
        if (given.empty() && wanted.empty())
            return m_rules.rules == NormalisationRules::InstructionInduction ? 0.0 : 1.0;
        const auto same = static_cast<double>(wordsInCommon(given, wanted));
        if (same == 0.0)
            return 0.0;
        const double precision = same / static_cast<double>(given.size());
        const double recall = same / static_cast<double>(wanted.size());
        return 2.0 * precision * recall / (precision + recall);
    }

    Normalisation m_rules;
};

} // namespace

MetricInfo token_f1()
{
    Schema<TokenF1Parameters> schema;
    addNormalisation(schema);
    return {"token_f1",
            textId("Token F1"),
            textId("How many words the answer shares with an accepted answer, between 0 and 1."),
            textId("SQuAD evaluation script; instruction-induction benchmark"),
            schema.specs(),
            metricCreatorOf<TokenF1>(schema)};
}

} // namespace optimizers
