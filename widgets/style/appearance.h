// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace widgets {

/// What a person may choose; System follows the palette the desktop gave the program at its start.
enum class Theme { System, Light, Dark };

/// Gives the application Hone's style; to be called once, before the first widget.
void installStyle(QApplication& application);
/// Sets the palette of the theme on the whole application; open windows follow at once.
void applyTheme(Theme theme);

/// The name used in settings: "system", "light", "dark".
[[nodiscard]] QString nameOf(Theme theme);
[[nodiscard]] Theme themeFrom(const QString& name);

} // namespace widgets
