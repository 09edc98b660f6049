// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"
#include "optimizers/data/task_data.h"

#include <string>
#include <string_view>

namespace optimizers {

/// Reads a JSON task of BIG-bench (Srivastava et al. 2022) or BBH (Suzgun et al. 2022). The targets of an example are
/// its accepted answers; where it has scored choices, those with the best score are, and the choices are listed behind
/// the input as the task says, in an order that depends on the input only.
[[nodiscard]] Result<Examples> parseBigBench(std::string_view text, const std::string& name);

} // namespace optimizers
