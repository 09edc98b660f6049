// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/screening.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace optimizers {

namespace {

/// On the measured accuracies of real instructions (hone-bench search) fewer calls a candidate than this find less.
constexpr std::int64_t callsPerCandidate = 4;
constexpr double optimismOfScreening = 0.5;

} // namespace

std::size_t screenedCandidates(std::size_t available, std::int64_t calls)
{
    const auto affordable = static_cast<std::size_t>(std::max<std::int64_t>(calls / callsPerCandidate, 2));
    return std::min(available, affordable);
}

std::size_t screeningStages(std::size_t candidates)
{
    return candidates < 2 ? candidates : static_cast<std::size_t>(std::bit_width(candidates - 1));
}

ScreeningStage screeningStage(std::size_t stage, std::size_t began, std::span<const Belief> field, std::int64_t calls)
{
    if (stage >= screeningStages(began))
        return {};
    const std::size_t places = (began + (std::size_t{1} << stage) - 1) >> stage;
    ScreeningStage next{byBelief(field, optimismOfScreening), 0};
    next.candidates.resize(std::min(next.candidates.size(), places));
    next.examplesEach = std::max<std::int64_t>(1, calls / static_cast<std::int64_t>(places));
    const auto payable = static_cast<std::size_t>(std::max<std::int64_t>(calls / next.examplesEach, 0));
    next.candidates.resize(std::min(next.candidates.size(), payable));
    return next;
}

std::vector<std::size_t> byBelief(std::span<const Belief> field, double optimism)
{
    std::vector<std::size_t> order(field.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(),
                             [&](std::size_t i) { return field[i].mean + optimism * field[i].deviation; });
    return order;
}

} // namespace optimizers
