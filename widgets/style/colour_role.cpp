// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/colour_role.h"

#include <array>
#include <cstddef>

namespace widgets {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of ColourRole. Texts reach 4.5:1 on window and surface, series 3:1 on the surface, in both columns.
constexpr std::array<Pair, 24> colours{{
    {0xfff4f6f8, 0xff14181e}, // Window
    {0xffffffff, 0xff1c222a}, // Surface
    {0xffeef1f4, 0xff262d37}, // Raised
    {0xffd3dae2, 0xff394350}, // Border
    {0xff1a2430, 0xffe5eaf0}, // Text
    {0xff566373, 0xff9dabba}, // MutedText
    {0xff0b6e80, 0xff4cc3d6}, // Accent
    {0xffffffff, 0xff06222a}, // AccentText
    {0xffdcf0f3, 0xff17404a}, // AccentSurface
    {0xff1b7f4b, 0xff5fd39a}, // Good
    {0xffc0392f, 0xffff8d82}, // Bad
    {0xff9a6200, 0xfff0bc55}, // Warning
    {0xffe4e9ee, 0xff2c3540}, // Grid
    {0xff6a37c4, 0xffcbb4ff}, // Placeholder
    {0xffefe8fc, 0xff342a52}, // PlaceholderSurface
    {0xfffdf0cf, 0xff453714}, // LockedSurface
    {0xff0b6e80, 0xff4cc3d6}, // Series1
    {0xffc95f10, 0xffffa65c}, // Series2
    {0xff4f5bd5, 0xff9aa6ff}, // Series3
    {0xffb03a7f, 0xfff391c7}, // Series4
    {0xff5c8a12, 0xffa9d65a}, // Series5
    {0xff8c6a00, 0xffe6c84f}, // Series6
    {0xff8547b5, 0xffcfa0ff}, // Series7
    {0xff5b6876, 0xffaab6c3}, // Series8
}};
static_assert(colours.size() == static_cast<std::size_t>(ColourRole::Series8) + 1);

void setDisabled(QPalette& palette, Scheme scheme)
{
    QColor faint = colour(ColourRole::MutedText, scheme);
    faint.setAlphaF(0.6F);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(ColourRole::Raised, scheme));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colour(ColourRole::MutedText, scheme));
}

} // namespace

QColor colour(ColourRole role, Scheme scheme)
{
    const Pair& pair = colours.at(static_cast<std::size_t>(role));
    return QColor::fromRgb(scheme == Scheme::Dark ? pair.dark : pair.light);
}

Scheme schemeOf(const QPalette& palette)
{
    const int window = palette.color(QPalette::Active, QPalette::Window).lightness();
    const int text = palette.color(QPalette::Active, QPalette::WindowText).lightness();
    return window < text ? Scheme::Dark : Scheme::Light;
}

QColor colour(ColourRole role, const QPalette& palette)
{
    return colour(role, schemeOf(palette));
}

ColourRole seriesRole(int series)
{
    return static_cast<ColourRole>(static_cast<int>(ColourRole::Series1) + series % seriesCount);
}

QPalette paletteFor(Scheme scheme)
{
    const auto of = [scheme](ColourRole role) { return colour(role, scheme); };
    QPalette palette(of(ColourRole::Raised), of(ColourRole::Window));
    palette.setColor(QPalette::Window, of(ColourRole::Window));
    palette.setColor(QPalette::WindowText, of(ColourRole::Text));
    palette.setColor(QPalette::Base, of(ColourRole::Surface));
    palette.setColor(QPalette::AlternateBase, of(ColourRole::Window));
    palette.setColor(QPalette::Text, of(ColourRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColourRole::MutedText));
    palette.setColor(QPalette::Button, of(ColourRole::Raised));
    palette.setColor(QPalette::ButtonText, of(ColourRole::Text));
    palette.setColor(QPalette::BrightText, of(ColourRole::Bad));
    palette.setColor(QPalette::Highlight, of(ColourRole::AccentSurface));
    palette.setColor(QPalette::HighlightedText, of(ColourRole::Text));
    palette.setColor(QPalette::Link, of(ColourRole::Accent));
    palette.setColor(QPalette::LinkVisited, of(ColourRole::Accent));
    palette.setColor(QPalette::ToolTipBase, of(ColourRole::Raised));
    palette.setColor(QPalette::ToolTipText, of(ColourRole::Text));
    palette.setColor(QPalette::Mid, of(ColourRole::Border));
    palette.setColor(QPalette::Midlight, of(ColourRole::Raised));
    palette.setColor(QPalette::Light, of(ColourRole::Surface));
    palette.setColor(QPalette::Dark, of(ColourRole::Border));
    palette.setColor(QPalette::Shadow, of(ColourRole::Border));
    setDisabled(palette, scheme);
    return palette;
}

} // namespace widgets
