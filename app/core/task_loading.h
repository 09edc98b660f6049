// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project.h"
#include "optimizers/core/result.h"
#include "optimizers/data/task_data.h"

#include <stop_token>
#include <string>
#include <vector>

namespace app {

/// A project's examples with their roles, and what a person should know about them.
struct LoadedTask
{
    optimizers::TaskData data;
    std::vector<std::string> warnings;

    bool operator==(const LoadedTask&) const = default;
};

/// Reads all data files of the project, or none; their paths are relative to `projectFile`.
[[nodiscard]] optimizers::Result<LoadedTask> loadTask(const Project& project, const std::string& projectFile,
                                                      const std::stop_token& stop = {});

} // namespace app
