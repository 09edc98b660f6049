// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/outcome_grid.h"

#include <QImage>
#include <QSize>

#include <array>

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
    /// Copies the drawing to that place of an opaque image, cut off at its edges.
    void copyTo(QImage& target, int x, int y, Mark mark, bool flipped) const;

private:
    static constexpr std::size_t markCount = static_cast<std::size_t>(Mark::Right) + 1;

    QSize m_size;
    std::array<QImage, markCount * 2> m_tiles; ///< each mark plain, then flipped
};

} // namespace widgets
