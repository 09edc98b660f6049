// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/events.h"
#include "optimizers/data/task_data.h"
#include "optimizers/endpoints/answer_store.h"
#include "optimizers/endpoints/ledger.h"
#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/metrics/metric.h"
#include "optimizers/prompts/answer_parser.h"
#include "optimizers/prompts/pinned_exemplars.h"
#include "optimizers/prompts/prompt_layout.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>

namespace optimizers {

/// A model in one of its roles, with the settings every request of that role carries.
struct ModelRole
{
    ModelEndpoint* endpoint = nullptr; ///< the raw endpoint; the run stacks cache, retry and meter on it
    Prices prices;
    std::optional<double> temperature = 0.0; ///< the writer's comes with each WritingRequest
    int maxTokens = 256;
    int concurrency = 16; ///< requests in flight at most
};

/// Everything a run uses. Plain references: the owner keeps them alive until executeRun() returns.
struct RunServices
{
    const TaskData& data;
    const Candidate& draft;
    const PromptRenderer& renderer;
    const AnswerParser& parser;
    const Metric& metric;
    ModelRole solver;
    ModelRole writer;
    Embedder* embedder = nullptr; ///< optional
    AnswerStore& answers;
    std::span<const std::string> locked = {}; ///< parts of the draft that every proposal has to keep (keepsLocked())
    PinnedExemplars pinned = {};              ///< of the draft: the search goes on around them
};

/// What bounds and seeds a run.
struct RunLimits
{
    Budget budget;
    std::uint64_t seed = 1;        ///< of the search
    std::uint64_t projectSeed = 1; ///< of the validation order: the same for all runs of a project
    int finalists = 2;             ///< candidates that meet the draft on the test examples
};

/// Runs the optimizer on the task until it has no more proposals, the budget is spent, or somebody stops it, starting
/// from `history` (History(searchBudget(...)) at first, later what a journal kept), which it continues. The draft is
/// evaluated first, as round 0. `ledger` holds the whole budget with what earlier sessions spent; the search leaves the
/// final comparison's share untouched. Blocking; all threads it starts are joined before it returns. Events come on the
/// calling thread.
///
/// Same services, limits and answers: same history, whatever the concurrency, and whether unbroken or continued.
[[nodiscard]] RunFinished executeRun(Optimizer& optimizer, const RunServices& services, const RunLimits& limits,
                                     History& history, Ledger& ledger, RunObserver& observer, std::stop_token stop);

/// Outcomes of the history that failed: calls that brought no usable reply, and replies that could not be scored.
[[nodiscard]] std::int64_t failedOutcomes(const History& history);

/// Asks the failed outcomes of a search that is over once more, as a round of its own with the usual events; what is
/// answered now takes the place of what was missing, and the scores follow. Within limits.budget; see retryBudget().
/// However it ends, a stop and a spent budget included, the round is completed with what came; Storage alone leaves it
/// open. Fails like ModelEvaluator::evaluate(). Not for a search that goes on: its rounds would be counted anew.
[[nodiscard]] Status retryFailed(const RunServices& services, const RunLimits& limits, History& history, Ledger& ledger,
                                 RunObserver& observer, std::stop_token stop);

/// What a retry may spend: as the run, and where that leaves less than a call for each failed outcome, so many. A
/// person decides on a retry anew, and the run has mostly spent its calls by then; its other limits stay.
[[nodiscard]] Budget retryBudget(const Budget& budget, const Spending& spent, std::int64_t failed);

/// The validation examples in the one order in which every candidate of the project is scored.
[[nodiscard]] std::vector<Example> validationOrder(std::vector<Example> validation, std::uint64_t projectSeed);

} // namespace optimizers
