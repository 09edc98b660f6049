// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/core/result.h"

#include <string>
#include <string_view>

namespace app {

/// The .hone text of a project: JSON with sorted keys and defaults left out, texts split at line ends, so that a
/// one-word change of an instruction is a one-line difference.
[[nodiscard]] std::string projectText(const Project& project);
/// InvalidInput naming the place: not JSON, an unknown key, a wrong type, a newer format version.
[[nodiscard]] optimizers::Result<Project> projectFrom(std::string_view text);

/// The absolute path of the project file that `path` means: itself, or the only .hone file of a directory.
[[nodiscard]] optimizers::Result<std::string> projectPath(const std::string& path);
/// Reads NAME.hone, or the only .hone file of a directory.
[[nodiscard]] optimizers::Result<Project> loadProject(const std::string& path);
/// Atomic: the file is either the old or the new one, also on a full disk or a kill.
[[nodiscard]] optimizers::Status saveProject(const Project& project, const std::string& path);

} // namespace app
