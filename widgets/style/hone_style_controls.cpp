// SPDX-License-Identifier: GPL-3.0-or-later
// The composed controls of HoneStyle: headers, tabs, combo boxes, spin boxes and scroll bars.
#include "widgets/style/colour_role.h"
#include "widgets/style/hone_style.h"
#include "widgets/style/shapes.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace widgets {

namespace {

void drawBox(const QStyleOption& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus);
    drawRounded(painter, option.rect, colour(enabled ? ColourRole::Surface : ColourRole::Window, option.palette),
                colour(focused ? ColourRole::Accent : ColourRole::Border, option.palette),
                unit(option.fontMetrics) * 1.25);
}

QColor arrowInk(const QStyleOption& option, bool usable)
{
    QColor ink = colour(ColourRole::MutedText, option.palette);
    if (!usable)
        ink.setAlphaF(0.4F);
    return ink;
}

} // namespace

void HoneStyle::drawHeader(const QStyleOptionHeader& option, QPainter& painter) const
{
    painter.fillRect(option.rect, colour(ColourRole::Window, option.palette));
    painter.setPen(colour(ColourRole::Border, option.palette));
    const QRectF rect = option.rect;
    painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5));
}

void HoneStyle::drawTab(const QStyleOptionTab& option, QPainter& painter) const
{
    const QRectF rect = option.rect;
    const int one = unit(option.fontMetrics);
    if (option.state & State_Selected)
        painter.fillRect(QRectF(rect.left() + one, rect.bottom() - one / 2.0, rect.width() - 2.0 * one, one / 2.0 + 1),
                         colour(ColourRole::Accent, option.palette));
    else if (option.state & State_MouseOver)
        drawRounded(painter, rect.adjusted(one / 2.0, one / 2.0, -one / 2.0, -one),
                    colour(ColourRole::Raised, option.palette), QColor(), one);
}

void HoneStyle::drawComboBox(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const
{
    drawBox(option, painter);
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const qreal side = unit(option.fontMetrics) * 4.0;
    QRectF place(0, 0, side, side);
    place.moveCenter(QRectF(arrow).center());
    drawChevron(painter, place, Direction::Down, arrowInk(option, option.state & State_Enabled));
}

void HoneStyle::drawSpinBox(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const
{
    const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    if (box == nullptr)
        return;
    drawBox(option, painter);
    if (box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawButton = [&](SubControl control, Direction direction, QAbstractSpinBox::StepEnabledFlag step) {
        const QRect area = subControlRect(CC_SpinBox, &option, control, widget);
        const bool usable = (option.state & State_Enabled) && (box->stepEnabled & step);
        if (usable && (box->activeSubControls & control) && (option.state & State_MouseOver))
            drawRounded(painter, QRectF(area).adjusted(1, 1, -1, -1), colour(ColourRole::Raised, option.palette),
                        QColor(), unit(option.fontMetrics) / 2.0);
        const qreal side = unit(option.fontMetrics) * 3.0;
        QRectF place(0, 0, side, side);
        place.moveCenter(QRectF(area).center());
        drawChevron(painter, place, direction, arrowInk(option, usable));
    };
    drawButton(SC_SpinBoxUp, Direction::Up, QAbstractSpinBox::StepUpEnabled);
    drawButton(SC_SpinBoxDown, Direction::Down, QAbstractSpinBox::StepDownEnabled);
}

void HoneStyle::drawScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) const
{
    if (option.maximum <= option.minimum)
        return;
    QRectF grip = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const qreal thickness = std::min(option.rect.width(), option.rect.height());
    const qreal inset = thickness * 0.25;
    grip.adjust(inset, inset, -inset, -inset);
    QColor ink = colour(ColourRole::MutedText, option.palette);
    const bool active = option.state & (State_MouseOver | State_Sunken);
    ink.setAlphaF(active ? 0.8F : 0.45F);
    drawRounded(painter, grip, ink, QColor(), thickness * 0.25);
}

} // namespace widgets
