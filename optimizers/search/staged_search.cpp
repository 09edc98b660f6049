// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/staged_search.h"

#include "optimizers/search/catalogue.h"
#include "optimizers/search/stage_view.h"

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

int lastStageOf(const History& history)
{
    int last = 0;
    for (const Trial& trial : history.trials())
        last = std::max(last, stageOf(trial.lineage));
    return last;
}

/// Whether the run learns anything from it.
bool addsOutcomes(const Proposal& proposal, const Trial* known, const TaskView& task)
{
    const std::size_t all = task.validation().size();
    return std::ranges::any_of(task.validation().first(std::min(proposal.examples.value_or(all), all)),
                               [&](const Example& example) {
                                   if (shows(proposal.candidate, example.id))
                                       return false;
                                   const Outcome* outcome = known != nullptr ? known->outcomeOf(example.id) : nullptr;
                                   return outcome == nullptr || !isScored(outcome->outcomeClass);
                               });
}

/// The proposals as the run keeps them, less those of other stages' candidates; none where nothing new is to be
/// learned: the stage is over.
std::vector<Proposal> ofStage(std::vector<Proposal> proposals, int stage, const History& history, const TaskView& task)
{
    bool adds = false;
    std::erase_if(proposals, [&](Proposal& proposal) {
        const Trial* known = history.find(idOf(proposal.candidate));
        if (known != nullptr && stageOf(known->lineage) != stage)
            return true;
        adds = adds || addsOutcomes(proposal, known, task);
        proposal.lineage = inStage(std::move(proposal.lineage), stage);
        return false;
    });
    return adds ? std::move(proposals) : std::vector<Proposal>();
}

std::int64_t callsOfStage(double part, std::int64_t calls)
{
    return static_cast<std::int64_t>(std::floor(part * static_cast<double>(calls)));
}

std::int64_t lowOf(const Plan& plan)
{
    return plan.writerCallsLow + plan.solverCallsLow;
}

std::int64_t highOf(const Plan& plan)
{
    return plan.writerCallsHigh + plan.solverCallsHigh;
}

/// Adds a stage that gets at least what `least` was made for and at most what `most` was.
void addStage(Plan& plan, const Plan& least, const Plan& most)
{
    plan.candidates += std::max(least.candidates, most.candidates);
    plan.fullyEvaluated += std::max(least.fullyEvaluated, most.fullyEvaluated);
    plan.writerCallsLow += std::min(least.writerCallsLow, most.writerCallsLow);
    plan.writerCallsHigh += std::max(least.writerCallsHigh, most.writerCallsHigh);
    plan.solverCallsLow += std::min(least.solverCallsLow, most.solverCallsLow);
    plan.solverCallsHigh += std::max(least.solverCallsHigh, most.solverCallsHigh);
}

Result<std::unique_ptr<Optimizer>> partFor(const std::string& id, OptimizerKind kind)
{
    const OptimizerInfo* info = findOptimizer(id);
    if (info == nullptr || info->kind != kind)
        return failure(ErrorKind::InvalidInput,
                       {textId("there is no optimizer %1 of the kind %2"), {id, std::string(nameOf(kind))}});
    return info->create({});
}

std::vector<Choice> stageChoices(OptimizerKind kind)
{
    std::vector<Choice> choices;
    for (const OptimizerInfo& info : singleOptimizers()) {
        if (info.kind == kind)
            choices.push_back({info.id, info.name});
    }
    return choices;
}

} // namespace

StagedSearch::StagedSearch(std::vector<std::unique_ptr<Optimizer>> stages, double share)
    : m_stages(std::move(stages)), m_share(share)
{}

Result<std::unique_ptr<Optimizer>> StagedSearch::create(const StagedParameters& parameters)
{
    const bool instructionFirst = parameters.order == StageOrder::InstructionFirst;
    std::vector<std::unique_ptr<Optimizer>> stages;
    for (std::int64_t stage = 0; stage < 2 * parameters.cycles; ++stage) {
        const bool onInstruction = (stage % 2 == 0) == instructionFirst;
        Result<std::unique_ptr<Optimizer>> part = onInstruction
                                                      ? partFor(parameters.instruction, OptimizerKind::Instruction)
                                                      : partFor(parameters.exemplars, OptimizerKind::Exemplars);
        if (!part)
            return tl::unexpected(part.error());
        stages.push_back(std::move(*part));
    }
    return std::unique_ptr<Optimizer>(new StagedSearch(std::move(stages), parameters.share));
}

Result<Step> StagedSearch::propose(const History& history, SearchContext& context)
{
    const TaskView& task = context.task();
    const std::optional<std::int64_t> calls =
        history.budget().calls ? std::optional(*history.budget().calls - history.spentBefore(1).calls) : std::nullopt;
    const std::size_t stages = stagesPaid({task.pool().size(), task.validation().size(), 0}, calls);
    const Rng ofRound = context.rng();
    const std::uint64_t seed = context.rng().next();
    Step step;
    std::int64_t madeNow = 0;
    for (auto stage = static_cast<std::size_t>(lastStageOf(history)); stage < stages; ++stage) {
        const int number = static_cast<int>(stage);
        // The first stage draws as it would alone, so that equal requests find their answers known.
        StageContext own(context, draftOfStage(history, number), number == 0 ? ofRound : Rng(mixSeed({seed, stage})));
        const History seen = historyOfStage(history, number, partUntil(stage, stages), madeNow);
        Result<Step> next = m_stages[stage]->propose(seen, own);
        if (!next)
            return next;
        step.notes.insert(step.notes.end(), next->notes.begin(), next->notes.end());
        for (ArmBelief& arm : next->arms) {
            if (const Trial* trial = history.find(seen.at(arm.trial).candidateId)) {
                arm.trial = trial->id;
                step.arms.push_back(arm);
            }
        }
        step.proposals = ofStage(std::move(next->proposals), number, history, task);
        if (!step.proposals.empty())
            break;
        madeNow += own.callsMade();
    }
    return step;
}

Plan StagedSearch::plan(const TaskSize& size, std::optional<std::int64_t> calls) const
{
    Plan plan;
    const std::size_t stages = stagesPaid(size, calls);
    for (std::size_t stage = 0; stage < stages; ++stage) {
        std::optional<std::int64_t> least;
        std::optional<std::int64_t> most;
        if (calls) {
            const std::int64_t until = callsOfStage(partUntil(stage, stages), *calls);
            least = std::max<std::int64_t>(until - highOf(plan), 0);
            most = until - lowOf(plan);
        }
        addStage(plan, m_stages[stage]->plan(size, least), m_stages[stage]->plan(size, most));
    }
    if (calls)
        plan.solverCallsHigh = std::min(plan.solverCallsHigh, *calls);
    plan.minimumCalls = minimumCalls(size);
    return plan;
}

double StagedSearch::partUntil(std::size_t stage, std::size_t stages) const
{
    const std::size_t cycles = stages / 2;
    const std::size_t before = stage / 2;
    return (static_cast<double>(before) + (stage % 2 == 0 ? m_share : 1.0)) / static_cast<double>(cycles);
}

/// Fewer cycles where a turn would get less than its method's minimum.
std::size_t StagedSearch::stagesPaid(const TaskSize& size, std::optional<std::int64_t> calls) const
{
    if (!calls)
        return m_stages.size();
    const std::int64_t cycles = *calls / std::max<std::int64_t>(minimumCalls(size), 1);
    return 2 * static_cast<std::size_t>(
                   std::clamp<std::int64_t>(cycles, 1, static_cast<std::int64_t>(m_stages.size() / 2)));
}

std::int64_t StagedSearch::minimumCalls(const TaskSize& size) const
{
    const std::int64_t first = m_stages[0]->plan(size, {}).minimumCalls;
    const std::int64_t second = m_stages[1]->plan(size, {}).minimumCalls;
    std::int64_t calls = first + second;
    while (callsOfStage(m_share, calls) < first || calls - callsOfStage(m_share, calls) < second)
        ++calls;
    return calls;
}

Schema<StagedParameters> stagedSchema()
{
    return Schema<StagedParameters>()
        .add("instruction", &StagedParameters::instruction,
             {textId("Instruction optimizer"), textId("What searches the instruction, with its own defaults.")},
             stageChoices(OptimizerKind::Instruction))
        .add("exemplars", &StagedParameters::exemplars,
             {textId("Exemplar selection"), textId("What searches the exemplars, with its own defaults.")},
             stageChoices(OptimizerKind::Exemplars))
        .add("order", &StagedParameters::order, {textId("Order"), textId("Which of the two searches begins.")},
             {{"instruction_first", textId("Instruction first")}, {"exemplars_first", textId("Exemplars first")}})
        .add("share", &StagedParameters::share,
             {textId("Share of the first"),
              textId("The part of the calls that the search that begins may spend. What it leaves over goes to the "
                     "other."),
              0.05,
              0.95,
              {}});
}

} // namespace optimizers
