// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/wave_standing.h"

#include "optimizers/search/adjusted_scores.h"
#include "optimizers/search/prompt_moves.h"
#include "optimizers/search/screening.h"

#include <algorithm>
#include <map>

namespace optimizers {

namespace {

/// Two waves that together gained less than this end the search: about what the last screening errs by.
constexpr double worthwhileGain = 0.005;
constexpr double nearlyPerfect = 0.995;

/// The most a kind of move believed to have gained over what was best before its wave, and what it cost.
struct Yield
{
    double gain = 0.0;
    double calls = 0.0;
};

Yield yieldOf(const WaveStanding& standing, int wave, MoveTarget target)
{
    Yield yield;
    double before = 0.0;
    double best = 0.0;
    for (const Trial& trial : standing.history.trials()) {
        const double belief = standing.beliefs[static_cast<std::size_t>(trial.id.value)].mean;
        if (trial.lineage.generation < wave)
            before = std::max(before, belief);
        if (trial.lineage.generation != wave || targetOf(trial.lineage.move) != target)
            continue;
        best = std::max(best, belief);
        yield.calls += static_cast<double>(trial.outcomes.size()) + (target == MoveTarget::Instruction ? 1.0 : 0.0);
    }
    yield.gain = std::max(0.0, best - before);
    return yield;
}

} // namespace

WaveStanding standingOf(const History& history, const TaskView& task)
{
    WaveStanding standing{history, task, adjustedScores(history), {}, {}, 0};
    std::map<int, std::vector<Tally>> waves;
    for (const Trial& trial : history.trials())
        waves[trial.lineage.generation].push_back(standing.tallies[static_cast<std::size_t>(trial.id.value)]);
    std::map<int, ScorePrior> priors;
    for (const auto& [wave, tallies] : waves)
        priors.emplace(wave, scorePriorOf(tallies));
    for (const Trial& trial : history.trials())
        standing.beliefs.push_back(
            priors.at(trial.lineage.generation).after(standing.tallies[static_cast<std::size_t>(trial.id.value)]));
    standing.order = byBelief(standing.beliefs, 0.0);
    standing.wave = waves.empty() ? 0 : waves.rbegin()->first;
    return standing;
}

double instructionShare(const WaveStanding& standing)
{
    constexpr double gainBefore = 0.02;
    constexpr double callsBefore = 40.0;
    double perCall[2] = {};
    for (const MoveTarget target : {MoveTarget::Instruction, MoveTarget::Exemplars}) {
        Yield sum{gainBefore, callsBefore};
        for (int wave = 1; wave <= standing.wave; ++wave) {
            const Yield yield = yieldOf(standing, wave, target);
            sum.gain += yield.gain;
            sum.calls += yield.calls;
        }
        perCall[static_cast<std::size_t>(target)] = sum.gain / sum.calls;
    }
    return std::clamp(perCall[0] / (perCall[0] + perCall[1]), 0.25, 0.75);
}

bool somethingIsLeftToGain(const WaveStanding& standing)
{
    const std::size_t best = standing.order.front();
    const bool fullyTried = standing.tallies[best].count >= static_cast<double>(standing.task.validation().size());
    if (fullyTried && standing.tallies[best].mean() >= nearlyPerfect)
        return false;
    if (standing.wave < 3)
        return true;
    double gained = 0.0;
    for (int wave = standing.wave - 1; wave <= standing.wave; ++wave) {
        for (const MoveTarget target : {MoveTarget::Instruction, MoveTarget::Exemplars, MoveTarget::Cross})
            gained += yieldOf(standing, wave, target).gain;
    }
    return gained >= worthwhileGain;
}

std::int64_t missingIn(const Trial& trial, const TaskView& task, std::size_t prefix)
{
    return std::ranges::count_if(task.validation().first(prefix), [&](const Example& example) {
        const Outcome* outcome = trial.outcomeOf(example.id);
        return !shows(trial.candidate, example.id) && (outcome == nullptr || !isScored(outcome->outcomeClass));
    });
}

} // namespace optimizers
