// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/rejects.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace optimizers {

namespace {

constexpr std::size_t shortestStage = 4; // as in ProTeGi's code: less says nothing

std::int64_t callsOfStages(const Rejects& rejects, const RaceLimits& limits, std::int64_t spent)
{
    if (!limits.calls)
        return rejects.calls;
    return std::min(rejects.calls, *limits.calls + spent - static_cast<std::int64_t>(limits.examples));
}

/// How long the prefix is in each of the stages, of which there is one fewer than candidates.
std::vector<std::size_t> stagesOf(std::size_t candidates, std::int64_t calls, std::size_t examples)
{
    double share = 0.5;
    for (std::size_t i = 2; i <= candidates; ++i)
        share += 1.0 / static_cast<double>(i);
    const double spread = std::max(static_cast<double>(calls) - static_cast<double>(candidates), 0.0);
    std::vector<std::size_t> stages;
    for (std::size_t left = candidates; left > 1; --left) {
        const auto length = static_cast<std::size_t>(std::ceil(spread / (share * static_cast<double>(left))));
        stages.push_back(std::min(std::max(length, shortestStage), examples));
    }
    return stages;
}

struct Entrant
{
    TrialId trial;
    std::size_t tried = 0;
    std::size_t missing = 0; ///< asked for again when it is tried on more
};

double meanOnFirst(const Trial& trial, const TaskView& task, std::size_t examples)
{
    double sum = 0.0;
    int scored = 0;
    for (const Example& example : task.validation().first(std::min(examples, task.validation().size()))) {
        const Outcome* const outcome = trial.outcomeOf(example.id);
        if (outcome == nullptr || !isScored(outcome->outcomeClass))
            continue;
        sum += outcome->score;
        ++scored;
    }
    return scored == 0 ? -1.0 : sum / scored;
}

std::vector<Entrant> entrantsOf(const History& history, const TaskView& task, std::span<const TrialId> field)
{
    std::vector<Entrant> entrants;
    for (const TrialId id : field) {
        const Trial& trial = history.at(id);
        const auto missing = std::ranges::count_if(
            trial.outcomes, [](const Outcome& outcome) { return !isScored(outcome.outcomeClass); });
        entrants.push_back({id, triedPrefix(trial, task), static_cast<std::size_t>(missing)});
    }
    return entrants;
}

/// At most `count` of those still in, by numbers that depend on the candidate and the stage alone: whoever continues a
/// run draws the same.
std::vector<Entrant> drawnExamples(std::vector<Entrant> standing, std::size_t count, std::size_t stage,
                                   const History& history)
{
    const auto number = [&](const Entrant& entrant) {
        return mixSeed({history.at(entrant.trial).candidateId.value, static_cast<std::uint64_t>(stage)});
    };
    std::ranges::sort(standing, {}, number);
    standing.resize(std::min(standing.size(), std::max<std::size_t>(count, 2)));
    return standing;
}

std::vector<Proposal> triedOn(std::size_t examples, const std::vector<Entrant>& some, const History& history,
                              const RaceLimits& limits)
{
    std::int64_t cost = static_cast<std::int64_t>(limits.examples - examples); // of the last one's way to the end
    std::vector<Proposal> proposals;
    for (const Entrant& entrant : some) {
        const Trial& trial = history.at(entrant.trial);
        cost += static_cast<std::int64_t>(examples - entrant.tried + entrant.missing);
        proposals.push_back(
            {trial.candidate, trial.lineage, examples < limits.examples ? std::optional(examples) : std::nullopt});
    }
    if (limits.calls && cost > *limits.calls)
        return {};
    return proposals;
}

} // namespace

std::int64_t fewestCallsOfRejects(std::size_t candidates, std::size_t examples)
{
    const std::size_t first = std::min(shortestStage, examples);
    return candidates == 0 ? 0 : static_cast<std::int64_t>(candidates * first + examples - first);
}

std::int64_t mostCalls(const Rejects& rejects, std::size_t candidates, const RaceLimits& limits)
{
    if (candidates == 0)
        return 0;
    std::size_t most = limits.examples;
    for (const std::size_t length : stagesOf(candidates, callsOfStages(rejects, limits, 0), limits.examples))
        most += length;
    const auto usual = static_cast<std::int64_t>(most);
    return std::min(usual, limits.calls.value_or(usual));
}

std::size_t finalistsOf(const Rejects& rejects, std::size_t candidates, const RaceLimits& limits)
{
    const std::vector<std::size_t> stages = stagesOf(candidates, callsOfStages(rejects, limits, 0), limits.examples);
    const auto whole = std::ranges::count(stages, limits.examples);
    return std::min(candidates, static_cast<std::size_t>(whole) + 1);
}

std::size_t firstStageOf(const Rejects& rejects, std::size_t candidates, const RaceLimits& limits)
{
    const std::vector<std::size_t> stages = stagesOf(candidates, callsOfStages(rejects, limits, 0), limits.examples);
    return stages.empty() ? limits.examples : stages.front();
}

std::vector<Proposal> continueRejects(const Rejects& rejects, const History& history, const TaskView& task,
                                      std::span<const TrialId> field, const RaceLimits& limits)
{
    std::vector<Entrant> standing = entrantsOf(history, task, field);
    std::int64_t spent = 0;
    for (const Entrant& entrant : standing)
        spent += static_cast<std::int64_t>(entrant.tried);
    const std::vector<std::size_t> stages =
        stagesOf(standing.size(), callsOfStages(rejects, limits, spent), limits.examples);
    for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        const std::size_t length = stages[stage];
        const std::vector<Entrant> compared =
            stage == 0 ? standing : drawnExamples(standing, rejects.compared, stage, history);
        std::vector<Entrant> behind = compared;
        std::erase_if(behind, [&](const Entrant& entrant) { return entrant.tried >= length; });
        if (!behind.empty()) {
            if (std::vector<Proposal> next = triedOn(length, behind, history, limits); !next.empty())
                return next;
            break; // no more is paid: the best so far wins
        }
        const TrialId worst = std::ranges::min(compared, {}, [&](const Entrant& entrant) {
                                  return std::tuple(meanOnFirst(history.at(entrant.trial), task, length),
                                                    -static_cast<std::int64_t>(entrant.trial.value));
                              }).trial;
        std::erase_if(standing, [&](const Entrant& entrant) { return entrant.trial == worst; });
    }
    if (standing.empty())
        return {};
    std::vector<TrialId> left;
    std::ranges::transform(standing, std::back_inserter(left), &Entrant::trial);
    const TrialId best = ranked(history, task, left).front();
    std::erase_if(standing, [&](const Entrant& entrant) { return entrant.trial != best; });
    if (standing.front().tried >= limits.examples)
        return {};
    return triedOn(limits.examples, standing, history, limits);
}

} // namespace optimizers
