// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/pareto.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace optimizers {

namespace {

std::vector<std::size_t> byCost(std::span<const PricedCandidate> candidates)
{
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        const PricedCandidate& one = candidates[left];
        const PricedCandidate& other = candidates[right];
        return one.cost != other.cost ? one.cost < other.cost : one.score > other.score;
    });
    return order;
}

} // namespace

std::vector<std::size_t> paretoFront(std::span<const PricedCandidate> candidates)
{
    std::vector<std::size_t> front;
    double reached = -std::numeric_limits<double>::infinity();
    for (const std::size_t place : byCost(candidates)) {
        if (candidates[place].score <= reached)
            continue;
        reached = candidates[place].score;
        front.push_back(place);
    }
    return front;
}

std::optional<CheapestChoice> cheapestNotWorse(std::span<const PricedCandidate> candidates)
{
    const std::vector<std::size_t> front = paretoFront(candidates);
    if (front.empty())
        return std::nullopt;
    CheapestChoice choice;
    choice.best = choice.cheapest = front.back();
    choice.difference = pairedDifference(candidates[choice.best].outcomes, candidates[choice.best].outcomes);
    for (const std::size_t place : byCost(candidates)) {
        if (candidates[place].cost >= candidates[choice.best].cost)
            break;
        const PairedDifference difference =
            pairedDifference(candidates[place].outcomes, candidates[choice.best].outcomes);
        if (difference.count < 2 || (difference.estimate < 0.0 && difference.p < significance))
            continue;
        choice.cheapest = place;
        choice.difference = difference;
        break;
    }
    return choice;
}

} // namespace optimizers
