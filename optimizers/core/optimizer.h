// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/arm_belief.h"
#include "optimizers/core/capabilities.h"
#include "optimizers/core/history.h"
#include "optimizers/core/random.h"
#include "optimizers/core/result.h"
#include "optimizers/core/task_view.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace optimizers {

/// A candidate and the validation examples to try it on. Examples it already has outcomes for are not paid again.
struct Proposal
{
    Candidate candidate;
    Lineage lineage;
    std::optional<std::size_t> examples; ///< length of the prefix of the validation order; none: all of it

    bool operator==(const Proposal&) const = default;
};

/// Something a reader of the run should know, e.g. how many proposals a writer gave that had to be rejected, and why.
struct Note
{
    ShownText text;
    int count = 1;

    bool operator==(const Note&) const = default;
};

/// What an optimizer wants next. No proposals end the run.
struct Step
{
    std::vector<Proposal> proposals;
    std::vector<Note> notes;
    /// What it chose by, where it is a bandit; the trials are those of the history it was given. For a reader alone:
    /// like the proposals a function of the history, and nothing follows from it.
    std::vector<ArmBelief> arms = {};
};

/// A request to the writer model. `sample` tells draws with the same prompt apart: equal requests get equal answers.
struct WritingRequest
{
    std::string prompt;
    double temperature = 1.0;
    int sample = 0;
    int maxTokens = 256;
    Points softPrompt = {}; ///< vectors read before the prompt; only where the run has SoftPrompts
};

/// All an optimizer may use. Each call that costs is metered, cached and stopped in one place.
class SearchContext
{
public:
    virtual ~SearchContext() = default;

    [[nodiscard]] virtual const TaskView& task() const = 0;
    /// Answers in the order of the requests; sent in parallel. An answer that could not be had (call failed, budget
    /// spent in mid-batch) is empty. Fails as Cancelled, Rejected, or BudgetSpent when not one call could be paid.
    [[nodiscard]] virtual Result<std::vector<std::string>> write(std::span<const WritingRequest> requests) = 0;
    /// What the run's models can do beyond writing.
    [[nodiscard]] virtual Capabilities capabilities() = 0;
    /// Depends on the run's seed and the round alone.
    [[nodiscard]] virtual Rng& rng() = 0;
    /// For long computations, which end within 100 ms of a stop.
    [[nodiscard]] virtual std::stop_token stopToken() const = 0;
    [[nodiscard]] bool stopRequested() const { return stopToken().stop_requested(); }
};

/// Sizes of a task, for planning before anything is sent.
struct TaskSize
{
    std::size_t pool = 0;
    std::size_t validation = 0;
    std::size_t test = 0;
};

/// What a search would do with a budget.
struct Plan
{
    int candidates = 0;              ///< candidates it would try, the draft not counted
    int fullyEvaluated = 0;          ///< of these on all validation examples
    std::int64_t writerCallsLow = 0; ///< calls of the writer, at least and at most
    std::int64_t writerCallsHigh = 0;
    std::int64_t solverCallsLow = 0; ///< calls of the solver, the draft's and the final comparison's not counted
    std::int64_t solverCallsHigh = 0;
    std::int64_t minimumCalls = 0; ///< smallest useful search budget: with less the method cannot choose among anything

    bool operator==(const Plan&) const = default;
};

/// A function from the history so far to the next candidates to try. It owns no loop, no thread, no connection; members
/// may cache what they could compute again, but may not remember.
class Optimizer
{
public:
    virtual ~Optimizer() = default;

    [[nodiscard]] virtual Result<Step> propose(const History& history, SearchContext& context) = 0;
    /// `calls`: what the search may spend, the draft's evaluation and the final comparison taken off; none: no limit.
    [[nodiscard]] virtual Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const = 0;
};

} // namespace optimizers
