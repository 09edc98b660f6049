// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"

#include <span>
#include <utility>
#include <vector>

namespace optimizers {

/// What a search may know of a task: the draft, the pool and the validation examples. Test examples are not in here, so
/// there is no way to reach them from a search.
class TaskView
{
public:
    TaskView(Candidate draft, std::vector<Example> pool, std::vector<Example> validation)
        : m_draft(std::move(draft)), m_pool(std::move(pool)), m_validation(std::move(validation))
    {}

    /// The person's own prompt: the control and the starting point.
    [[nodiscard]] const Candidate& draft() const { return m_draft; }
    [[nodiscard]] std::span<const Example> pool() const { return m_pool; }
    /// In the one order of evaluation: a candidate is scored on a prefix of it, so all comparisons are paired.
    [[nodiscard]] std::span<const Example> validation() const { return m_validation; }

private:
    Candidate m_draft;
    std::vector<Example> m_pool;
    std::vector<Example> m_validation;
};

} // namespace optimizers
