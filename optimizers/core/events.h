// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace optimizers {

/// How a run stands.
enum class RunState {
    Running,
    Done,    ///< the optimizer had no more proposals, or the budget was spent
    Stopped, ///< somebody stopped it; it can be continued
    Paused,  ///< it needs a person first (key, quota, disk, endpoint down); it can be continued
    Failed,  ///< it cannot go on
};

[[nodiscard]] std::string_view nameOf(RunState state);
[[nodiscard]] std::optional<RunState> runStateFrom(std::string_view name);

struct RoundStarted
{
    int round = 0;
    Spending spent; ///< before this round
};

/// A candidate enters the run. The only event with its text; `trial` has no outcomes yet.
struct TrialStarted
{
    Trial trial;
};

/// One outcome was decided and, where the observer stores, is stored when the call returns. In order of arrival.
struct OutcomeRecorded
{
    TrialId trial;
    Role role = Role::Validation; ///< Test only in the final comparison
    Outcome outcome;
    Spending spent;
};

/// A candidate has all the outcomes this round asked for.
struct TrialFinished
{
    TrialId trial;
    CandidateId candidate;
    int round = 0;
    Score score;
    Spending spent;
    bool best = false; ///< it is now History::best()
};

/// The round is complete: all of its outcomes are part of the history from here on.
struct RoundFinished
{
    int round = 0;
    Spending spent;
};

struct NoteLogged
{
    int round = 0;
    Note note;
};

/// What the optimizer believed when it proposed the round, so after the one before; only of bandits. Sorted by trial.
struct ArmsJudged
{
    int round = 0;
    std::vector<ArmBelief> arms;

    bool operator==(const ArmsJudged&) const = default;
};

struct RunFinished
{
    RunState state = RunState::Done;
    std::optional<Error> error; ///< why it paused or failed
    std::optional<TrialId> best;
    Spending spent;
};

using RunEvent = std::variant<RoundStarted, TrialStarted, OutcomeRecorded, TrialFinished, RoundFinished, NoteLogged,
                              ArmsJudged, RunFinished>;

/// Sees everything that happens in a run, on the run's thread, in order. A continued run tells the interrupted round
/// again from its start, with the same trial ids, so storing an event twice has to change nothing. An error (the
/// journal cannot be written) pauses the run before anything more is paid.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    [[nodiscard]] virtual Status onEvent(const RunEvent& event) = 0;
    /// What happened together while trials are evaluated, in order: outcomes and the ends of trials.
    [[nodiscard]] virtual Status onEvents(std::span<const RunEvent> events);
};

} // namespace optimizers
