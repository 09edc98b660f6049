// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <cstddef>
#include <optional>
#include <string>

namespace app {

/// The project with one more data file; where files give the roles, by what its name says, else the pool.
[[nodiscard]] Project withDataFile(Project project, DataFile file);
/// The project without the file at `place`, and without its role.
[[nodiscard]] Project withoutDataFile(Project project, std::size_t place);
/// The project with one role for each of its files, whatever it had before.
[[nodiscard]] Project withFileRoles(Project project);

/// The role a file's name speaks of ("train", "dev", "test" …).
[[nodiscard]] std::optional<optimizers::Role> roleInName(const std::string& path);

} // namespace app
