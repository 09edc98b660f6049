// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

namespace app {

/// The project with another prompt as its draft. What was locked and pinned stays so where the prompt still has it;
/// disabled exemplars stay where they are.
[[nodiscard]] Project withDraft(Project project, const optimizers::Candidate& draft);

} // namespace app
