// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/outcome_grid.h"
#include "widgets/tables/outcome_tiles.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <optional>
#include <vector>

namespace widgets {

/// Every candidate on every example as a map of cells, the best candidate on top. A cell that differs from the draft is
/// framed, and bars above the columns count how many do. Arrow keys or a click choose a cell. Repaints a few times a
/// second at most, and not at all while hidden.
class OutcomeMap final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit OutcomeMap(QWidget* parent);

    /// Another study is shown.
    void clear();
    void take(TrialKey key, const optimizers::Trial& trial, bool finished);
    void setColumnOrder(OutcomeGrid::ColumnOrder order);
    /// Moves the cursor without telling anybody.
    void select(TrialKey key);
    void selectExample(optimizers::ExampleId example);
    /// Brings the order up to date at once; the timer does it in time otherwise.
    void refresh();

    [[nodiscard]] const OutcomeGrid& grid() const { return m_grid; }
    /// Row and column of the grid; none before something was chosen.
    [[nodiscard]] std::optional<TrialKey> candidate() const { return m_candidate; }
    [[nodiscard]] std::optional<optimizers::ExampleId> example() const { return m_example; }
    /// The columns of the grid from left to right.
    [[nodiscard]] const std::vector<int>& shownColumns() const { return m_columns; }
    [[nodiscard]] const std::vector<int>& shownRows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A person chose a cell, by mouse or keyboard.
    void chosen(widgets::TrialKey key, optimizers::ExampleId example);
    /// The person wants to read the chosen outcome.
    void activated();
    /// The mouse is over a cell.
    void pointed(widgets::TrialKey key, optimizers::ExampleId example);
    /// The mouse left.
    void left();
    void refreshed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// A place on the screen, counted in rows and columns as they are shown.
    struct Place
    {
        int row = 0;
        int column = 0;
    };

    void markDirty();
    void updateTiles();
    void updateScrollBars();
    void choose(Place place);
    void reveal(Place place);
    [[nodiscard]] Place cursor() const;
    [[nodiscard]] std::optional<Place> at(QPointF position) const;
    [[nodiscard]] QRectF cells() const;
    [[nodiscard]] QSizeF cellSize() const;
    [[nodiscard]] QRectF rectOf(Place place) const;
    void drawCells();
    void drawLabels(QPainter& painter) const;
    void drawBars(QPainter& painter) const;
    void drawCursor(QPainter& painter) const;

    OutcomeGrid m_grid;
    OutcomeGrid::ColumnOrder m_order = OutcomeGrid::ColumnOrder::MostFlips;
    OutcomeTiles m_tiles;
    QImage m_drawn; ///< the cells in view; kept because new memory for each frame costs more than drawing into it
    std::vector<int> m_rows;
    std::vector<int> m_columns;
    std::optional<TrialKey> m_candidate;
    std::optional<optimizers::ExampleId> m_example;
    QTimer m_timer;
    bool m_dirty = false;
};

} // namespace widgets
