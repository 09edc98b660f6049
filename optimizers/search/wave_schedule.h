// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace optimizers {

/// What one wave of the joint search may spend, and the candidates it makes of it.
struct WavePlan
{
    std::int64_t calls = 0; ///< of writer and solver together
    std::size_t candidates = 0;

    bool operator==(const WavePlan&) const = default;
};

/// How the joint search shares out its calls: waves of new candidates, each from the best so far and smaller than the
/// one before, and at the end the best on all validation examples.
struct WaveSchedule
{
    std::vector<WavePlan> waves;
    std::size_t finalists = 1;

    bool operator==(const WaveSchedule&) const = default;
};

/// With fewer calls than this a wave is not worth to be begun.
inline constexpr std::int64_t smallestWave = 10;

/// Without waves where the calls do not pay for trying two candidates. `validation`: how many examples there are.
[[nodiscard]] WaveSchedule scheduleFor(std::int64_t calls, std::size_t validation, std::size_t mostWaves);
/// The next wave where so many calls are left for this one and those after it. What a wave leaves over is left for the
/// next, so that there may be more waves than in the schedule.
[[nodiscard]] WavePlan nextWave(std::int64_t left, bool last);
/// How many candidates the waves have at most, where each leaves over as much as is usual. Never more are begun.
[[nodiscard]] std::vector<std::size_t> mostCandidatesOf(const WaveSchedule& schedule, std::size_t mostWaves);
/// The smallest number of calls for which there is a schedule.
[[nodiscard]] std::int64_t fewestWaveCalls(std::size_t validation);

} // namespace optimizers
