// SPDX-License-Identifier: GPL-3.0-or-later
// Random search over exemplars ("Teach Better or Show Smarter?", Wan et al. 2024): many random ordered tuples of pool
// examples under the draft's instruction, the best on validation wins. Ours: the tuples race on nested examples.
#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/exemplar_pool.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/racing.h"

namespace optimizers {

namespace {

constexpr int drawnGeneration = 1; // generation of all candidates; the draft's is 0

struct ExemplarRandomSearchParameters
{
    std::int64_t exemplars = 3;
    std::int64_t candidates = 32;
    AnswerSource answers = AnswerSource::Expected;
};

Schema<ExemplarRandomSearchParameters> exemplarRandomSearchSchema()
{
    Schema<ExemplarRandomSearchParameters> schema;
    addExemplarCount(schema, &ExemplarRandomSearchParameters::exemplars);
    addAnswerSource(schema, &ExemplarRandomSearchParameters::answers);
    return schema.add(
        "candidates", &ExemplarRandomSearchParameters::candidates,
        {textId("Candidates"),
         textId("How many ordered sets of exemplars are drawn. They race: all on a few validation examples, the "
                "better ones on more, the last ones on all. Fewer are drawn where the budget pays for fewer."),
         2.0,
         10000.0,
         {}});
}

class ExemplarRandomSearch final : public Optimizer
{
public:
    explicit ExemplarRandomSearch(ExemplarRandomSearchParameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const TaskView& task = context.task();
        if (const Status may = maySearchExemplars(context); !may)
            return tl::unexpected(may.error());
        const RaceLimits limits{task.validation().size(), payableCalls(history)};
        const std::vector<TrialId> field = trialsOf(history, drawnGeneration);
        if (!field.empty())
            return Step{continueRace(history, task, field, limits), {}};
        const std::size_t count = candidatesFor(task.pool().size(), limits);
        const std::vector<Exemplar> pool = exemplarPool(task, history, m_parameters.answers, length());
        return Step{startRace(drawExemplars(task, history, pool, length(), count, context.rng()), limits), {}};
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        const RaceLimits limits{size.validation, calls};
        const std::vector<Rung> rungs = rungsFor(candidatesFor(size.pool, limits), 0, limits);
        Plan plan;
        plan.candidates = rungs.empty() ? 0 : static_cast<int>(rungs.front().candidates);
        plan.fullyEvaluated = rungs.empty() ? 0 : static_cast<int>(rungs.back().candidates);
        plan.solverCallsLow = plan.solverCallsHigh = callsOf(rungs);
        plan.minimumCalls = fewestCallsOf(limits);
        return plan;
    }

private:
    [[nodiscard]] std::size_t length() const { return static_cast<std::size_t>(m_parameters.exemplars); }

    [[nodiscard]] std::size_t candidatesFor(std::size_t pool, const RaceLimits& limits) const
    {
        const auto wanted = static_cast<std::size_t>(m_parameters.candidates);
        return payableCandidates(countTuples(pool, length(), wanted), limits);
    }

    ExemplarRandomSearchParameters m_parameters;
};

} // namespace

OptimizerInfo exemplar_random_search()
{
    return {"exemplar_random_search",
            textId("Exemplar random search"),
            OptimizerKind::Exemplars,
            textId("Draws many ordered sets of examples to show under your own instruction and keeps the one that does "
                   "best on validation."),
            textId("Wan et al. 2024, Teach Better or Show Smarter?"),
            exemplarRandomSearchSchema().specs(),
            creatorOf<ExemplarRandomSearch>(exemplarRandomSearchSchema()),
            recommendedAndFaithful(
                {{"answers", std::string("model")}, {"exemplars", std::int64_t{3}}, {"candidates", std::int64_t{32}}},
                textId("Three exemplars and 32 sets with the model's own answers, as in the paper; "
                       "they race instead of each being scored on all validation examples."))};
}

} // namespace optimizers
