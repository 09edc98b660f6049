// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"

#include <string>
#include <vector>

namespace optimizers {

/// Examples as they were read, before they have roles. Ids count from 0 in the order of reading.
struct Examples
{
    std::vector<Example> rows;
    std::vector<std::string> fieldNames; ///< of Example::fields, in order; "input" not among them

    bool operator==(const Examples&) const = default;
};

/// The examples of a task by role. No input stands in two of them.
struct TaskData
{
    std::vector<Example> pool;
    std::vector<Example> validation;
    std::vector<Example> test;
    std::vector<std::string> fieldNames;

    bool operator==(const TaskData&) const = default;
};

} // namespace optimizers
