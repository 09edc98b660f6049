// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace optimizers {

/// Nobody is dropped on fewer scored examples than this, unless the task has fewer.
inline constexpr std::size_t fewestExamples = 8;

/// One stage of a race: so many candidates, each tried on so many examples (a prefix of the validation order).
struct Rung
{
    std::size_t candidates = 0;
    std::size_t examples = 0;

    bool operator==(const Rung&) const = default;
};

/// What bounds a race.
struct RaceLimits
{
    std::size_t examples = 0;          ///< all validation examples: on these the last rung is tried
    std::optional<std::int64_t> calls; ///< what may still be spent on it; none: not limited
    std::size_t firstRung = fewestExamples;

    bool operator==(const RaceLimits&) const = default;
};

/// The rungs to come for `candidates` that were each tried on `tried` examples: successive halving (Karnin et al. 2013)
/// on nested prefixes, as large as the calls allow and never dearer. Each rung keeps one in two and doubles the
/// examples, one in three where that is too dear, and so on; the last is always on all examples. Empty when the race
/// is over or its end cannot be paid. Asked again after the first of its rungs, it gives the rest or better.
[[nodiscard]] std::vector<Rung> rungsFor(std::size_t candidates, std::size_t tried, const RaceLimits& limits);
[[nodiscard]] std::int64_t callsOf(std::span<const Rung> rungs, std::size_t tried = 0);

/// The most candidates, at most `wanted`, for which a race that keeps at least one in three from rung to rung can be
/// paid when each costs `callsEach` beforehand (its writing).
[[nodiscard]] std::size_t payableCandidates(std::size_t wanted, const RaceLimits& limits, std::int64_t callsEach = 0);
/// The calls in which two candidates can race: with fewer there is nothing to choose among.
[[nodiscard]] std::int64_t fewestCallsOf(const RaceLimits& limits, std::int64_t callsEach = 0);

/// Calls the history's budget still pays for, limits of tokens and money turned into calls at the mean usage so far;
/// none: not limited. Minutes are left out: what is proposed must not depend on the clock.
[[nodiscard]] std::optional<std::int64_t> payableCalls(const History& history);

/// The trials of one generation in the order of proposal.
[[nodiscard]] std::vector<TrialId> trialsOf(const History& history, int generation);
/// The length of the longest prefix of the validation order that the trial has been tried on; examples it shows count.
[[nodiscard]] std::size_t triedPrefix(const Trial& trial, const TaskView& task);
/// Best first: those that came further in the race, of these the higher mean, of equal means the earlier proposal.
/// Where outcomes are missing, a mean is corrected by how hard its scored examples were for the others; who was scored
/// on less than half of its examples comes last.
[[nodiscard]] std::vector<TrialId> ranked(const History& history, const TaskView& task, std::span<const TrialId> field);

/// The first rung of a race among new candidates; the later ones are left out where not all can be paid.
[[nodiscard]] std::vector<Proposal> startRace(std::vector<Proposal> entrants, const RaceLimits& limits);
/// The next rung of the race among `field`, whose place in the race is read from its outcomes. Empty: it is over.
[[nodiscard]] std::vector<Proposal> continueRace(const History& history, const TaskView& task,
                                                 std::span<const TrialId> field, RaceLimits limits);

} // namespace optimizers
