// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/core/result.h"
#include "optimizers/data/read_examples.h"

#include <stop_token>
#include <string>
#include <vector>

namespace app {

/// A project for these data files with everything guessed that a person would else have to choose first: columns,
/// roles, metric, the way the query shows further columns, a plain draft, and a budget that suits the sizes. `files`
/// carry what the person said about them; their paths are relative to `projectFile`. Progress and errors are those of
/// reading the files.
[[nodiscard]] optimizers::Result<Project> guessProject(const std::string& name, std::vector<DataFile> files,
                                                       const std::string& projectFile, const std::stop_token& stop = {},
                                                       const optimizers::ReadProgress& progress = {});

/// The mapping of a file's columns, by their names where those say enough, else by what is in them: long texts are
/// asked, few different short ones are answered. A guess to be shown to a person. Fails as reading the file does.
[[nodiscard]] optimizers::Result<optimizers::ColumnMapping> mappingByContent(const DataFile& file,
                                                                             const std::string& projectFile);

} // namespace app
