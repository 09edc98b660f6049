// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "app/core/project/project.h"
#include "optimizers/data/task_data.h"

#include <string>

namespace app {

/// Names everything that decides the course of a run: the examples and their roles, metric, answer rule, layout, draft,
/// models with their settings, optimizer with all parameters, budget and seed. What only changes its speed is left out.
[[nodiscard]] std::string runFingerprint(const Project& project, const optimizers::TaskData& data,
                                         const ModelServices& models, const Choice& optimizer);

/// The values of a choice with the defaults of what it leaves open, as JSON.
[[nodiscard]] std::string parametersText(const Choice& optimizer);

} // namespace app
