// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/parameters/schema.h"

#include <functional>
#include <memory>

namespace optimizers {

/// Makes at most `count` candidates, new to the history, without looking at scores.
using CandidateRule =
    std::function<Result<std::vector<Proposal>>(const History& history, SearchContext& context, std::size_t count)>;

/// An optimizer that tries what a rule gives, at most `candidates` of them, as many as the budget pays on all
/// validation examples, in one round. Fails as every search over exemplars does where there is no pool.
[[nodiscard]] std::unique_ptr<Optimizer> searchByRule(std::size_t candidates, CandidateRule rule);

/// A proposal of such a rule.
[[nodiscard]] Proposal ruleProposal(const TaskView& task, Candidate candidate, std::string move);

/// Declares how often a rule that depends on chance is applied.
template <typename Parameters>
Schema<Parameters>& addDraws(Schema<Parameters>& schema, std::int64_t Parameters::* field)
{
    return schema.add("draws", field,
                      {textId("Draws"),
                       textId("How often exemplars are drawn. Each draw is scored on all validation examples; the "
                              "spread between them is what chance alone does."),
                       1.0,
                       100.0,
                       {}});
}

} // namespace optimizers
