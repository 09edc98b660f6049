// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/racing.h"

#include <cstdint>
#include <span>
#include <vector>

namespace optimizers {

/// Successive rejects (Audibert, Bubeck and Munos 2010), the evaluation of ProTeGi's paper: stage by stage candidates
/// are tried on longer prefixes and the worst of them leaves; the last one is tried on all examples. Where only some
/// are compared in a stage, these are drawn anew each time; the first stage tries everybody.
struct Rejects
{
    std::int64_t calls = 0;   ///< for all stages together; fewer where fewer are left
    std::size_t compared = 2; ///< most candidates of a stage after the first
};

/// The calls in which so many candidates can be brought to the end.
[[nodiscard]] std::int64_t fewestCallsOfRejects(std::size_t candidates, std::size_t examples);
/// The most calls it takes within the limits; without a limit of calls its usual cost.
[[nodiscard]] std::int64_t mostCalls(const Rejects& rejects, std::size_t candidates, const RaceLimits& limits);
/// How many candidates are tried on all examples where nobody is left out of a stage.
[[nodiscard]] std::size_t finalistsOf(const Rejects& rejects, std::size_t candidates, const RaceLimits& limits);
/// On how many examples the first stage tries everybody.
[[nodiscard]] std::size_t firstStageOf(const Rejects& rejects, std::size_t candidates, const RaceLimits& limits);

/// The next proposals among `field`, whose stage is read from the history. Empty: it is over.
[[nodiscard]] std::vector<Proposal> continueRejects(const Rejects& rejects, const History& history,
                                                    const TaskView& task, std::span<const TrialId> field,
                                                    const RaceLimits& limits);

} // namespace optimizers
