// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"

#include <cstddef>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

namespace optimizers {

/// The place of each validation example in the order in which they are evaluated.
using ExampleOrder = std::unordered_map<ExampleId, std::size_t>;

/// The trial with the highest mean among those tried on nearly as many examples as any (nine tenths: one that shows
/// validation examples is tried on a few less); ties go to the earlier one. Null while nothing is scored.
[[nodiscard]] const Trial* bestOf(std::span<const Trial> trials);

/// All trials of a run in the order of proposal, with the budget and what was spent when the current round began.
/// Append-only: trials are never removed, outcomes only added. It is the whole state of a search: an optimizer built
/// anew from the same history proposes the same.
class History
{
public:
    History() = default;
    explicit History(Budget budget) : m_budget(budget) {}

    [[nodiscard]] std::span<const Trial> trials() const { return m_trials; }
    [[nodiscard]] const Trial* find(CandidateId id) const;
    [[nodiscard]] const Trial& at(TrialId id) const { return m_trials.at(static_cast<std::size_t>(id.value)); }
    [[nodiscard]] const Trial* best() const { return bestOf(m_trials); }
    /// Rounds that are complete; round 0 evaluates the draft. The next round has this number.
    [[nodiscard]] int roundsFinished() const { return static_cast<int>(m_spent.size()) - 1; }
    /// What the search may spend; the share for the final comparison is already taken off.
    [[nodiscard]] const Budget& budget() const { return m_budget; }
    /// Spent before the round being proposed: the same in an unbroken and in a continued run. Its calls are those that
    /// count against the budget.
    [[nodiscard]] const Spending& spent() const { return m_spent.back(); }
    /// The same before a round that is complete or being proposed; of other rounds, before the nearest of them.
    [[nodiscard]] const Spending& spentBefore(int round) const;

    /// The trial of the candidate, added if it is new.
    Trial& trialFor(const Candidate& candidate, const Lineage& lineage, int round);
    /// Adds one outcome, in the place its example has in `order`. An outcome for an example that has one replaces it
    /// only if that one was missing.
    void addOutcome(TrialId id, Outcome outcome, const ExampleOrder& order);
    /// Gives a trial without outcomes all of them at once: the same as adding one after the other, in less time.
    void setOutcomes(TrialId id, std::vector<Outcome> outcomes, const ExampleOrder& order);
    void setScore(TrialId id, const Score& score) { m_trials.at(static_cast<std::size_t>(id.value)).score = score; }
    void finishRound(const Spending& spent);
    /// What the search may spend is known better by now.
    void limitTo(const Budget& budget) { m_budget = budget; }

private:
    std::vector<Trial> m_trials;
    std::map<CandidateId, TrialId> m_ids;
    Budget m_budget;
    std::vector<Spending> m_spent{Spending()}; ///< before each round
};

} // namespace optimizers
