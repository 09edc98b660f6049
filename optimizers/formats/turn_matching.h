// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/prompts/prompt_template.h"

#include <optional>
#include <string_view>

namespace optimizers {

/// The values with which the template renders to exactly `text`, as an exemplar's input and fields; of several ways the
/// one with the shortest first values. None: there is no way, or too many were tried.
[[nodiscard]] std::optional<Exemplar> exemplarMatching(const PromptTemplate& query, std::string_view text);

} // namespace optimizers
