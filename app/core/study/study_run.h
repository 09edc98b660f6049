// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/run_store.h"
#include "optimizers/run/run.h"

#include <optional>
#include <stop_token>

namespace app {

/// One run of a study with what it needs; the references outlive it.
struct StudyRun
{
    RunStore& store;
    std::int64_t id = 0;
    optimizers::RunServices services; ///< the embedder raw
    optimizers::RunLimits limits;
    optimizers::Prices embedderPrices;
};

/// How a session of a run ended.
struct RunOutcome
{
    optimizers::RunFinished finished;
    optimizers::History history;
    std::optional<optimizers::FinalComparison> comparison;
};

/// Plays the run from where its journal stands to the end of its final comparison, or until it stops. Whatever is told
/// is stored first.
[[nodiscard]] optimizers::Result<RunOutcome> playRun(const StudyRun& run, optimizers::Optimizer& optimizer,
                                                     optimizers::RunObserver& observer, std::stop_token stop);

/// Asks the failed outcomes of a run that is over again, with the budget of retryBudget(). The run stays done, whatever
/// becomes of it, and the candidates of its final comparison; what went wrong is in `finished` of the outcome.
[[nodiscard]] optimizers::Result<RunOutcome> retryRun(const StudyRun& run, optimizers::RunObserver& observer,
                                                      std::stop_token stop);

/// One candidate on all examples of a role that it does not show. Nothing but answers is stored.
[[nodiscard]] optimizers::Result<optimizers::Score>
evaluateOnce(const optimizers::RunServices& services, const optimizers::Budget& budget,
             const optimizers::Candidate& candidate, optimizers::Role role, optimizers::RunObserver& observer,
             std::stop_token stop);

} // namespace app
