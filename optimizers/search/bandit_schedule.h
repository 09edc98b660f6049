// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/bandit.h"
#include "optimizers/search/generations.h"
#include "optimizers/search/racing.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace optimizers {

/// What a person asks of a bandit.
struct BanditWishes
{
    std::size_t initial = 0;      ///< candidates drawn before the first pick
    std::size_t candidates = 0;   ///< in all
    std::size_t batch = 1;        ///< picks a round
    std::size_t examples = 0;     ///< of validation, for each candidate's first score
    std::int64_t writingEach = 0; ///< calls of the writer a candidate costs at most
};

/// How a bandit spends a budget: an initial draw, rounds of picks, all on one short prefix of the validation order,
/// then a race of the best to all of it (successive halving, see racing.h). The same in every round of a run.
class BanditSchedule
{
public:
    /// `calls`: what the search had when it began; none: not limited.
    BanditSchedule(const BanditWishes& wishes, std::size_t validation, std::optional<std::int64_t> calls);

    [[nodiscard]] std::size_t candidates() const { return m_candidates; }
    [[nodiscard]] std::size_t initial() const { return m_initial; }
    /// Length of the prefix of the validation order; none: all of it.
    [[nodiscard]] std::optional<std::size_t> examples() const;
    [[nodiscard]] std::size_t pickRounds() const;
    /// Candidates to draw or pick when so many were tried, money aside.
    [[nodiscard]] std::size_t wantedAfter(std::size_t tried) const;
    /// Calls of the writer that finding so many candidates may take.
    [[nodiscard]] std::size_t writingFor(std::size_t candidates) const
    {
        return static_cast<std::size_t>(m_wishes.writingEach) * candidates;
    }

    /// Candidates to draw or pick in the coming round when so many calls are left; none once the final race has begun
    /// or would not be paid any more.
    [[nodiscard]] std::size_t wanted(const History& history, const TaskView& task,
                                     std::optional<std::int64_t> left) const;
    /// Whether candidates are being raced on more examples than each got at first.
    [[nodiscard]] bool isRacing(const History& history, const TaskView& task) const;
    /// The first rung of the final race, for candidates given best first.
    [[nodiscard]] std::vector<Proposal> firstRung(const History& history, std::span<const TrialId> order,
                                                  std::optional<std::int64_t> left) const;
    [[nodiscard]] std::vector<Proposal> nextRung(const History& history, const TaskView& task,
                                                 std::optional<std::int64_t> left) const;
    [[nodiscard]] Plan plan() const;

private:
    [[nodiscard]] RaceLimits limits(std::optional<std::int64_t> calls) const;

    BanditWishes m_wishes;
    std::size_t m_validation;
    std::optional<std::int64_t> m_calls;
    std::size_t m_candidates = 0;
    std::size_t m_initial = 0;
};

/// Trials of all candidates but the draft.
[[nodiscard]] std::vector<TrialId> triedOf(const History& history);
/// So many of them come before the given generation.
[[nodiscard]] std::size_t triedBefore(const History& history, int generation);
/// What the search had when it began, for the schedule; `left` is what payableCalls() says now.
[[nodiscard]] std::optional<std::int64_t> callsAtStart(const History& history, const TaskView& task,
                                                       std::optional<std::int64_t> left);

/// The seed of a bandit's draws, which its later rounds find in the lineage of its first candidates again.
[[nodiscard]] std::optional<std::uint64_t> drawOf(const History& history);

} // namespace optimizers
