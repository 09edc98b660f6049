// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/run_session.h"

#include <string>
#include <vector>

namespace app {

/// The JSON that `run --json` writes: one entry a run, whatever its state. Parts a run has not reached are null.
[[nodiscard]] std::string summaryText(const RunSession& session, const std::vector<RunReport>& reports);
/// The JSON that `evaluate --json` writes. `role`: "validation" or "test".
[[nodiscard]] std::string evaluationText(const RunSession& session, const std::string& role,
                                         const optimizers::Candidate& candidate, const optimizers::Score& score);

/// Atomic: the file is either the old or the new one.
[[nodiscard]] optimizers::Status writeFile(const std::string& path, const std::string& text);

} // namespace app
