// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "optimizers/evidence/paired_test.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace app {

/// What each exemplar of the draft does for the score: the draft against the draft without it, on the validation
/// examples that runs of the journal scored both prompts on. Only answers to the requests the project would send today
/// count, scored by its metric of today. None where there are none. Asks no model. Blocking.
[[nodiscard]] optimizers::Result<std::vector<std::optional<optimizers::PairedDifference>>>
exemplarEffects(const Project& project, const std::string& projectFile, const KeySource& keys,
                const std::stop_token& stop);

} // namespace app
