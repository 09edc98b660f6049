// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bars/notice_bar.h"

#include "widgets/style/card.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace app {

NoticeBar::NoticeBar(const QString& icon, widgets::ColourRole role, QWidget* parent)
    : QFrame(parent), m_icon(icon), m_role(role)
{
    const int one = widgets::unit(this);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(one * 4, one * 2, one * 2, one * 2);
    m_row->setSpacing(one * 3);
    m_sign = new QLabel(this);
    m_row->addWidget(m_sign);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_headline = widgets::createHeading({}, this);
    m_detail = widgets::createHint({}, this);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    texts->addWidget(m_headline);
    texts->addWidget(m_detail);
    m_row->addLayout(texts, 1);
    drawSign();
    hide();
}

void NoticeBar::say(const QString& headline, const QString& detail)
{
    m_headline->setText(headline);
    m_detail->setText(detail);
    setAccessibleDescription(headline);
}

void NoticeBar::drawSign()
{
    const int side = widgets::unit(this) * 5;
    m_sign->setPixmap(widgets::icon(m_icon, m_role).pixmap(QSize(side, side), devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void NoticeBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::Raised, palette()));
    painter.fillRect(QRect(0, 0, widgets::unit(this), height()), widgets::colour(m_role, palette()));
}

} // namespace app

#include "moc_notice_bar.cpp"
