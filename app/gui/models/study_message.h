// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/events.h"
#include "optimizers/data/task_data.h"
#include "optimizers/run/final_comparison.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace app {

/// The examples that the outcomes of the study are about. Shared and never changed.
struct StudyBegan
{
    std::shared_ptr<const optimizers::TaskData> data;
};

/// A run begins or is read from the journal; `known` is what the journal already holds of it.
struct RunBegan
{
    optimizers::History known;
    std::vector<optimizers::TrialFinished> scores; ///< in the order in which they were given
    std::vector<optimizers::NoteLogged> notes;
    std::optional<optimizers::ArmsJudged> arms; ///< the latest
    optimizers::Spending spent;
};

/// A run that the journal knew goes on.
struct RunResumed
{};

/// A run has ended, with the final comparison where it came to one.
struct RunEnded
{
    optimizers::RunState state = optimizers::RunState::Stopped;
    std::optional<optimizers::Error> error;
    std::optional<optimizers::Spending> spent; ///< none: not known better than from the events
    std::optional<optimizers::FinalComparison> comparison;
};

/// What the thread of a study tells the window. Values only.
struct StudyMessage
{
    int study = 0; ///< Study::restart() gave it; messages of a study that was left are not taken
    int run = 0;   ///< place of the run in its study
    std::variant<StudyBegan, RunBegan, RunResumed, optimizers::RunEvent, RunEnded> content;
};

using StudyMessages = std::vector<StudyMessage>;

} // namespace app
