// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/wave_schedule.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr std::int64_t callsPerProposal = 8;
constexpr std::size_t mostCandidates = 64;
constexpr std::size_t mostFinalists = 3;
/// A wave spends this much of what is left, unless too little would be left for another.
constexpr double shareOfWave = 0.45;
constexpr std::int64_t smallestWave = 10;
constexpr std::int64_t usualWave = 48;

} // namespace

std::int64_t fewestWaveCalls(std::size_t validation)
{
    return static_cast<std::int64_t>(validation) + smallestWave;
}

WaveSchedule scheduleFor(std::int64_t calls, std::size_t validation, std::size_t mostWaves)
{
    WaveSchedule schedule;
    if (calls < fewestWaveCalls(validation))
        return schedule;
    const auto all = static_cast<std::int64_t>(std::max<std::size_t>(validation, 1));
    schedule.finalists = static_cast<std::size_t>(std::clamp<std::int64_t>(calls / (4 * all), 1, mostFinalists));
    std::int64_t left = calls - static_cast<std::int64_t>(schedule.finalists) * all;
    while (left > 0) {
        const bool last = schedule.waves.size() + 1 == mostWaves;
        auto share = static_cast<std::int64_t>(shareOfWave * static_cast<double>(left));
        share = last || share < usualWave ? left : share;
        const auto candidates = static_cast<std::size_t>(std::max<std::int64_t>(share / callsPerProposal, 2));
        schedule.waves.push_back({share, std::min(candidates, mostCandidates)});
        left -= share;
    }
    return schedule;
}

} // namespace optimizers
