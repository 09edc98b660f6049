// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"
#include "widgets/style/colour_role.h"

#include <QString>

namespace widgets {

/// The word a person reads for a role.
[[nodiscard]] QString wordOf(optimizers::Role role);
/// What examples of the role are for, in one sentence.
[[nodiscard]] QString explanationOf(optimizers::Role role);
/// The colour that marks the role, always beside its word.
[[nodiscard]] ColourRole colourOf(optimizers::Role role);

} // namespace widgets
