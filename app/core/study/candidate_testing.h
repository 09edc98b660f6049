// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/run_session.h"
#include "app/core/study/study_comparison.h"

#include <stop_token>

namespace app {

/// Tries the candidates on the test examples, each under an opening of its own that the journal keeps. Answers known
/// before cost nothing. Blocking; needs the journal for writing; fails as evaluating does.
[[nodiscard]] optimizers::Result<std::vector<ComparedCandidate>>
testCandidates(const Project& project, const SessionSettings& settings,
               const std::vector<UntestedCandidate>& candidates, const std::stop_token& stop);

} // namespace app
