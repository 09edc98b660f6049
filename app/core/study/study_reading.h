// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "app/core/study/study_comparison.h"

#include <stop_token>

namespace app {

/// Reads all finished runs out of the project's journal and compares them. Without a journal there are none. Sends and
/// writes nothing, and works while a run writes. `tested`: candidates of unfinished runs that were tried beside.
/// Blocking; fails as Storage or Cancelled.
[[nodiscard]] optimizers::Result<StudyComparison> readComparison(const Project& project, const std::string& projectFile,
                                                                 const std::vector<ComparedCandidate>& tested,
                                                                 const std::stop_token& stop);

/// The score of the best candidate so far after each score a run gave, by the rule of History::best().
[[nodiscard]] optimizers::BestSteps bestSteps(const std::vector<optimizers::TrialFinished>& scores);

} // namespace app
