// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_marks.h"

#include "widgets/style/shapes.h"

#include <qcustomplot.h>

namespace widgets {

LevelLine::LevelLine(QCustomPlot& plot, Side side)
    : m_side(side), m_line(new QCPItemStraightLine(&plot)), m_name(new QCPItemText(&plot))
{
    m_name->setPositionAlignment((side == Side::Left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    m_name->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    hide();
}

void LevelLine::show(double level, const QString& name)
{
    m_line->point1->setCoords(0.0, level);
    m_line->point2->setCoords(1.0, level);
    m_name->position->setCoords(m_side == Side::Left ? 0.005 : 0.995, level);
    m_name->setText(name);
    m_line->setVisible(true);
    m_name->setVisible(true);
}

void LevelLine::hide()
{
    m_line->setVisible(false);
    m_name->setVisible(false);
}

void LevelLine::setLook(const QPen& pen, const QColor& text, const QFont& font)
{
    m_line->setPen(pen);
    m_name->setColor(text);
    m_name->setFont(font);
}

SpendCursor::SpendCursor(QCustomPlot& plot)
    : m_plot(plot), m_line(new QCPItemStraightLine(&plot)), m_box(new QCPItemText(&plot))
{
    m_box->setTextAlignment(Qt::AlignLeft);
    m_box->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    const int one = unit(&plot);
    m_box->setPadding(QMargins(one * 2, one, one * 2, one));
    hide();
}

void SpendCursor::show(double spent, const QString& text)
{
    m_line->point1->setCoords(spent, 0.0);
    m_line->point2->setCoords(spent, 1.0);
    // The box stands where there is more room, at the bottom: trajectories climb.
    const bool late = spent > m_plot.xAxis->range().center();
    m_box->setPositionAlignment((late ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    m_box->position->setCoords(spent, 0.98);
    m_box->setText(text);
    m_line->setVisible(true);
    m_box->setVisible(!text.isEmpty());
}

void SpendCursor::hide()
{
    m_line->setVisible(false);
    m_box->setVisible(false);
}

QString SpendCursor::text() const
{
    return m_box->visible() ? m_box->text() : QString();
}

void SpendCursor::setLook(const QPen& pen, const QColor& text, const QColor& paper, const QFont& font)
{
    m_line->setPen(pen);
    m_box->setColor(text);
    m_box->setBrush(paper);
    m_box->setPen(pen);
    m_box->setFont(font);
}

} // namespace widgets
