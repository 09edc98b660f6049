// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace widgets {

/// Light or dark, as the window's palette has it.
enum class Scheme { Light, Dark };

/// What a colour is for. The only colours of the program: each has a light and a dark value.
enum class ColourRole {
    Window,             ///< behind everything
    Surface,            ///< cards, editors, tables
    Raised,             ///< buttons, headers, hovered rows
    Border,             ///< lines around controls
    Text,               ///< what is read
    MutedText,          ///< what explains
    Accent,             ///< the one thing to press, the focus
    AccentText,         ///< on the accent
    AccentSurface,      ///< selected rows and modes
    Good,               ///< better, right
    Bad,                ///< worse, wrong, failed
    Warning,            ///< needs a look
    Grid,               ///< lines of plots
    Placeholder,        ///< {{fields}} in prompts
    PlaceholderSurface, ///< behind them
    LockedSurface,      ///< behind what no optimizer may change
    Series1,            ///< first run of a study; the others follow
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Series7,
    Series8,
};

constexpr int seriesCount = 8;

[[nodiscard]] QColor colour(ColourRole role, Scheme scheme);
/// Dark is where the window is darker than its text; Qt 6.4 does not say.
[[nodiscard]] Scheme schemeOf(const QPalette& palette);
/// The colour of the role in the scheme the palette has.
[[nodiscard]] QColor colour(ColourRole role, const QPalette& palette);
/// Series colours repeat after eight; shapes tell runs apart too.
[[nodiscard]] ColourRole seriesRole(int series);
/// The application's palette in one scheme, made from the roles.
[[nodiscard]] QPalette paletteFor(Scheme scheme);

} // namespace widgets
