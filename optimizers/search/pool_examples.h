// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "optimizers/core/task_view.h"

#include <cstddef>
#include <string>
#include <vector>

namespace optimizers {

/// Pool examples as a writer is shown them: each with one of its accepted answers.
struct PoolExamples
{
    std::vector<Example> examples;
    std::vector<std::string> answers; ///< one for each example
};

/// `count` distinct examples in random order, all of a smaller pool.
[[nodiscard]] PoolExamples drawPoolExamples(const TaskView& task, std::size_t count, Rng& rng);

} // namespace optimizers
