// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/outcome_grid.h"

#include <QImage>
#include <QSize>

#include <array>
#include <span>

class QPalette;

namespace widgets {

/// The drawings of a map's cells, made once for a cell size and a theme. What is right fills its cell, partly right
/// half of it, wrong a spot in the middle, and missing is hollow: told apart by shape as well as by colour.
class OutcomeTiles
{
public:
    OutcomeTiles() = default;
    /// `size` in device pixels.
    OutcomeTiles(QSize size, qreal ratio, const QPalette& palette);

    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] const QImage& tile(Mark mark, bool flipped) const;
    /// Copies drawings side by side into an opaque image, from its left edge and the line `y` on, cut off at its edges.
    void copyRow(QImage& target, int y, std::span<const QImage* const> row) const;

private:
    static constexpr std::size_t markCount = static_cast<std::size_t>(Mark::Right) + 1;

    QSize m_size;
    std::array<QImage, markCount * 2> m_tiles; ///< each mark plain, then flipped
};

} // namespace widgets
