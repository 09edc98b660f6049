// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/history.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace optimizers {

const Trial* bestOf(std::span<const Trial> trials)
{
    std::size_t most = 0;
    for (const Trial& trial : trials)
        most = std::max(most, trial.outcomes.size());
    const Trial* best = nullptr;
    for (const Trial& trial : trials) {
        if (trial.score.count == 0 || trial.outcomes.size() * 10 < most * 9)
            continue;
        if (best == nullptr || trial.score.mean > best->score.mean)
            best = &trial;
    }
    return best;
}

const Trial* History::find(CandidateId id) const
{
    const auto found = m_ids.find(id);
    return found == m_ids.end() ? nullptr : &at(found->second);
}

const Spending& History::spentBefore(int round) const
{
    return m_spent[static_cast<std::size_t>(std::clamp(round, 0, roundsFinished()))];
}

Trial& History::trialFor(const Candidate& candidate, const Lineage& lineage, int round)
{
    const CandidateId candidateId = idOf(candidate);
    const TrialId next{static_cast<std::int32_t>(m_trials.size())};
    const auto [place, added] = m_ids.try_emplace(candidateId, next);
    if (added)
        m_trials.push_back({next, round, candidate, candidateId, lineage, {}, {}});
    return m_trials.at(static_cast<std::size_t>(place->second.value));
}

void History::addOutcome(TrialId id, Outcome outcome, const ExampleOrder& order)
{
    std::vector<Outcome>& outcomes = m_trials.at(static_cast<std::size_t>(id.value)).outcomes;
    const std::size_t place = order.at(outcome.example);
    if (outcomes.empty() || order.at(outcomes.back().example) < place) { // as nearly always
        outcomes.push_back(std::move(outcome));
        return;
    }
    const auto after =
        std::ranges::lower_bound(outcomes, place, {}, [&](const Outcome& known) { return order.at(known.example); });
    if (after == outcomes.end() || after->example != outcome.example)
        outcomes.insert(after, std::move(outcome));
    else if (!isScored(after->outcomeClass))
        *after = std::move(outcome);
}

void History::setOutcomes(TrialId id, std::vector<Outcome> outcomes, const ExampleOrder& order)
{
    std::vector<Outcome>& target = m_trials.at(static_cast<std::size_t>(id.value)).outcomes;
    assert(target.empty());
    std::vector<std::pair<std::size_t, std::size_t>> places; // in the order, among the outcomes
    places.reserve(outcomes.size());
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        places.emplace_back(order.at(outcomes[i].example), i);
    std::ranges::sort(places);
    target.reserve(outcomes.size());
    for (const auto& [place, i] : places) {
        if (target.empty() || target.back().example != outcomes[i].example)
            target.push_back(std::move(outcomes[i]));
        else if (!isScored(target.back().outcomeClass))
            target.back() = std::move(outcomes[i]);
    }
}

void History::finishRound(const Spending& spent)
{
    m_spent.push_back(spent);
    m_spent.back().calls = countedCalls(m_budget, spent);
}

} // namespace optimizers
