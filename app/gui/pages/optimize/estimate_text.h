// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/inspection.h"

#include <QString>

namespace app {

/// What a run will cost and what its budget buys, in words.
[[nodiscard]] QString estimateText(const optimizers::Preflight& preflight, std::size_t validationExamples);

} // namespace app
