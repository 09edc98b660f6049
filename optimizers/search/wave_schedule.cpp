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
constexpr std::int64_t usualWave = 48;
/// A wave whose best were tried far enough before spends less than it may, about this much of it.
constexpr double leastSpent = 0.6;

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
        schedule.waves.push_back(nextWave(left, schedule.waves.size() + 1 == mostWaves));
        left -= schedule.waves.back().calls;
    }
    return schedule;
}

WavePlan nextWave(std::int64_t left, bool last)
{
    auto share = static_cast<std::int64_t>(shareOfWave * static_cast<double>(left));
    share = last || share < usualWave ? left : share;
    const auto candidates = static_cast<std::size_t>(std::max<std::int64_t>(share / callsPerProposal, 2));
    return {share, std::min(candidates, mostCandidates)};
}

std::vector<std::size_t> mostCandidatesOf(const WaveSchedule& schedule, std::size_t mostWaves)
{
    std::vector<std::size_t> candidates;
    std::int64_t left = 0;
    for (const WavePlan& wave : schedule.waves)
        left += wave.calls;
    while (left >= smallestWave && candidates.size() < mostWaves) {
        const WavePlan wave = nextWave(left, candidates.size() + 1 == mostWaves);
        candidates.push_back(wave.candidates);
        left -= static_cast<std::int64_t>(leastSpent * static_cast<double>(wave.calls));
    }
    return candidates;
}

} // namespace optimizers
