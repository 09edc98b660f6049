// SPDX-License-Identifier: GPL-3.0-or-later
// Random exemplars under the draft's instruction, scored without any choice among them: the control of "Teach Better or
// Show Smarter?" (Wan et al. 2024). What a search gains must be more than showing any examples at all gains.
#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/racing.h"

#include <algorithm>

namespace optimizers {

namespace {

struct Parameters
{
    std::int64_t exemplars = 3;
    std::int64_t draws = 3;
};

Schema<Parameters> schema()
{
    return Schema<Parameters>()
        .add("exemplars", &Parameters::exemplars,
             {textId("Exemplars"), textId("How many examples of the pool a prompt shows."), 1.0, 64.0, {}})
        .add(
            "draws", &Parameters::draws,
            {textId("Draws"),
             textId("How often exemplars are drawn. Each draw is scored on all validation examples; the spread between "
                    "them is what chance alone does."),
             1.0,
             100.0,
             {}});
}

class RandomExemplars final : public Optimizer
{
public:
    explicit RandomExemplars(Parameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const TaskView& task = context.task();
        if (const Status pool = checkPool(task); !pool)
            return tl::unexpected(pool.error());
        if (context.stopRequested())
            return failure(ErrorKind::Cancelled, "the search was stopped");
        if (!trialsOf(history, 1).empty())
            return Step{};
        const std::size_t count = drawsFor(task.pool().size(), task.validation().size(), payableCalls(history));
        const auto length = static_cast<std::size_t>(m_parameters.exemplars);
        return Step{drawExemplars(task, history, length, count, context.rng()), {}};
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        const std::size_t draws = drawsFor(size.pool, size.validation, calls);
        Plan plan;
        plan.candidates = plan.fullyEvaluated = static_cast<int>(draws);
        plan.solverCallsLow = plan.solverCallsHigh = static_cast<std::int64_t>(draws * size.validation);
        plan.minimumCalls = static_cast<std::int64_t>(size.validation);
        return plan;
    }

private:
    [[nodiscard]] std::size_t drawsFor(std::size_t pool, std::size_t validation,
                                       std::optional<std::int64_t> calls) const
    {
        const auto wanted = static_cast<std::size_t>(m_parameters.draws);
        const std::size_t draws = countTuples(pool, static_cast<std::size_t>(m_parameters.exemplars), wanted);
        if (!calls || validation == 0)
            return draws;
        return std::min(draws, static_cast<std::size_t>(std::max<std::int64_t>(*calls, 0)) / validation);
    }

    Parameters m_parameters;
};

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
        schema().specs(),
        creatorOf<RandomExemplars>(schema())};
}

} // namespace optimizers
