// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/rule_search.h"

#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/racing.h"

#include <algorithm>

namespace optimizers {

namespace {

class RuleSearch final : public Optimizer
{
public:
    RuleSearch(std::size_t candidates, CandidateRule rule) : m_candidates(candidates), m_rule(std::move(rule)) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        if (const Status may = maySearchExemplars(context); !may)
            return tl::unexpected(may.error());
        const std::size_t count = paid(context.task().validation().size(), payableCalls(history));
        if (count == 0 || !trialsOf(history, 1).empty())
            return Step{};
        Result<std::vector<Proposal>> made = m_rule(history, context, count);
        if (!made)
            return tl::unexpected(made.error());
        return Step{std::move(*made), {}};
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        const std::size_t count = size.pool == 0 ? 0 : paid(size.validation, calls);
        Plan plan;
        plan.candidates = plan.fullyEvaluated = static_cast<int>(count);
        plan.solverCallsHigh = static_cast<std::int64_t>(count * size.validation);
        plan.solverCallsLow = std::min(plan.solverCallsHigh, static_cast<std::int64_t>(size.validation));
        plan.minimumCalls = static_cast<std::int64_t>(size.validation);
        return plan;
    }

private:
    [[nodiscard]] std::size_t paid(std::size_t validation, std::optional<std::int64_t> calls) const
    {
        if (!calls || validation == 0)
            return m_candidates;
        return std::min(m_candidates, static_cast<std::size_t>(std::max<std::int64_t>(*calls, 0)) / validation);
    }

    std::size_t m_candidates;
    CandidateRule m_rule;
};

} // namespace

std::unique_ptr<Optimizer> searchByRule(std::size_t candidates, CandidateRule rule)
{
    return std::make_unique<RuleSearch>(candidates, std::move(rule));
}

Proposal ruleProposal(const TaskView& task, Candidate candidate, std::string move)
{
    return {std::move(candidate), {{idOf(task.draft())}, std::move(move), {}, 1}, std::nullopt};
}

} // namespace optimizers
