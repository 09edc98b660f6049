// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bars/mode_bar.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {

ModeBar::ModeBar(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    const int one = widgets::unit(this);
    m_column->setContentsMargins(one * 2, one * 3, one * 2, one * 3);
    m_column->setSpacing(one);
    m_column->addStretch();
    setAccessibleName(tr("Pages"));
}

void ModeBar::addMode(QAction& action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(1, 1) * widgets::unit(this) * 6);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action.iconText());
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumHeight(widgets::unit(this) * 15);
    button->setMinimumWidth(widgets::unit(this) * 19);
    m_column->insertWidget(m_column->count() - 1, button);
}

void ModeBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::Surface, palette()));
    painter.setPen(widgets::colour(widgets::ColourRole::Border, palette()));
    painter.drawLine(QPointF(width() - 0.5, 0), QPointF(width() - 0.5, height()));
}

} // namespace app

#include "moc_mode_bar.cpp"
