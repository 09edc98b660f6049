// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/contest.h"

#include "optimizers/search/rejects.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>

namespace optimizers {

namespace {

struct Arm
{
    TrialId trial;
    std::size_t tried = 0;
    std::size_t missing = 0; ///< asked for again with the next pull
    int scored = 0;
    double mean = 0.0;
    double bound = 0.0;
};

std::size_t pullOf(const Contest& contest, const RaceLimits& limits)
{
    return std::min(static_cast<std::size_t>(contest.examplesInPull), limits.examples);
}

Rejects rejectsOf(const Contest& contest, std::size_t candidates)
{
    const auto pulled = static_cast<std::size_t>(contest.pulledInRound);
    return {contest.rounds * contest.pulledInRound * contest.examplesInPull, contest.partial ? pulled : candidates};
}

std::int64_t banditStart(const Contest& contest, std::size_t candidates, const RaceLimits& limits)
{
    return static_cast<std::int64_t>(candidates * pullOf(contest, limits));
}

// The one that is tried on all examples at last.
std::int64_t banditEnd(const Contest& contest, std::size_t candidates, const RaceLimits& limits)
{
    return candidates == 0 ? 0 : static_cast<std::int64_t>(limits.examples - pullOf(contest, limits));
}

std::int64_t banditMost(const Contest& contest, std::size_t candidates, const RaceLimits& limits)
{
    const auto pulled = std::min(candidates, static_cast<std::size_t>(contest.pulledInRound));
    const auto usual = banditStart(contest, candidates, limits) + banditEnd(contest, candidates, limits) +
                       (contest.rounds - 1) * static_cast<std::int64_t>(pulled * pullOf(contest, limits));
    return std::min({usual, limits.calls.value_or(usual), static_cast<std::int64_t>(candidates * limits.examples)});
}

std::vector<Arm> armsOf(const Contest& contest, const History& history, const TaskView& task,
                        std::span<const TrialId> field)
{
    std::vector<Arm> arms;
    double pulls = 0.0;
    for (const TrialId id : field) {
        const Trial& trial = history.at(id);
        Arm arm{id, triedPrefix(trial, task), 0, 0, 0.0, 0.0};
        for (const Outcome& outcome : trial.outcomes) {
            arm.scored += isScored(outcome.outcomeClass) ? 1 : 0;
            arm.missing += isScored(outcome.outcomeClass) ? 0U : 1U;
            arm.mean += outcome.score;
        }
        arm.mean /= std::max(arm.scored, 1);
        pulls += arm.scored;
        arms.push_back(arm);
    }
    const bool all = contest.bound == ConfidenceBound::Ucb;
    const double width = all ? std::log(std::max(pulls, 1.0)) : contest.exploration;
    for (Arm& arm : arms)
        arm.bound = arm.mean + contest.exploration * std::sqrt(width / (arm.scored + 1e-3));
    return arms;
}

std::vector<Proposal> finish(std::vector<Arm> arms, const History& history, const RaceLimits& limits)
{
    const std::size_t longest = std::ranges::max(arms, {}, &Arm::tried).tried;
    if (longest >= limits.examples)
        return {};
    // A high mean of a few examples is luck more often than not.
    std::erase_if(arms, [&](const Arm& arm) { return arm.tried * 2 < longest; });
    const Arm& best = *std::ranges::max_element(arms, {}, &Arm::mean);
    const auto cost = static_cast<std::int64_t>(limits.examples - best.tried + best.missing);
    if (limits.calls && cost > *limits.calls)
        return {};
    const Trial& trial = history.at(best.trial);
    return {{trial.candidate, trial.lineage, std::nullopt}};
}

std::vector<Proposal> continueBandit(const Contest& contest, const History& history, const TaskView& task,
                                     std::span<const TrialId> field, const RaceLimits& limits)
{
    std::vector<Arm> arms = armsOf(contest, history, task, field);
    if (arms.empty())
        return {};
    const int pulled = history.roundsFinished() - history.at(field.front()).round;
    const bool over = std::ranges::any_of(arms, [&](const Arm& arm) { return arm.tried >= limits.examples; }) ||
                      pulled >= contest.rounds;
    if (over)
        return finish(std::move(arms), history, limits);
    std::ranges::sort(
        arms, [](const Arm& a, const Arm& b) { return std::tuple(b.bound, a.trial) < std::tuple(a.bound, b.trial); });
    std::vector<Proposal> next;
    std::optional<std::int64_t> left = limits.calls;
    for (const Arm& arm : arms) {
        if (next.size() == static_cast<std::size_t>(contest.pulledInRound))
            break;
        const std::size_t until = std::min(arm.tried + pullOf(contest, limits), limits.examples);
        const auto cost = static_cast<std::int64_t>(until - arm.tried + arm.missing);
        if (left && *left < cost + static_cast<std::int64_t>(limits.examples))
            break;
        if (left)
            *left -= cost;
        const Trial& trial = history.at(arm.trial);
        next.push_back({trial.candidate, trial.lineage, until < limits.examples ? std::optional(until) : std::nullopt});
    }
    return next.empty() ? finish(std::move(arms), history, limits) : next;
}

std::size_t firstPrefix(const Contest& contest, std::size_t candidates, const RaceLimits& limits)
{
    if (contest.kind == ContestKind::Bandit)
        return pullOf(contest, limits);
    if (contest.kind == ContestKind::Rejects)
        return firstStageOf(rejectsOf(contest, candidates), candidates, limits);
    return limits.examples;
}

std::vector<Proposal> onFirst(std::vector<Proposal> entrants, std::size_t examples, const RaceLimits& limits)
{
    for (Proposal& entrant : entrants)
        entrant.examples = examples < limits.examples ? std::optional(examples) : std::nullopt;
    return entrants;
}

} // namespace

bool isPaid(const Contest& contest, std::size_t candidates, const RaceLimits& limits)
{
    if (!limits.calls)
        return true;
    switch (contest.kind) {
    case ContestKind::Race:
        return payableCandidates(candidates, limits) == candidates;
    case ContestKind::Bandit:
        return banditStart(contest, candidates, limits) + banditEnd(contest, candidates, limits) <= *limits.calls;
    case ContestKind::Rejects:
        return fewestCallsOfRejects(candidates, limits.examples) <= *limits.calls;
    case ContestKind::Full:
        return static_cast<std::int64_t>(candidates * limits.examples) <= *limits.calls;
    }
    return false;
}

std::int64_t mostCalls(const Contest& contest, std::size_t candidates, const RaceLimits& limits)
{
    switch (contest.kind) {
    case ContestKind::Race:
        return callsOf(rungsFor(candidates, 0, limits));
    case ContestKind::Bandit:
        return banditMost(contest, candidates, limits);
    case ContestKind::Rejects:
        return mostCalls(rejectsOf(contest, candidates), candidates, limits);
    case ContestKind::Full:
        return static_cast<std::int64_t>(candidates * limits.examples);
    }
    return 0;
}

std::size_t finalistsOf(const Contest& contest, std::size_t candidates, const RaceLimits& limits)
{
    if (candidates == 0 || contest.kind == ContestKind::Full)
        return candidates;
    if (contest.kind == ContestKind::Bandit)
        return 1;
    if (contest.kind == ContestKind::Rejects)
        return finalistsOf(rejectsOf(contest, candidates), candidates, limits);
    const std::vector<Rung> rungs = rungsFor(candidates, 0, limits);
    return rungs.empty() ? 0 : rungs.back().candidates;
}

std::int64_t fewestCallsOf(const Contest& contest, std::size_t examples, std::int64_t callsEach)
{
    const RaceLimits limits{examples, {}};
    switch (contest.kind) {
    case ContestKind::Race:
        return fewestCallsOf(limits, callsEach);
    case ContestKind::Bandit:
        return 2 * callsEach + banditStart(contest, 2, limits) + banditEnd(contest, 2, limits);
    case ContestKind::Rejects:
        return 2 * callsEach + fewestCallsOfRejects(2, examples);
    case ContestKind::Full:
        return 2 * (callsEach + static_cast<std::int64_t>(examples));
    }
    return 0;
}

std::vector<Proposal> startContest(const Contest& contest, std::vector<Proposal> entrants, const RaceLimits& limits)
{
    if (contest.kind == ContestKind::Race)
        return startRace(std::move(entrants), limits);
    while (!entrants.empty() && !isPaid(contest, entrants.size(), limits))
        entrants.pop_back();
    const std::size_t first = firstPrefix(contest, entrants.size(), limits);
    return onFirst(std::move(entrants), first, limits);
}

std::vector<ArmBelief> armsOfContest(const Contest& contest, const History& history, const TaskView& task,
                                     std::span<const TrialId> field)
{
    std::vector<ArmBelief> beliefs;
    if (contest.kind != ContestKind::Bandit)
        return beliefs;
    for (const Arm& arm : armsOf(contest, history, task, field)) {
        // Whoever has no score at all has a bound far beyond all scores, which says no more than that it may be any.
        beliefs.push_back({arm.trial, arm.mean, arm.scored > 0 ? arm.bound - arm.mean : 1.0, arm.scored});
    }
    return beliefs;
}

std::vector<Proposal> continueContest(const Contest& contest, const History& history, const TaskView& task,
                                      std::span<const TrialId> field, const RaceLimits& limits)
{
    switch (contest.kind) {
    case ContestKind::Race:
        return continueRace(history, task, field, limits);
    case ContestKind::Bandit:
        return continueBandit(contest, history, task, field, limits);
    case ContestKind::Rejects:
        return continueRejects(rejectsOf(contest, field.size()), history, task, field, limits);
    case ContestKind::Full:
        return {};
    }
    return {};
}

} // namespace optimizers
