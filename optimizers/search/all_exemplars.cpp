// SPDX-License-Identifier: GPL-3.0-or-later
// All exemplars ("Teach Better or Show Smarter?", Wan et al. 2024): every one the context has room for, in random
// order. Costs no search, but tokens with every call.
#include "optimizers/search/exemplar_pool.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/rule_search.h"

namespace optimizers {

namespace {

struct AllExemplarsParameters
{
    std::int64_t characters = 1000;
    std::int64_t draws = 2;
    AnswerSource answers = AnswerSource::Expected;
};

Schema<AllExemplarsParameters> allExemplarsSchema()
{
    Schema<AllExemplarsParameters> schema;
    addAnswerSource(schema, &AllExemplarsParameters::answers);
    schema.add("characters", &AllExemplarsParameters::characters,
               {textId("Longest"),
                textId("Characters all exemplars together may have, inputs and answers: about four to a token. More "
                       "than the model's context has room for makes every call fail."),
                20.0, 1'000'000.0, textId("characters")});
    return addDraws(schema, &AllExemplarsParameters::draws);
}

/// As many of the pool, in random order, as fit; at least one.
std::vector<Exemplar> fitting(const std::vector<Exemplar>& pool, std::size_t characters, Rng& rng)
{
    std::vector<Exemplar> shown;
    std::size_t length = 0;
    for (const std::size_t place : rng.sample(pool.size(), pool.size())) {
        length += pool[place].input.size() + pool[place].output.size();
        if (!shown.empty() && length > characters)
            break;
        shown.push_back(pool[place]);
    }
    return shown;
}

Result<std::unique_ptr<Optimizer>> createAllExemplars(const ParameterValues& values)
{
    const Result<AllExemplarsParameters> parameters = allExemplarsSchema().read(values);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const auto rule = [parameters = *parameters](const History& history, SearchContext& context,
                                                 std::size_t count) -> Result<std::vector<Proposal>> {
        const TaskView& task = context.task();
        const std::vector<Exemplar> pool = exemplarPool(task, history, parameters.answers, 2);
        std::vector<Proposal> proposals;
        for (std::size_t draw = 0; draw < count; ++draw) {
            Candidate candidate{task.draft().instruction,
                                fitting(pool, static_cast<std::size_t>(parameters.characters), context.rng())};
            const auto same = [&](const Proposal& known) { return known.candidate == candidate; };
            if (history.find(idOf(candidate)) == nullptr && std::ranges::none_of(proposals, same))
                proposals.push_back(ruleProposal(task, std::move(candidate), "show all"));
        }
        return proposals;
    };
    return searchByRule(static_cast<std::size_t>(parameters->draws), rule);
}

} // namespace

OptimizerInfo all_exemplars()
{
    return {
        "all_exemplars",
        textId("All exemplars"),
        OptimizerKind::Exemplars,
        textId("Shows as many examples of the pool as the given length allows. No search, but long prompts."),
        textId("Wan et al. 2024, Teach Better or Show Smarter?"),
        allExemplarsSchema().specs(),
        createAllExemplars,
        recommendedAndFaithful(
            {{"characters", std::int64_t{1'000'000}}, {"draws", std::int64_t{1}}, {"answers", std::string("model")}},
            textId("Everything there is, with the model's own right answers, in one order."))};
}

} // namespace optimizers
