// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/text_id.h"

#include <span>

namespace optimizers {

/// All that textId() marks in the engine and in app/core, sorted.
[[nodiscard]] std::span<const TextId> engineTexts();

} // namespace optimizers
