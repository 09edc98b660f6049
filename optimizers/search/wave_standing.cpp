// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/wave_standing.h"

#include "optimizers/search/adjusted_scores.h"
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

template <typename IsOfKind>
Yield yieldOf(const WaveStanding& standing, int wave, const IsOfKind& isOfKind)
{
    Yield yield;
    double before = 0.0;
    double best = 0.0;
    for (const Trial& trial : standing.history.trials()) {
        const double belief = standing.beliefs[static_cast<std::size_t>(trial.id.value)].mean;
        if (trial.lineage.generation < wave)
            before = std::max(before, belief);
        const std::string& move = trial.lineage.move;
        if (trial.lineage.generation != wave || !isOfKind(move))
            continue;
        best = std::max(best, belief);
        const double written = targetOf(move) == MoveTarget::Instruction ? 1.0 : 0.0;
        yield.calls += static_cast<double>(trial.outcomes.size()) + written;
    }
    yield.gain = std::max(0.0, best - before);
    return yield;
}

Yield yieldOf(const WaveStanding& standing, int wave, MoveTarget target)
{
    return yieldOf(standing, wave, [target](std::string_view move) { return targetOf(move) == target; });
}

/// What moves of a kind gained per call in all waves, drawn towards what is usual.
template <typename Kind>
double gainPerCall(const WaveStanding& standing, const Kind& kind)
{
    constexpr double gainBefore = 0.02;
    constexpr double callsBefore = 40.0;
    Yield sum{gainBefore, callsBefore};
    for (int wave = 1; wave <= standing.wave; ++wave) {
        const Yield yield = yieldOf(standing, wave, kind);
        sum.gain += yield.gain;
        sum.calls += yield.calls;
    }
    return sum.gain / sum.calls;
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
    const double instruction = gainPerCall(standing, MoveTarget::Instruction);
    const double exemplars = gainPerCall(standing, MoveTarget::Exemplars);
    return std::clamp(instruction / (instruction + exemplars), 0.25, 0.75);
}

InstructionShares instructionShares(const WaveStanding& standing)
{
    constexpr double leastShare = 0.2;
    InstructionShares shares{};
    double sum = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (instructionMoves[i] == "vary" && standing.wave == 0)
            continue;
        shares[i] = gainPerCall(standing, [i](std::string_view move) { return move == instructionMoves[i]; });
        sum += shares[i];
    }
    double clamped = 0.0;
    for (double& share : shares) {
        share = share > 0.0 ? std::max(share / sum, leastShare) : 0.0;
        clamped += share;
    }
    for (double& share : shares)
        share /= clamped;
    return shares;
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
