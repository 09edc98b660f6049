// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/colour_role.h"

#include <QIcon>
#include <QString>

namespace widgets {

/// One of our own drawings in resources/icons, by file name without suffix. Drawn in the text colour of the moment (or
/// in `role`), so that it follows a change of theme and is sharp at every scale.
[[nodiscard]] QIcon icon(const QString& name, ColourRole role = ColourRole::Text);

} // namespace widgets
