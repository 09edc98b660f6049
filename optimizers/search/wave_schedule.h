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

/// Without waves where the calls do not pay for trying two candidates. `validation`: how many examples there are.
[[nodiscard]] WaveSchedule scheduleFor(std::int64_t calls, std::size_t validation, std::size_t mostWaves);
/// The smallest number of calls for which there is a schedule.
[[nodiscard]] std::int64_t fewestWaveCalls(std::size_t validation);

} // namespace optimizers
