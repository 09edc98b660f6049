// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/pool_examples.h"

namespace optimizers {

PoolExamples drawPoolExamples(const TaskView& task, std::size_t count, Rng& rng)
{
    PoolExamples shown;
    for (const std::size_t place : rng.sample(task.pool().size(), count)) {
        shown.examples.push_back(task.pool()[place]);
        const std::vector<std::string>& expected = shown.examples.back().expected;
        shown.answers.push_back(expected.at(rng.below(expected.size())));
    }
    return shown;
}

} // namespace optimizers
