// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <QString>

#include <string>
#include <vector>

namespace support {

/// Writes a project about opposites with its data into the folder, answered by the server at `url` with a FakeModel
/// behind it. Returns the path of the project.
[[nodiscard]] QString writeAntonymsProject(const QString& folder, const std::string& url,
                                           const std::vector<app::Choice>& optimizers, int calls);

} // namespace support
