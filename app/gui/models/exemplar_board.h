// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "widgets/editors/exemplar_model.h"

#include <vector>

namespace app {

/// All exemplars of the project in their order: those of the draft, and between them those that are disabled.
[[nodiscard]] std::vector<widgets::ExemplarRow> exemplarRows(const Project& project);
/// The project with these as its exemplars.
[[nodiscard]] Project withExemplarRows(Project project, const std::vector<widgets::ExemplarRow>& rows);

} // namespace app
