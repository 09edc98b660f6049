// SPDX-License-Identifier: GPL-3.0-or-later
// How a map of outcomes is drawn: cells as copies of a few tiles, everything else with the painter.
#include "widgets/plots/marker.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/outcome_map.h"
#include "widgets/text/figures.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

void OutcomeMap::drawCells()
{
    const qreal ratio = devicePixelRatioF();
    const QSize tile = m_tiles.size();
    const int firstRow = verticalScrollBar()->value();
    const int firstColumn = horizontalScrollBar()->value();
    const int rows = static_cast<int>(m_rows.size()) - firstRow;
    const int columns = static_cast<int>(m_columns.size()) - firstColumn;
    const QSize room = (cells().size() * ratio).toSize();
    const QSize size(std::min(room.width(), columns * tile.width()), std::min(room.height(), rows * tile.height()));
    if (m_drawn.size() != size)
        m_drawn = QImage(size, QImage::Format_RGB32);
    m_drawn.setDevicePixelRatio(ratio);
    const int shown = (m_drawn.width() + tile.width() - 1) / tile.width();
    std::vector<const QImage*> tiles(static_cast<std::size_t>(shown));
    for (int row = 0; row * tile.height() < m_drawn.height(); ++row) {
        const int rowPlace = firstRow + row;
        const int gridRow = m_rows[static_cast<std::size_t>(rowPlace)];
        for (int column = 0; column < shown; ++column) {
            const int columnPlace = firstColumn + column;
            const int gridColumn = m_columns[static_cast<std::size_t>(columnPlace)];
            tiles[static_cast<std::size_t>(column)] =
                &m_tiles.tile(m_grid.mark(gridRow, gridColumn), m_grid.flipped(gridRow, gridColumn));
        }
        m_tiles.copyRow(m_drawn, row * tile.height(), tiles);
    }
}

void OutcomeMap::drawLabels(QPainter& painter) const
{
    const int one = unit(this);
    const QColor text = colour(ColourRole::Text, palette());
    const QColor muted = colour(ColourRole::MutedText, palette());
    const int last =
        std::min(static_cast<int>(m_rows.size()), verticalScrollBar()->value() + verticalScrollBar()->pageStep() + 1);
    for (int row = verticalScrollBar()->value(); row < last; ++row) {
        const OutcomeGrid::Row& shown = m_grid.row(m_rows[static_cast<std::size_t>(row)]);
        QRectF line = rectOf({row, horizontalScrollBar()->value()});
        line.setLeft(0);
        line.setRight(cells().left() - one);
        if (m_candidate == shown.key)
            painter.fillRect(line, colour(ColourRole::AccentSurface, palette()));
        const QRectF sign(line.left() + one, line.center().y() - one * 1.5, one * 3, one * 3);
        markerIcon(shown.key.run).paint(&painter, sign.toRect());
        const QRectF words = line.adjusted(one * 5, 0, -one, 0);
        painter.setPen(muted);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         shown.key.trial == 0 ? tr("Draft") : countText(shown.key.trial));
        painter.setPen(shown.finished ? text : muted);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, percentText(shown.score));
    }
}

void OutcomeMap::drawBars(QPainter& painter) const
{
    const int most = m_columns.empty() ? 0 : *std::ranges::max_element(m_columns, {}, [this](int column) {
        return m_grid.flips(column);
    });
    const int busiest = most == 0 ? 0 : m_grid.flips(most);
    const qreal height = cells().top() - unit(this);
    const QRectF area = cells();
    for (int column = horizontalScrollBar()->value(); column < static_cast<int>(m_columns.size()); ++column) {
        const QRectF cell = rectOf({0, column});
        if (cell.left() > area.right() || busiest == 0)
            break;
        const int flips = m_grid.flips(m_columns[static_cast<std::size_t>(column)]);
        const bool current = m_example == m_grid.example(m_columns[static_cast<std::size_t>(column)]);
        const qreal share = height * flips / busiest;
        painter.fillRect(QRectF(cell.left(), height - share, cell.width() - 1, share),
                         colour(current ? ColourRole::Accent : ColourRole::Border, palette()));
    }
    painter.setPen(colour(ColourRole::Border, palette()));
    painter.drawLine(QPointF(area.left(), height + 0.5), QPointF(area.right(), height + 0.5));
    painter.setPen(colour(ColourRole::MutedText, palette()));
    painter.drawText(QRectF(0, 0, area.left() - unit(this), height), Qt::AlignRight | Qt::AlignBottom, tr("Flips"));
}

void OutcomeMap::drawCursor(QPainter& painter) const
{
    const Place place = cursor();
    if (place.row < verticalScrollBar()->value() || place.column < horizontalScrollBar()->value())
        return;
    const qreal width = unit(this) / 2.0;
    painter.setClipRect(cells().adjusted(-width * 2, -width * 2, 0, 0));
    painter.setBrush(Qt::NoBrush);
    // Paper around the line keeps it apart from whatever the cells look like.
    const QRectF around = rectOf(place).adjusted(-width - 0.5, -width - 0.5, width - 0.5, width - 0.5);
    painter.setPen(QPen(colour(ColourRole::Surface, palette()), width * 2.5));
    painter.drawRect(around);
    painter.setPen(QPen(colour(hasFocus() ? ColourRole::Accent : ColourRole::MutedText, palette()), width));
    painter.drawRect(around);
}

void OutcomeMap::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colour(ColourRole::Surface, palette()));
    if (m_rows.empty() || m_columns.empty() || m_tiles.size().isEmpty())
        return;
    drawCells();
    painter.drawImage(cells().topLeft(), m_drawn);
    drawLabels(painter);
    drawBars(painter);
    drawCursor(painter);
}

} // namespace widgets
