// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QString>

class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QFont;

namespace widgets {

/// A score to compare with: a horizontal line with its name. Owned by the plot it is made for.
class LevelLine
{
public:
    enum class Side { Left, Right };

    LevelLine(QCustomPlot& plot, Side side);

    void show(double level, const QString& name);
    void hide();
    void setLook(const QPen& pen, const QColor& text, const QFont& font);

private:
    Side m_side;
    QCPItemStraightLine* m_line = nullptr;
    QCPItemText* m_name = nullptr;
};

/// A vertical line through all trajectories with a box that says how each stands there. Owned by the plot.
class SpendCursor
{
public:
    explicit SpendCursor(QCustomPlot& plot);

    void show(double spent, const QString& text);
    void hide();
    [[nodiscard]] QString text() const;
    void setLook(const QPen& pen, const QColor& text, const QColor& paper, const QFont& font);

private:
    QCustomPlot& m_plot;
    QCPItemStraightLine* m_line = nullptr;
    QCPItemText* m_box = nullptr;
};

} // namespace widgets
