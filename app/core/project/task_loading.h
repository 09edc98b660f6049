// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/core/result.h"
#include "optimizers/data/read_examples.h"
#include "optimizers/data/task_data.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace app {

/// A project's examples with their roles, and what a person should know about them.
struct LoadedTask
{
    optimizers::TaskData data;
    std::vector<optimizers::ShownText> warnings;

    bool operator==(const LoadedTask&) const = default;
};

/// Reads all data files of the project, or none; their paths are relative to `projectFile`. Progress goes from 0 to 1
/// over the bytes of all files; assigning the roles follows it.
[[nodiscard]] optimizers::Result<LoadedTask> loadTask(const Project& project, const std::string& projectFile,
                                                      const std::stop_token& stop = {},
                                                      const optimizers::ReadProgress& progress = {});

/// The two halves of loadTask(): what the files hold, and the examples with their roles.
[[nodiscard]] optimizers::Result<std::vector<optimizers::Examples>>
readFiles(const Project& project, const std::string& projectFile, const std::stop_token& stop = {},
          const optimizers::ReadProgress& progress = {});
[[nodiscard]] optimizers::Result<LoadedTask> assignRoles(std::vector<optimizers::Examples> files,
                                                         const optimizers::Split& split);

/// How a file of a project is to be read. InvalidInput: no such format.
[[nodiscard]] optimizers::Result<optimizers::ReadOptions> readOptionsFor(const DataFile& file);
/// Where a file of a project lies.
[[nodiscard]] std::filesystem::path placeOf(const DataFile& file, const std::string& projectFile);

} // namespace app
