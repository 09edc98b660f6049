// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"

#include <cstdint>
#include <optional>

namespace optimizers {

/// The stage of a staged search that a trial belongs to, from 0; the draft belongs to the first.
[[nodiscard]] int stageOf(const Lineage& lineage);
/// The lineage of a stage's own counting, as the whole run keeps it.
[[nodiscard]] Lineage inStage(Lineage lineage, int stage);

/// The candidate that a stage begins with: the best of the one before, or what that began with; null: the task's draft.
[[nodiscard]] const Trial* draftOfStage(const History& history, int stage);

/// What a stage of a staged search sees as its history: its draft as trial 0, its own trials with their own generations
/// and rounds, and a budget that ends where `part` (from 0 to 1) of the whole search's is spent. `madeNow`: calls made
/// in the current round before the stage had its turn.
[[nodiscard]] History historyOfStage(const History& history, int stage, double part, std::int64_t madeNow = 0);

/// The context of one stage in one round: the run's, with the stage's draft as the task's and random numbers of its
/// own.
class StageContext final : public SearchContext, private AnswerLikelihoods
{
public:
    /// `draft`: null for the task's.
    StageContext(SearchContext& run, const Trial* draft, Rng rng);

    [[nodiscard]] const TaskView& task() const override { return m_task ? *m_task : m_run.task(); }
    [[nodiscard]] Result<std::vector<std::string>> write(std::span<const WritingRequest> requests) override;
    [[nodiscard]] Capabilities capabilities() override;
    [[nodiscard]] Rng& rng() override { return m_rng; }
    [[nodiscard]] std::stop_token stopToken() const override { return m_run.stopToken(); }

    /// Calls made through it, at most: what was known before is counted as well.
    [[nodiscard]] std::int64_t callsMade() const { return m_callsMade; }

private:
    [[nodiscard]] Result<std::vector<std::optional<double>>>
    meanLogProbabilities(const Candidate& candidate, std::span<const Example> examples) override;

    SearchContext& m_run;
    std::optional<TaskView> m_task;
    Rng m_rng;
    AnswerLikelihoods* m_likelihoods = nullptr;
    std::int64_t m_callsMade = 0;
};

} // namespace optimizers
