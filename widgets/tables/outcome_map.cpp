// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outcome_map.h"

#include "widgets/style/shapes.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

namespace widgets {

namespace {

constexpr std::chrono::milliseconds orderFrame{100}; // an order that changes faster than that cannot be followed

} // namespace

OutcomeMap::OutcomeMap(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // as charts are
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Map of candidates and examples"));
    viewport()->setMouseTracking(true);
    m_timer.setInterval(orderFrame);
    connect(&m_timer, &QTimer::timeout, this, &OutcomeMap::refresh);
}

QSize OutcomeMap::sizeHint() const
{
    return {unit(this) * 120, unit(this) * 60};
}

void OutcomeMap::clear()
{
    m_grid.clear();
    m_rows.clear();
    m_columns.clear();
    m_candidate.reset();
    m_example.reset();
    markDirty();
}

void OutcomeMap::take(TrialKey key, const optimizers::Trial& trial, bool finished)
{
    m_grid.update(key, trial, finished);
    markDirty();
}

void OutcomeMap::setColumnOrder(OutcomeGrid::ColumnOrder order)
{
    m_order = order;
    m_dirty = true;
    refresh();
    reveal(cursor());
}

void OutcomeMap::select(TrialKey key)
{
    if (m_candidate == key)
        return;
    m_candidate = key;
    if (m_dirty && isVisible())
        refresh();
    reveal(cursor());
}

void OutcomeMap::selectExample(optimizers::ExampleId example)
{
    if (m_example == example)
        return;
    m_example = example;
    reveal(cursor());
}

void OutcomeMap::markDirty()
{
    m_dirty = true;
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

void OutcomeMap::refresh()
{
    if (!m_dirty) {
        m_timer.stop();
        return;
    }
    m_dirty = false;
    m_rows = m_grid.rowsByScore();
    m_columns = m_grid.columns(m_order);
    updateTiles();
    viewport()->update();
    Q_EMIT refreshed();
}

void OutcomeMap::updateTiles()
{
    const int one = unit(this);
    const qreal ratio = devicePixelRatioF();
    const qreal room = cells().width() / std::max(1, static_cast<int>(m_columns.size()));
    const qreal width = std::clamp(room, one * 1.5, one * 6.0);
    const QSize size(std::max(3, static_cast<int>(width * ratio)),
                     std::max(3, static_cast<int>(fontMetrics().height() * ratio)));
    m_tiles = OutcomeTiles(size, ratio, palette());
    updateScrollBars();
}

void OutcomeMap::updateScrollBars()
{
    const QSizeF cell = cellSize();
    if (cell.isEmpty())
        return;
    const int columns = std::max(1, static_cast<int>(cells().width() / cell.width()));
    const int rows = std::max(1, static_cast<int>(cells().height() / cell.height()));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_columns.size()) - columns));
    horizontalScrollBar()->setPageStep(columns);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_rows.size()) - rows));
    verticalScrollBar()->setPageStep(rows);
}

QRectF OutcomeMap::cells() const
{
    const qreal left = fontMetrics().averageCharWidth() * 12 + unit(this) * 5;
    const qreal top = unit(this) * 6;
    return {left, top, std::max(0.0, viewport()->width() - left), std::max(0.0, viewport()->height() - top)};
}

QSizeF OutcomeMap::cellSize() const
{
    return QSizeF(m_tiles.size()) / devicePixelRatioF();
}

QRectF OutcomeMap::rectOf(Place place) const
{
    const QSizeF cell = cellSize();
    return {cells().left() + (place.column - horizontalScrollBar()->value()) * cell.width(),
            cells().top() + (place.row - verticalScrollBar()->value()) * cell.height(), cell.width(), cell.height()};
}

std::optional<OutcomeMap::Place> OutcomeMap::at(QPointF position) const
{
    const QSizeF cell = cellSize();
    if (cell.isEmpty() || !cells().contains(position))
        return std::nullopt;
    const QPointF inside = position - cells().topLeft();
    const Place place{static_cast<int>(inside.y() / cell.height()) + verticalScrollBar()->value(),
                      static_cast<int>(inside.x() / cell.width()) + horizontalScrollBar()->value()};
    if (place.row >= static_cast<int>(m_rows.size()) || place.column >= static_cast<int>(m_columns.size()))
        return std::nullopt;
    return place;
}

OutcomeMap::Place OutcomeMap::cursor() const
{
    const auto place = [](const std::vector<int>& order, std::optional<int> which) {
        const auto found = which ? std::ranges::find(order, *which) : order.end();
        return found == order.end() ? -1 : static_cast<int>(found - order.begin());
    };
    return {place(m_rows, m_candidate ? m_grid.rowOf(*m_candidate) : std::nullopt),
            place(m_columns, m_example ? m_grid.columnOf(*m_example) : std::nullopt)};
}

void OutcomeMap::reveal(Place place)
{
    const auto bring = [](QScrollBar& bar, int to) {
        if (to >= 0)
            bar.setValue(std::clamp(bar.value(), to - bar.pageStep() + 1, to));
    };
    bring(*verticalScrollBar(), place.row);
    bring(*horizontalScrollBar(), place.column);
    viewport()->update();
}

void OutcomeMap::choose(Place place)
{
    if (m_rows.empty() || m_columns.empty())
        return;
    place.row = std::clamp(place.row, 0, static_cast<int>(m_rows.size()) - 1);
    place.column = std::clamp(place.column, 0, static_cast<int>(m_columns.size()) - 1);
    m_candidate = m_grid.row(m_rows[static_cast<std::size_t>(place.row)]).key;
    m_example = m_grid.example(m_columns[static_cast<std::size_t>(place.column)]);
    reveal(place);
    Q_EMIT chosen(*m_candidate, *m_example);
}

void OutcomeMap::keyPressEvent(QKeyEvent* event)
{
    Place place = cursor();
    const int page = verticalScrollBar()->pageStep();
    switch (event->key()) {
    case Qt::Key_Left:
        place.column -= 1;
        break;
    case Qt::Key_Right:
        place.column += 1;
        break;
    case Qt::Key_Up:
        place.row -= 1;
        break;
    case Qt::Key_Down:
        place.row += 1;
        break;
    case Qt::Key_PageUp:
        place.row -= page;
        break;
    case Qt::Key_PageDown:
        place.row += page;
        break;
    case Qt::Key_Home:
        place.column = 0;
        break;
    case Qt::Key_End:
        place.column = static_cast<int>(m_columns.size()) - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_candidate && m_example)
            Q_EMIT activated();
        return;
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    choose(place);
}

void OutcomeMap::mousePressEvent(QMouseEvent* event)
{
    if (const auto place = at(event->position()))
        choose(*place);
}

void OutcomeMap::mouseMoveEvent(QMouseEvent* event)
{
    if (const auto place = at(event->position()))
        Q_EMIT pointed(m_grid.row(m_rows[static_cast<std::size_t>(place->row)]).key,
                       m_grid.example(m_columns[static_cast<std::size_t>(place->column)]));
    else
        Q_EMIT left();
}

bool OutcomeMap::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        Q_EMIT left();
    return QAbstractScrollArea::viewportEvent(event);
}

void OutcomeMap::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateTiles();
}

void OutcomeMap::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    updateTiles();
    refresh();
    reveal(cursor());
}

void OutcomeMap::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateTiles();
}

} // namespace widgets

#include "moc_outcome_map.cpp"
