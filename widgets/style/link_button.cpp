// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/link_button.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"

#include <QPainter>

namespace widgets {

LinkButton::LinkButton(const QString& drawing, const QString& name, const QString& detail, QWidget* parent)
    : QAbstractButton(parent), m_detail(detail)
{
    setText(name);
    setIcon(widgets::icon(drawing, ColourRole::Accent));
    setAccessibleName(name);
    setAccessibleDescription(detail);
    setToolTip(detail);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const int one = unit(this);
    return {fontMetrics().horizontalAdvance(m_detail) + one * 12, fontMetrics().height() * 2 + one * 5};
}

QSize LinkButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int one = unit(this);
    if (isDown() || underMouse())
        drawRounded(painter, rect(), colour(isDown() ? ColourRole::AccentSurface : ColourRole::Raised, palette()),
                    QColor(), one * 1.25);
    if (hasFocus())
        drawRounded(painter, rect(), QColor(), colour(ColourRole::Accent, palette()), one * 1.25);
    const int side = one * 6;
    icon().paint(&painter, one * 2, (height() - side) / 2, side, side);
    const QRect text = rect().adjusted(one * 10, one * 2, -one * 2, -one * 2);
    const int line = fontMetrics().height();
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(colour(ColourRole::Text, palette()));
    painter.drawText(text, Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine, this->text());
    painter.setFont(font());
    painter.setPen(colour(ColourRole::MutedText, palette()));
    painter.drawText(text.adjusted(0, line + one / 2, 0, 0), Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_detail, Qt::ElideRight, text.width()));
}

} // namespace widgets

#include "moc_link_button.cpp"
