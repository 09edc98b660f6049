// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outcome_tiles.h"

#include "widgets/style/colour_role.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace widgets {

namespace {

constexpr float quietInk = 0.5F; ///< how strong the ink of what does not differ from the draft is

ColourRole roleOf(Mark mark)
{
    switch (mark) {
    case Mark::Right:
        return ColourRole::Good;
    case Mark::Wrong:
        return ColourRole::Bad;
    case Mark::Partial:
        return ColourRole::Warning;
    case Mark::Missing:
        return ColourRole::MutedText;
    case Mark::NotAsked:
        break;
    }
    return ColourRole::Grid;
}

void drawMark(QPainter& painter, const QRectF& cell, Mark mark, const QColor& ink)
{
    QRectF shape = cell;
    switch (mark) {
    case Mark::Right:
        break;
    case Mark::Partial:
        shape.setTop(cell.center().y());
        break;
    case Mark::Wrong: {
        const qreal side = std::max(1.0, std::min(cell.width(), cell.height()) * 0.45);
        shape = QRectF(0, 0, side, side);
        shape.moveCenter(cell.center());
        break;
    }
    case Mark::Missing:
        painter.setPen(QPen(ink, 1));
        painter.setBrush(Qt::NoBrush);
        return painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    case Mark::NotAsked:
        shape = QRectF(0, 0, std::max(1.0, cell.width() * 0.2), 1);
        shape.moveCenter(cell.center());
        break;
    }
    painter.fillRect(shape, ink);
}

} // namespace

OutcomeTiles::OutcomeTiles(QSize size, qreal ratio, const QPalette& palette) : m_size(size)
{
    const int gap = std::max(1, static_cast<int>(std::floor(ratio)));
    const QRectF cell(0, 0, size.width() - gap, size.height() - gap);
    for (std::size_t place = 0; place < m_tiles.size(); ++place) {
        const auto mark = static_cast<Mark>(place / 2);
        const bool flipped = place % 2 == 1;
        QImage& tile = m_tiles[place];
        tile = QImage(size, QImage::Format_RGB32);
        tile.fill(colour(ColourRole::Surface, palette));
        QPainter painter(&tile);
        QColor ink = colour(roleOf(mark), palette);
        if (!flipped && mark != Mark::NotAsked)
            ink.setAlphaF(quietInk);
        drawMark(painter, cell, mark, ink);
        if (flipped) {
            painter.setPen(QPen(colour(ColourRole::Text, palette), gap));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell.adjusted(gap / 2.0, gap / 2.0, -gap / 2.0, -gap / 2.0));
        }
    }
}

const QImage& OutcomeTiles::tile(Mark mark, bool flipped) const
{
    return m_tiles[static_cast<std::size_t>(mark) * 2 + (flipped ? 1 : 0)];
}

void OutcomeTiles::copyRow(QImage& target, int y, std::span<const QImage* const> row) const
{
    // Line by line over the whole row: memory is written in order, which is what takes the time.
    const int height = std::min(m_size.height(), target.height() - y);
    for (int line = 0; line < height; ++line) {
        auto* out = reinterpret_cast<QRgb*>(target.scanLine(y + line));
        int room = target.width();
        for (const QImage* tile : row) {
            const int width = std::min(m_size.width(), room);
            std::memcpy(out, tile->constBits() + line * tile->bytesPerLine(),
                        static_cast<std::size_t>(width) * sizeof(QRgb));
            out += width;
            room -= width;
        }
    }
}

} // namespace widgets
