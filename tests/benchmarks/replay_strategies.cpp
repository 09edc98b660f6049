// SPDX-License-Identifier: GPL-3.0-or-later
// The strategies that `hone-bench search` compares: the usual evaluation schemes, the race of the engine, and the
// screening of the joint optimizer.
#include "optimizers/search/racing.h"
#include "optimizers/search/screening.h"
#include "optimizers/surrogates/score_prior.h"
#include "tests/benchmarks/search_replay.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tests {

using optimizers::RaceLimits;
using optimizers::Rng;
using optimizers::Rung;

namespace {

using Field = std::vector<std::size_t>;

Field shuffled(std::size_t size, Rng& rng)
{
    return rng.sample(size, size);
}

void sortByMean(Field& field, const ItemCalls& calls)
{
    std::ranges::stable_sort(field, std::greater(), [&](std::size_t arm) { return calls.meanOf(arm); });
}

Choice bestOf(Field field, const ItemCalls& calls)
{
    std::erase_if(field, [&](std::size_t arm) { return calls.itemsOf(arm) == 0; });
    sortByMean(field, calls);
    return {field.front(), calls.meanOf(field.front())};
}

// APE's full evaluation: every instruction the same number of items, one more for some while they last.
Choice equalShares(ItemCalls& calls, Rng& rng)
{
    const Field field = shuffled(calls.instructions(), rng);
    const auto count = static_cast<std::int64_t>(field.size());
    const std::int64_t budget = calls.left();
    for (std::int64_t i = 0; i < count; ++i)
        calls.draw(field[static_cast<std::size_t>(i)], budget / count + (i < budget % count ? 1 : 0));
    return bestOf(field, calls);
}

// INSTINCT's evaluation: 20 items an instruction, as many as can be paid.
Choice twentyItemsEach(ItemCalls& calls, Rng& rng)
{
    const Field field = shuffled(calls.instructions(), rng);
    for (const std::size_t arm : field) {
        if (calls.left() >= 20)
            calls.draw(arm, 20);
    }
    return bestOf(field, calls);
}

// APE's bandit: mean + sqrt(ln(all items) / items of the arm), one item at a time.
Choice upperConfidence(ItemCalls& calls, Rng& rng)
{
    const Field field = shuffled(calls.instructions(), rng);
    const std::int64_t budget = calls.left();
    while (calls.left() > 0) {
        const double spent = std::log(static_cast<double>(budget - calls.left()) + 1.0);
        const auto bound = [&](std::size_t arm) {
            return calls.meanOf(arm) + std::sqrt(spent / (static_cast<double>(calls.itemsOf(arm)) + 1e-3));
        };
        calls.draw(*std::ranges::max_element(field, {}, bound), 1);
    }
    return bestOf(field, calls);
}

// Fixed-budget successive halving: each of log2 n phases gets an equal share of what is left, nobody a minimum.
Choice successiveHalving(ItemCalls& calls, Rng& rng)
{
    Field field = shuffled(calls.instructions(), rng);
    auto phases = static_cast<std::int64_t>(std::ceil(std::log2(static_cast<double>(field.size()))));
    for (; phases > 0; --phases) {
        const std::int64_t share = calls.left() / phases;
        if (share < static_cast<std::int64_t>(field.size()))
            field.resize(static_cast<std::size_t>(std::max<std::int64_t>(share, 1)));
        const std::int64_t items = share / static_cast<std::int64_t>(field.size());
        for (const std::size_t arm : field)
            calls.draw(arm, std::min(items, calls.left()));
        sortByMean(field, calls);
        field.resize((field.size() + 1) / 2);
    }
    return {field.front(), calls.meanOf(field.front())};
}

// The engine's race with nobody dropped on fewer than `first` examples; validation has an eighth of the calls.
Choice race(ItemCalls& calls, Rng& rng, std::size_t first)
{
    const auto validation = static_cast<std::size_t>(calls.left()) / 8;
    Field field = shuffled(calls.instructions(), rng);
    RaceLimits limits{validation, calls.left(), first};
    field.resize(optimizers::payableCandidates(field.size(), limits));
    std::size_t tried = 0;
    while (true) {
        limits.calls = calls.left();
        const std::vector<Rung> rungs = optimizers::rungsFor(field.size(), tried, limits);
        if (rungs.empty())
            break;
        field.resize(rungs.front().candidates);
        for (const std::size_t arm : field)
            calls.draw(arm, static_cast<std::int64_t>(rungs.front().examples - tried));
        tried = rungs.front().examples;
        sortByMean(field, calls);
    }
    return {field.front(), calls.meanOf(field.front())};
}

// The screening of the joint optimizer, reporting the score it believes in.
Choice screening(ItemCalls& calls, Rng& rng)
{
    Field field = shuffled(calls.instructions(), rng);
    field.resize(optimizers::screenedCandidates(field.size(), calls.left()));
    std::vector<optimizers::Tally> tallies(field.size());
    const std::size_t stages = optimizers::screeningStages(field.size());
    for (std::size_t stage = 0; stage < stages; ++stage) {
        const std::int64_t share = calls.left() / static_cast<std::int64_t>(stages - stage);
        const auto next = optimizers::screeningStage(stage, field.size(), optimizers::beliefsOf(tallies), share);
        for (const std::size_t place : next.candidates) {
            calls.draw(field[place], next.examplesEach);
            const auto items = static_cast<double>(calls.itemsOf(field[place]));
            tallies[place] = {calls.meanOf(field[place]) * items, items};
        }
    }
    const std::vector<optimizers::Belief> beliefs = optimizers::beliefsOf(tallies);
    const std::size_t best = optimizers::byBelief(beliefs, 0.0).front();
    return {field[best], beliefs[best].mean};
}

} // namespace

const std::vector<ReplayStrategy>& replayStrategies()
{
    static const std::vector<ReplayStrategy> all = {
        {"equal shares", equalShares},
        {"20 items each", twentyItemsEach},
        {"upper confidence", upperConfidence},
        {"successive halving", successiveHalving},
        {"race from 8 examples", [](ItemCalls& calls, Rng& rng) { return race(calls, rng, 8); }},
        {"race from 1 example", [](ItemCalls& calls, Rng& rng) { return race(calls, rng, 1); }},
        {"screening of joint", screening},
    };
    return all;
}

} // namespace tests
