// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/history.h"
#include "optimizers/core/task_view.h"
#include "optimizers/search/prompt_moves.h"
#include "optimizers/surrogates/score_prior.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace optimizers {

/// What the history of a joint search says at the beginning of a round. Refers to history and task.
struct WaveStanding
{
    const History& history;
    const TaskView& task;
    std::vector<Tally> tallies;     ///< adjusted for the difficulty of the examples, one a trial
    std::vector<Belief> beliefs;    ///< in each trial, as one of its wave: later waves are better fields
    std::vector<std::size_t> order; ///< trials, best first
    int wave = 0;                   ///< the last one begun; trials are of the wave that is their generation
};

[[nodiscard]] WaveStanding standingOf(const History& history, const TaskView& task);
/// Share of the next wave's moves that are on the instruction: by the gain per call so far, both kept alive.
[[nodiscard]] double instructionShare(const WaveStanding& standing);
/// How these are divided among the moves on the instruction, by the same rule. A draft that nobody improved yet is not
/// worth other words.
[[nodiscard]] InstructionShares instructionShares(const WaveStanding& standing);
/// False when the best is as good as perfect, or two waves in a row found nothing better.
[[nodiscard]] bool somethingIsLeftToGain(const WaveStanding& standing);
/// Examples of the prefix that have no score yet: what trying the trial on it costs.
[[nodiscard]] std::int64_t missingIn(const Trial& trial, const TaskView& task, std::size_t prefix);

} // namespace optimizers
