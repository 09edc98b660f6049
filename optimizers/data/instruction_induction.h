// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/data/task_data.h"

#include <string>
#include <string_view>

namespace optimizers {

/// Reads a task file of instruction induction (Honovich et al. 2022), of either part (induce, execute). The output is
/// the first accepted answer, and further accepted ones (translations, rhymes, other wordings) follow. Tasks that have
/// no input are given one: cause_and_effect shows both sentences in an order that depends on them only and asks for the
/// cause, common_concept shows the items.
[[nodiscard]] Result<Examples> parseInstructionInduction(std::string_view text, const std::string& name);

} // namespace optimizers
