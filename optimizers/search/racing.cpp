// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/racing.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>

namespace optimizers {

namespace {

// More candidates than a race that keeps one in three can pay for make it worse: on the measured accuracies of real
// instructions (hone-bench search) wide fields cut at once to a few have a third more regret.
constexpr std::size_t largestDivisor = 3;

std::size_t dividedUp(std::size_t number, std::size_t divisor)
{
    return (number + divisor - 1) / divisor;
}

std::size_t firstExamples(const RaceLimits& limits)
{
    return std::clamp<std::size_t>(limits.firstRung, 1, std::max<std::size_t>(limits.examples, 1));
}

// Keeps one in `divisor` from rung to rung and multiplies the examples by it, beginning with `first`.
std::vector<Rung> ladder(std::size_t candidates, std::size_t first, std::size_t divisor, std::size_t all)
{
    std::vector<Rung> rungs;
    for (std::size_t examples = first;; examples *= divisor, candidates = dividedUp(candidates, divisor)) {
        const bool last = examples >= all || candidates == 1;
        rungs.push_back({candidates, last ? all : examples});
        if (last)
            return rungs;
    }
}

std::optional<double> meanPerOutcome(const History& history, double (*amount)(const Usage&))
{
    double sum = 0.0;
    std::size_t count = 0;
    for (const Trial& trial : history.trials()) {
        for (const Outcome& outcome : trial.outcomes) {
            sum += amount(outcome.usage);
            ++count;
        }
    }
    return sum > 0.0 ? std::optional(sum / static_cast<double>(count)) : std::nullopt;
}

void lower(std::optional<std::int64_t>& calls, double left, std::optional<double> each)
{
    if (!each)
        return;
    const auto payable = static_cast<std::int64_t>(std::clamp(left / *each, 0.0, 1e15));
    calls = calls ? std::min(*calls, payable) : payable;
}

struct Standing
{
    TrialId trial;
    std::size_t tried = 0;
    std::size_t scored = 0;
    double mean = 0.0;
};

struct Difficulty
{
    double sum = 0.0;
    int count = 0;
};

Standing standingOf(const Trial& trial, std::size_t tried, const std::map<ExampleId, Difficulty>& byExample)
{
    Standing standing{trial.id, tried, 0, 0.0};
    double own = 0.0;
    double usual = 0.0;
    for (const Outcome& outcome : trial.outcomes) {
        if (!isScored(outcome.outcomeClass))
            continue;
        const Difficulty& difficulty = byExample.at(outcome.example);
        own += outcome.score;
        usual += difficulty.sum / difficulty.count;
        ++standing.scored;
    }
    if (standing.scored > 0)
        standing.mean = (own - usual) / static_cast<double>(standing.scored);
    return standing;
}

bool scoredEnough(const Standing& standing)
{
    return standing.scored * 2 >= standing.tried;
}

std::vector<Proposal> onPrefix(std::vector<Proposal> proposals, const Rung& rung, std::size_t all)
{
    proposals.resize(std::min(proposals.size(), rung.candidates));
    for (Proposal& proposal : proposals)
        proposal.examples = rung.examples < all ? std::optional(rung.examples) : std::nullopt;
    return proposals;
}

} // namespace

std::vector<Rung> rungsFor(std::size_t candidates, std::size_t tried, const RaceLimits& limits)
{
    if (candidates == 0 || limits.examples == 0 || tried >= limits.examples)
        return {};
    const std::size_t all = limits.examples;
    const auto payable = [&](const std::vector<Rung>& rungs) {
        return !limits.calls || callsOf(rungs, tried) <= *limits.calls;
    };
    for (std::size_t divisor = 2; divisor <= std::max<std::size_t>(candidates, 2); ++divisor) {
        const std::size_t kept = tried == 0 ? candidates : dividedUp(candidates, divisor);
        const auto from = [&](std::size_t first) { return ladder(kept, first, divisor, all); };
        std::size_t low = std::min(all, tried == 0 ? firstExamples(limits) : tried * divisor);
        if (!payable(from(low)))
            continue;
        // A longer first rung never makes a ladder cheaper, so the longest one that can be paid is found by halving.
        std::size_t high = limits.calls ? all : low;
        while (low < high) {
            const std::size_t middle = low + (high - low + 1) / 2;
            if (payable(from(middle)))
                low = middle;
            else
                high = middle - 1;
        }
        return from(low);
    }
    return {};
}

std::int64_t callsOf(std::span<const Rung> rungs, std::size_t tried)
{
    std::size_t calls = 0;
    for (const Rung& rung : rungs) {
        calls += rung.candidates * (rung.examples - tried);
        tried = rung.examples;
    }
    return static_cast<std::int64_t>(calls);
}

std::size_t payableCandidates(std::size_t wanted, const RaceLimits& limits, std::int64_t callsEach)
{
    if (!limits.calls || wanted == 0)
        return wanted;
    const auto cost = [&](std::size_t candidates) {
        return static_cast<std::int64_t>(candidates) * callsEach +
               callsOf(ladder(candidates, firstExamples(limits), largestDivisor, limits.examples));
    };
    std::size_t low = 0;
    while (low < wanted) {
        const std::size_t middle = low + (wanted - low + 1) / 2;
        if (cost(middle) <= *limits.calls)
            low = middle;
        else
            wanted = middle - 1;
    }
    return low;
}

std::int64_t fewestCallsOf(const RaceLimits& limits, std::int64_t callsEach)
{
    const auto first = static_cast<std::int64_t>(firstExamples(limits));
    return 2 * (callsEach + first) + static_cast<std::int64_t>(limits.examples) - first;
}

std::optional<std::int64_t> payableCalls(const History& history)
{
    const Budget& budget = history.budget();
    const Spending& spent = history.spent();
    std::optional<std::int64_t> calls = remainingCalls(budget, spent);
    if (budget.tokens) {
        lower(calls, static_cast<double>(*budget.tokens - spent.tokens()),
              meanPerOutcome(history, [](const Usage& usage) {
                  return static_cast<double>(usage.inputTokens + usage.outputTokens);
              }));
    }
    if (budget.money)
        lower(calls, *budget.money - spent.money,
              meanPerOutcome(history, [](const Usage& usage) { return usage.money; }));
    return calls;
}

std::vector<TrialId> trialsOf(const History& history, int generation)
{
    std::vector<TrialId> trials;
    for (const Trial& trial : history.trials()) {
        if (trial.lineage.generation == generation)
            trials.push_back(trial.id);
    }
    return trials;
}

std::size_t triedPrefix(const Trial& trial, const TaskView& task)
{
    std::size_t length = 0;
    auto outcome = trial.outcomes.begin();
    for (const Example& example : task.validation()) {
        if (outcome != trial.outcomes.end() && outcome->example == example.id)
            ++outcome;
        else if (!shows(trial.candidate, example.id))
            break;
        ++length;
    }
    return length;
}

std::vector<TrialId> ranked(const History& history, const TaskView& task, std::span<const TrialId> field)
{
    std::map<ExampleId, Difficulty> byExample;
    for (const TrialId id : field) {
        for (const Outcome& outcome : history.at(id).outcomes) {
            if (!isScored(outcome.outcomeClass))
                continue;
            Difficulty& difficulty = byExample[outcome.example];
            difficulty.sum += outcome.score;
            ++difficulty.count;
        }
    }
    std::vector<Standing> standings;
    for (const TrialId id : field)
        standings.push_back(standingOf(history.at(id), triedPrefix(history.at(id), task), byExample));
    std::ranges::sort(standings, [](const Standing& a, const Standing& b) {
        return std::tuple(b.tried, scoredEnough(b), b.mean, a.trial) <
               std::tuple(a.tried, scoredEnough(a), a.mean, b.trial);
    });
    std::vector<TrialId> order;
    order.reserve(standings.size());
    for (const Standing& standing : standings)
        order.push_back(standing.trial);
    return order;
}

std::vector<Proposal> startRace(std::vector<Proposal> entrants, const RaceLimits& limits)
{
    entrants.resize(payableCandidates(entrants.size(), limits));
    const std::vector<Rung> rungs = rungsFor(entrants.size(), 0, limits);
    return rungs.empty() ? std::vector<Proposal>() : onPrefix(std::move(entrants), rungs.front(), limits.examples);
}

std::vector<Proposal> continueRace(const History& history, const TaskView& task, std::span<const TrialId> field,
                                   RaceLimits limits)
{
    const std::vector<TrialId> order = ranked(history, task, field);
    if (order.empty())
        return {};
    const std::size_t tried = triedPrefix(history.at(order.front()), task);
    std::vector<Proposal> survivors;
    for (const TrialId id : order) {
        const Trial& trial = history.at(id);
        if (triedPrefix(trial, task) != tried)
            continue;
        survivors.push_back({trial.candidate, trial.lineage, std::nullopt});
        // What is missing is asked for again with the next rung.
        if (limits.calls)
            *limits.calls -= std::ranges::count_if(
                trial.outcomes, [](const Outcome& outcome) { return !isScored(outcome.outcomeClass); });
    }
    const std::vector<Rung> rungs = rungsFor(survivors.size(), tried, limits);
    return rungs.empty() ? std::vector<Proposal>() : onPrefix(std::move(survivors), rungs.front(), limits.examples);
}

} // namespace optimizers
