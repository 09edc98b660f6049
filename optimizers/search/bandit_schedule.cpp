// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/bandit_schedule.h"

#include <algorithm>

namespace optimizers {

BanditSchedule::BanditSchedule(const BanditWishes& wishes, std::size_t validation, std::optional<std::int64_t> calls)
    : m_wishes(wishes), m_validation(validation), m_calls(calls)
{
    m_wishes.examples = std::clamp<std::size_t>(wishes.examples, 1, std::max<std::size_t>(validation, 1));
    m_candidates = payableCandidates(wishes.candidates, limits(calls), wishes.writingEach);
    // A smaller budget keeps the share of the first draw, but without two candidates there is nothing to learn from.
    const std::size_t share = (wishes.initial * m_candidates + wishes.candidates - 1) / wishes.candidates;
    m_initial = std::min(m_candidates, std::max<std::size_t>(std::min(share, wishes.initial), 2));
}

RaceLimits BanditSchedule::limits(std::optional<std::int64_t> calls) const
{
    return {m_validation, calls, m_wishes.examples};
}

std::optional<std::size_t> BanditSchedule::examples() const
{
    return m_wishes.examples < m_validation ? std::optional(m_wishes.examples) : std::nullopt;
}

std::size_t BanditSchedule::pickRounds() const
{
    return (m_candidates - m_initial + m_wishes.batch - 1) / m_wishes.batch;
}

bool BanditSchedule::isRacing(const History& history, const TaskView& task) const
{
    return std::ranges::any_of(triedOf(history),
                               [&](TrialId id) { return triedPrefix(history.at(id), task) > m_wishes.examples; });
}

std::size_t BanditSchedule::wantedAfter(std::size_t tried) const
{
    if (tried == 0)
        return m_initial;
    return tried < m_candidates ? std::min(m_wishes.batch, m_candidates - tried) : 0;
}

std::size_t BanditSchedule::wanted(const History& history, const TaskView& task, std::optional<std::int64_t> left) const
{
    if (isRacing(history, task))
        return 0;
    std::size_t wanted = wantedAfter(triedOf(history).size());
    const auto cost = [&] {
        return static_cast<std::int64_t>(wanted * m_wishes.examples + writingFor(wanted) + m_validation -
                                         m_wishes.examples);
    };
    while (left && wanted > 0 && cost() > *left)
        --wanted;
    return wanted;
}

std::vector<Proposal> BanditSchedule::firstRung(const History& history, std::span<const TrialId> order,
                                                std::optional<std::int64_t> left) const
{
    // What is missing is asked for again with the next rung.
    for (const TrialId id : order) {
        if (left)
            *left -= std::ranges::count_if(history.at(id).outcomes,
                                           [](const Outcome& outcome) { return !isScored(outcome.outcomeClass); });
    }
    const std::vector<Rung> rungs = rungsFor(order.size(), m_wishes.examples, limits(left));
    std::vector<Proposal> survivors;
    if (rungs.empty())
        return survivors;
    const Rung& rung = rungs.front();
    for (const TrialId id : order.first(std::min(order.size(), rung.candidates))) {
        const Trial& trial = history.at(id);
        survivors.push_back({trial.candidate, trial.lineage,
                             rung.examples < m_validation ? std::optional(rung.examples) : std::nullopt});
    }
    return survivors;
}

std::vector<Proposal> BanditSchedule::nextRung(const History& history, const TaskView& task,
                                               std::optional<std::int64_t> left) const
{
    return continueRace(history, task, triedOf(history), limits(left));
}

Plan BanditSchedule::plan() const
{
    Plan plan;
    plan.minimumCalls = fewestCallsOf(limits({}), m_wishes.writingEach);
    const auto writing = static_cast<std::int64_t>(writingFor(m_candidates));
    std::optional<std::int64_t> solver = m_calls;
    if (solver)
        *solver -= writing;
    const auto rungs = [&](std::size_t candidates) {
        std::vector<Rung> all = {{candidates, m_wishes.examples}};
        std::optional<std::int64_t> left = solver;
        if (left)
            *left -= callsOf(all);
        std::ranges::copy(rungsFor(candidates, m_wishes.examples, limits(left)), std::back_inserter(all));
        return all;
    };
    if (m_candidates == 0)
        return plan;
    plan.candidates = static_cast<int>(m_candidates);
    plan.fullyEvaluated = static_cast<int>(rungs(m_candidates).back().candidates);
    plan.solverCallsHigh = callsOf(rungs(m_candidates));
    plan.solverCallsLow = std::min(plan.solverCallsHigh, callsOf(rungs((m_candidates + 1) / 2)));
    plan.writerCallsHigh = writing;
    plan.writerCallsLow = m_wishes.writingEach == 0 ? 0 : plan.candidates;
    return plan;
}

std::vector<TrialId> triedOf(const History& history)
{
    std::vector<TrialId> tried;
    for (const Trial& trial : history.trials()) {
        if (trial.lineage.generation > 0)
            tried.push_back(trial.id);
    }
    return tried;
}

std::size_t triedBefore(const History& history, int generation)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        triedOf(history), [&](TrialId id) { return history.at(id).lineage.generation < generation; }));
}

std::optional<std::int64_t> callsAtStart(const History& history, const TaskView& task, std::optional<std::int64_t> left)
{
    if (!left)
        return std::nullopt;
    return *left + history.spent().calls - static_cast<std::int64_t>(task.validation().size());
}

std::optional<std::uint64_t> drawOf(const History& history)
{
    for (const Trial& trial : history.trials()) {
        if (trial.lineage.reason.draw)
            return trial.lineage.reason.draw;
    }
    return std::nullopt;
}

} // namespace optimizers
