// SPDX-License-Identifier: GPL-3.0-or-later
// OPRO ("Large Language Models as Optimizers", Yang et al. 2023): a writer sees the best instructions so far with their
// scores, in ascending order, and some examples, and proposes better ones, step by step.
#include "optimizers/search/generations.h"
#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/pool_examples.h"

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

constexpr int writeAttempts = 3; // at a step's instructions, while none is usable

enum class OproEvaluation { Race, Full };

struct OproParameters
{
    std::int64_t steps = 15;
    std::int64_t proposals = 8;
    std::int64_t shown = 8;
    std::int64_t examples = 3;
    double temperature = 1.0;
    OproEvaluation evaluation = OproEvaluation::Race;
};

Schema<OproParameters> oproSchema()
{
    return Schema<OproParameters>()
        .add("steps", &OproParameters::steps,
             {textId("Steps"),
              textId("How often the writer is asked for new instructions. Fewer where the budget pays for fewer."),
              1.0,
              1000.0,
              {}})
        .add("proposals", &OproParameters::proposals,
             {textId("Proposals per step"), textId("How many instructions are written in a step."), 1.0, 100.0, {}})
        .add("shown", &OproParameters::shown,
             {textId("Instructions shown"),
              textId("How many of the best instructions so far the writer sees with their scores. Fewer suit a writer "
                     "with a short context."),
              1.0,
              100.0,
              {}})
        .add("examples", &OproParameters::examples,
             {textId("Examples shown"),
              textId("How many examples of the pool the writer sees; drawn anew for each proposal."),
              0.0,
              100.0,
              {}})
        .add("temperature", &OproParameters::temperature,
             {textId("Writer temperature"),
              textId("How much the writer's answers differ from draw to draw."),
              0.0,
              2.0,
              {}})
        .add("evaluation", &OproParameters::evaluation,
             {textId("Evaluation"), textId("How the instructions of a step are compared.")},
             {{"race", textId("Race on growing subsets")}, {"full", textId("All on all validation examples")}});
}

struct Estimate
{
    const Trial* trial = nullptr;
    double score = 0.0;
};

// Who was tried on a part of the examples only is drawn towards the mean of all: of many with a few examples each, the
// highest means are luck.
std::vector<Estimate> estimatesOf(const History& history, const TaskView& task)
{
    constexpr double weightOfMean = 8.0;
    double sum = 0.0;
    double count = 0.0;
    for (const Trial& trial : history.trials()) {
        sum += trial.score.mean * trial.score.count;
        count += trial.score.count;
    }
    std::vector<Estimate> estimates;
    for (const Trial& trial : history.trials()) {
        const double scored = trial.score.count;
        if (scored == 0.0)
            continue;
        const double weight = trial.outcomes.size() >= task.validation().size() ? 0.0 : weightOfMean;
        estimates.push_back({&trial, (trial.score.mean * scored + weight * sum / count) / (scored + weight)});
    }
    return estimates;
}

class Opro final : public Optimizer
{
public:
    explicit Opro(OproParameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        return nextStep(generations(), history, context, [&](const Turn& turn) {
            return writeCandidates(asked(history, context, turn), history, context);
        });
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        return planOf(generations(), size, calls);
    }

private:
    [[nodiscard]] Generations generations() const
    {
        Generations generations;
        generations.first = generations.later = static_cast<std::size_t>(m_parameters.proposals);
        generations.wantedLater = static_cast<int>(m_parameters.steps) - 1;
        generations.attempts = writeAttempts;
        generations.contest.kind =
            m_parameters.evaluation == OproEvaluation::Race ? ContestKind::Race : ContestKind::Full;
        return generations;
    }

    // The best with their scores in whole percent, in ascending order.
    [[nodiscard]] std::vector<ScoredInstruction> scored(const History& history, const TaskView& task) const
    {
        std::vector<Estimate> estimates = estimatesOf(history, task);
        std::ranges::stable_sort(estimates, std::ranges::greater{}, &Estimate::score);
        estimates.resize(std::min(estimates.size(), static_cast<std::size_t>(m_parameters.shown)));
        std::vector<ScoredInstruction> scored;
        scored.reserve(estimates.size());
        std::ranges::reverse(estimates);
        for (const Estimate& estimate : estimates)
            scored.push_back(
                {estimate.trial->candidate.instruction, static_cast<int>(std::lround(100.0 * estimate.score))});
        return scored;
    }

    [[nodiscard]] std::vector<Asked> asked(const History& history, SearchContext& context, const Turn& turn) const
    {
        const TaskView& task = context.task();
        const std::vector<ScoredInstruction> shown = scored(history, task);
        const Reason reason{.metaPrompt = versionOf("raise_score")};
        std::vector<CandidateId> parents;
        if (!shown.empty())
            parents.push_back(idOf({shown.back().instruction, task.draft().exemplars}));
        Rng rng = context.rng();
        rng = Rng(mixSeed({rng.next(), static_cast<std::uint64_t>(turn.attempt)}));
        std::vector<Asked> asked;
        asked.reserve(turn.count);
        for (std::size_t i = 0; i < turn.count; ++i) {
            const PoolExamples pool = drawPoolExamples(task, static_cast<std::size_t>(m_parameters.examples), rng);
            const auto sample = static_cast<int>(i) + (turn.generation * writeAttempts + turn.attempt) *
                                                          static_cast<int>(m_parameters.proposals);
            asked.push_back({{askToRaiseScore(shown, pool.examples, pool.answers), m_parameters.temperature, sample},
                             {parents, "raise", reason, turn.generation}});
        }
        return asked;
    }

    OproParameters m_parameters;
};

} // namespace

OptimizerInfo opro()
{
    return {
        "opro",
        textId("OPRO"),
        OptimizerKind::Instruction,
        textId("A writer sees the best instructions so far with their scores and writes better ones, step by step."),
        textId("Yang et al. 2023, Large Language Models as Optimizers"),
        oproSchema().specs(),
        creatorOf<Opro>(oproSchema()),
        recommendedAndFaithful(
            {{"steps", std::int64_t{200}}, {"shown", std::int64_t{20}}, {"evaluation", std::string("full")}},
            textId("200 steps of 8 proposals, 20 instructions shown, each evaluated on all validation examples. "
                   "Ours differs: examples come from the pool and scores from validation, which are one in the "
                   "paper; examples are drawn anew for each proposal, not each step; our own wording of the "
                   "request."))};
}

} // namespace optimizers
