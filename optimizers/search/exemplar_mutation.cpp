// SPDX-License-Identifier: GPL-3.0-or-later
// Mutation of exemplars ("Teach Better or Show Smarter?", Wan et al. 2024): a population of ordered sets; a child is a
// parent with one exemplar exchanged, or, ours, two of them swapped; the best of parents and children go on.
#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/exemplar_pool.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/racing.h"

#include <algorithm>

namespace optimizers {

namespace {

struct ExemplarMutationParameters
{
    std::int64_t exemplars = 3;
    std::int64_t candidates = 32;
    std::int64_t population = 4;
    std::int64_t examples = 12;
    AnswerSource answers = AnswerSource::Expected;
};

Schema<ExemplarMutationParameters> exemplarMutationSchema()
{
    Schema<ExemplarMutationParameters> schema;
    addExemplarCount(schema, &ExemplarMutationParameters::exemplars);
    addAnswerSource(schema, &ExemplarMutationParameters::answers);
    return schema
        .add("candidates", &ExemplarMutationParameters::candidates,
             {textId("Candidates"),
              textId("How many sets are tried in all, parents and children. Fewer where the budget pays for fewer."),
              2.0,
              10'000.0,
              {}})
        .add("population", &ExemplarMutationParameters::population,
             {textId("Population"), textId("How many of the best sets have children in each round."), 1.0, 100.0, {}})
        .add("examples", &ExemplarMutationParameters::examples,
             {textId("Examples each"),
              textId("On how many validation examples a set is tried; the two best are then tried on all. 0: each on "
                     "all."),
              0.0,
              100'000.0,
              {}});
}

constexpr std::int64_t finalistsKept = 2;

class ExemplarMutation final : public Optimizer
{
public:
    explicit ExemplarMutation(ExemplarMutationParameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        if (const Status may = maySearchExemplars(context); !may)
            return tl::unexpected(may.error());
        const TaskView& task = context.task();
        const auto all = static_cast<std::int64_t>(task.validation().size());
        const std::optional<std::int64_t> left = payableCalls(history);
        std::optional<std::int64_t> total;
        if (left)
            total = *left + history.spent().calls - all;
        const auto tried = static_cast<std::int64_t>(history.trials().size()) - 1;
        const std::int64_t open = triesFor(all, total) - tried;
        const std::int64_t paid = left ? *left / std::max<std::int64_t>(each(all), 1) : open;
        const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(open, 0, std::max<std::int64_t>(paid, 0)));
        std::vector<Proposal> children = offspring(history, context, std::min(count, population()));
        if (!children.empty())
            return Step{std::move(children), {}};
        return Step{finals(history, task, left), {}};
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        const auto all = static_cast<std::int64_t>(size.validation);
        const std::int64_t tries = size.pool == 0 ? 0 : triesFor(all, calls);
        Plan plan;
        plan.candidates = static_cast<int>(tries);
        plan.fullyEvaluated = static_cast<int>(each(all) == all ? tries : std::min(tries, finalistsKept));
        plan.solverCallsHigh = tries * each(all) + std::min(tries, finalistsKept) * (all - each(all));
        plan.solverCallsLow = std::min(tries, std::int64_t{2}) * each(all);
        plan.minimumCalls = finalistsKept * all;
        return plan;
    }

private:
    [[nodiscard]] std::size_t population() const { return static_cast<std::size_t>(m_parameters.population); }

    // Validation examples a set is tried on.
    [[nodiscard]] std::int64_t each(std::int64_t all) const
    {
        return m_parameters.examples == 0 ? all : std::min(m_parameters.examples, all);
    }

    // Sets the calls pay for beside the finalists' further examples.
    [[nodiscard]] std::int64_t triesFor(std::int64_t all, std::optional<std::int64_t> calls) const
    {
        if (!calls)
            return m_parameters.candidates;
        const std::int64_t free = *calls - finalistsKept * (all - each(all));
        return std::clamp<std::int64_t>(free / std::max<std::int64_t>(each(all), 1), 0, m_parameters.candidates);
    }

    // The first round draws, the others change the best.
    [[nodiscard]] std::vector<Proposal> offspring(const History& history, SearchContext& context,
                                                  std::size_t count) const
    {
        const TaskView& task = context.task();
        const auto length = static_cast<std::size_t>(m_parameters.exemplars);
        const std::vector<Exemplar> pool = exemplarPool(task, history, m_parameters.answers, length + 1);
        std::vector<TrialId> parents;
        int generation = 0;
        for (const Trial& trial : history.trials()) {
            generation = std::max(generation, trial.lineage.generation);
            if (trial.lineage.generation > 0)
                parents.push_back(trial.id);
        }
        if (parents.empty())
            return onPrefix(drawExemplars(task, history, pool, length, count, context.rng()), task);
        parents = ranked(history, task, parents);
        parents.resize(std::min(parents.size(), population()));
        std::vector<Proposal> children;
        for (std::size_t attempt = 0; attempt < 20 * count && children.size() < count; ++attempt) {
            const Trial& parent = history.at(parents[attempt % parents.size()]);
            Proposal child{parent.candidate, {{parent.candidateId}, {}, {}, generation + 1}, std::nullopt};
            child.lineage.move = mutate(child.candidate.exemplars, pool, context.rng());
            const auto same = [&](const Proposal& known) { return known.candidate == child.candidate; };
            if (!child.lineage.move.empty() && history.find(idOf(child.candidate)) == nullptr &&
                std::ranges::none_of(children, same))
                children.push_back(std::move(child));
        }
        return onPrefix(std::move(children), task);
    }

    [[nodiscard]] std::vector<Proposal> onPrefix(std::vector<Proposal> proposals, const TaskView& task) const
    {
        const auto all = static_cast<std::int64_t>(task.validation().size());
        for (Proposal& proposal : proposals)
            proposal.examples = static_cast<std::size_t>(each(all));
        return proposals;
    }

    // Changes the set and names how; empty where the draw would change nothing.
    [[nodiscard]] static std::string mutate(std::vector<Exemplar>& exemplars, const std::vector<Exemplar>& pool,
                                            Rng& rng)
    {
        const std::size_t place = rng.below(exemplars.size());
        if (exemplars.size() > 1 && rng.below(4) == 0) {
            std::swap(exemplars[place], exemplars[(place + 1 + rng.below(exemplars.size() - 1)) % exemplars.size()]);
            return "swap";
        }
        const Exemplar& other = pool[rng.below(pool.size())];
        if (std::ranges::find(exemplars, other.input, &Exemplar::input) != exemplars.end())
            return {};
        exemplars[place] = other;
        return "exchange";
    }

    // The best on all examples, as far as they can be paid.
    [[nodiscard]] static std::vector<Proposal> finals(const History& history, const TaskView& task,
                                                      std::optional<std::int64_t> left)
    {
        std::vector<TrialId> field;
        for (const Trial& trial : history.trials()) {
            if (trial.lineage.generation > 0)
                field.push_back(trial.id);
        }
        field = ranked(history, task, field);
        std::vector<Proposal> proposals;
        for (std::size_t i = 0; i < std::min<std::size_t>(field.size(), finalistsKept); ++i) {
            const Trial& trial = history.at(field[i]);
            const auto missing = std::ranges::count_if(task.validation(), [&](const Example& example) {
                const Outcome* outcome = trial.outcomeOf(example.id);
                return !shows(trial.candidate, example.id) && (outcome == nullptr || !isScored(outcome->outcomeClass));
            });
            if (missing == 0 || triedPrefix(trial, task) == task.validation().size() || (left && missing > *left))
                continue;
            if (left)
                *left -= missing;
            proposals.push_back({trial.candidate, trial.lineage, std::nullopt});
        }
        return proposals;
    }

    ExemplarMutationParameters m_parameters;
};

} // namespace

OptimizerInfo exemplar_mutation()
{
    return {
        "exemplar_mutation",
        textId("Exemplar mutation"),
        OptimizerKind::Exemplars,
        textId("Keeps a few good sets of examples and exchanges one example at a time, under your own instruction."),
        textId("Wan et al. 2024, Teach Better or Show Smarter?"),
        exemplarMutationSchema().specs(),
        creatorOf<ExemplarMutation>(exemplarMutationSchema()),
        recommendedAndFaithful(
            {{"candidates", std::int64_t{32}}, {"examples", std::int64_t{0}}, {"answers", std::string("model")}},
            textId("32 sets of three, each on all validation examples, with the model's own right answers. The "
                   "paper says little of its population; ours has four."))};
}

} // namespace optimizers
