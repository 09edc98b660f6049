// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest exemplars ("Teach Better or Show Smarter?", Wan et al. 2024): for every query those whose inputs are most
// like its own, the most alike last. Ours: likeness of words and character triples instead of a model's embeddings, so
// that a prompt means the same wherever it is rendered.
#include "optimizers/search/exemplar_pool.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/rule_search.h"

namespace optimizers {

namespace {

struct NearestExemplarsParameters
{
    std::int64_t exemplars = 3;
    AnswerSource answers = AnswerSource::Expected;
};

Schema<NearestExemplarsParameters> nearestExemplarsSchema()
{
    Schema<NearestExemplarsParameters> schema;
    addExemplarCount(schema, &NearestExemplarsParameters::exemplars);
    return addAnswerSource(schema, &NearestExemplarsParameters::answers);
}

Result<std::unique_ptr<Optimizer>> createNearestExemplars(const ParameterValues& values)
{
    const Result<NearestExemplarsParameters> parameters = nearestExemplarsSchema().read(values);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const auto rule = [parameters = *parameters](const History& history, SearchContext& context,
                                                 std::size_t) -> Result<std::vector<Proposal>> {
        const TaskView& task = context.task();
        const auto count = static_cast<int>(parameters.exemplars);
        Candidate candidate{task.draft().instruction,
                            exemplarPool(task, history, parameters.answers, static_cast<std::size_t>(count)), count};
        if (history.find(idOf(candidate)) != nullptr)
            return std::vector<Proposal>();
        return std::vector<Proposal>{ruleProposal(task, std::move(candidate), "show nearest")};
    };
    return searchByRule(1, rule);
}

} // namespace

OptimizerInfo nearest_exemplars()
{
    return {
        "nearest_exemplars",
        textId("Nearest exemplars"),
        OptimizerKind::Exemplars,
        textId("Shows for every input the examples most like it. The prompt changes with the input, so it cannot be "
               "exported as one text."),
        textId("Wan et al. 2024, Teach Better or Show Smarter?"),
        nearestExemplarsSchema().specs(),
        createNearestExemplars,
        recommendedAndFaithful({{"answers", std::string("model")}},
                               textId("Three exemplars with the model's own right answers; likeness is that of "
                                      "words and characters, not of embeddings."))};
}

} // namespace optimizers
