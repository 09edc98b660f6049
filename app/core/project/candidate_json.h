// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/json_fields.h"
#include "optimizers/core/candidate.h"

namespace app {

/// An exemplar as it stands in project files and journals; defaults are left out.
[[nodiscard]] nlohmann::json jsonOf(const optimizers::Exemplar& exemplar);
void readExemplar(JsonFields& fields, optimizers::Exemplar& exemplar);

/// A candidate as it stands in project files and journals; defaults are left out.
[[nodiscard]] nlohmann::json jsonOf(const optimizers::Candidate& candidate);
void readCandidate(JsonFields& fields, optimizers::Candidate& candidate);

} // namespace app
