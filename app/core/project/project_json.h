// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/json_fields.h"
#include "app/core/project/project.h"

namespace app {

/// A project as it stands in a .hone file, the format version left out; defaults are left out.
[[nodiscard]] nlohmann::json jsonOf(const Project& project);
void readProject(JsonFields& fields, Project& project);

} // namespace app
