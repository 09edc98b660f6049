// SPDX-License-Identifier: GPL-3.0-or-later
// Random exemplars under the draft's instruction, scored without any choice among them: the control of "Teach Better or
// Show Smarter?" (Wan et al. 2024). What a search gains must be more than showing any examples at all gains.
#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/exemplar_pool.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/rule_search.h"

namespace optimizers {

namespace {

struct RandomExemplarsParameters
{
    std::int64_t exemplars = 3;
    std::int64_t draws = 3;
    AnswerSource answers = AnswerSource::Expected;
};

Schema<RandomExemplarsParameters> randomExemplarsSchema()
{
    Schema<RandomExemplarsParameters> schema;
    addExemplarCount(schema, &RandomExemplarsParameters::exemplars);
    addAnswerSource(schema, &RandomExemplarsParameters::answers);
    return addDraws(schema, &RandomExemplarsParameters::draws);
}

Result<std::unique_ptr<Optimizer>> createRandomExemplars(const ParameterValues& values)
{
    const Result<RandomExemplarsParameters> parameters = randomExemplarsSchema().read(values);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const auto length = static_cast<std::size_t>(parameters->exemplars);
    const auto rule = [length, answers = parameters->answers](const History& history, SearchContext& context,
                                                              std::size_t count) -> Result<std::vector<Proposal>> {
        const std::vector<Exemplar> pool = exemplarPool(context.task(), history, answers, length);
        return drawExemplars(context.task(), history, pool, length, count, context.rng());
    };
    return searchByRule(static_cast<std::size_t>(parameters->draws), rule);
}

} // namespace

OptimizerInfo random_exemplars()
{
    return {
        "random_exemplars",
        textId("Random exemplars"),
        OptimizerKind::Control,
        textId("Shows examples drawn at random under your own instruction, without choosing among the draws. What a "
               "search finds should beat this."),
        textId("Control of Wan et al. 2024, Teach Better or Show Smarter?"),
        randomExemplarsSchema().specs(),
        createRandomExemplars};
}

} // namespace optimizers
