// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/hone_style.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr const char* primaryProperty = "honePrimary";

constexpr const char* legendProperty = "honeLegend";

bool isLegend(const QWidget* widget)
{
    return widget != nullptr && widget->property(legendProperty).toBool();
}

bool isPrimary(const QWidget* widget)
{
    return widget != nullptr && widget->property(primaryProperty).toBool();
}

QColor blend(const QColor& below, const QColor& above, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(below.redF(), above.redF()), mix(below.greenF(), above.greenF()),
                            mix(below.blueF(), above.blueF()));
}

qreal radiusOf(const QStyleOption& option)
{
    return unit(option.fontMetrics) * 1.25;
}

void drawPush(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const QColor ink = colour(ColourRole::Text, option.palette);
    QColor fill = colour(ColourRole::Surface, option.palette);
    QColor border = colour(ColourRole::Border, option.palette);
    if (isPrimary(widget) && enabled)
        fill = border = colour(ColourRole::Accent, option.palette);
    if (!enabled)
        fill = colour(ColourRole::Window, option.palette);
    if (pressed)
        fill = blend(fill, ink, 0.14F);
    else if (hovered)
        fill = blend(fill, ink, 0.06F);
    drawRounded(painter, option.rect, fill, border, radiusOf(option));
}

void drawTool(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    QColor fill;
    const bool on = (option.state & QStyle::State_On) && !isLegend(widget);
    if (on || (option.state & QStyle::State_Sunken))
        fill = colour(ColourRole::AccentSurface, option.palette);
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        fill = colour(ColourRole::Raised, option.palette);
    if (fill.isValid())
        drawRounded(painter, option.rect, fill, QColor(), radiusOf(option));
}

void drawField(const QStyleOption& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus);
    drawRounded(painter, option.rect, colour(enabled ? ColourRole::Surface : ColourRole::Window, option.palette),
                colour(focused ? ColourRole::Accent : ColourRole::Border, option.palette), radiusOf(option));
}

void drawIndicator(const QStyleOption& option, QPainter& painter, bool round)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF rect = option.rect;
    const qreal radius = round ? rect.height() / 2 : rect.height() / 4;
    QColor fill = colour(on ? ColourRole::Accent : ColourRole::Surface, option.palette);
    if (on && !enabled)
        fill = colour(ColourRole::MutedText, option.palette);
    QColor border = colour(ColourRole::MutedText, option.palette);
    if (on || (enabled && (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus))))
        border = on ? fill : colour(ColourRole::Accent, option.palette);
    drawRounded(painter, rect, fill, border, radius);
    if (!on)
        return;
    const QColor ink = colour(ColourRole::AccentText, option.palette);
    if (round)
        drawRounded(painter, rect.marginsRemoved(QMarginsF(1, 1, 1, 1) * (rect.height() * 0.3)), ink, QColor(), radius);
    else
        drawTick(painter, rect, ink);
}

void drawFocus(const QStyleOption& option, QPainter& painter)
{
    if (!(option.state & QStyle::State_KeyboardFocusChange))
        return;
    drawRounded(painter, option.rect, QColor(), colour(ColourRole::Accent, option.palette), radiusOf(option));
}

/// Qt 6.4 tears icon and text apart where the window is read from right to left.
bool isMirrored(const QStyleOptionButton& button)
{
    return button.direction == Qt::RightToLeft && !button.icon.isNull() && !button.text.isEmpty();
}

void drawMirroredLabel(const QStyleOptionButton& button, QPainter& painter)
{
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    const QSize text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text);
    const QSize icon = button.icon.actualSize(button.iconSize);
    const int gap = button.fontMetrics.height() / 4;
    QRect label(QPoint(), QSize(text.width() + gap + icon.width(), std::max(text.height(), icon.height())));
    label.moveCenter(button.rect.center());
    const QRect sign = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignRight | Qt::AlignVCenter, icon, label);
    button.icon.paint(&painter, sign, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    label.setRight(sign.left() - gap);
    painter.setPen(button.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(label, Qt::AlignCenter | Qt::TextShowMnemonic, button.text);
}

} // namespace

void setPrimary(QWidget* button)
{
    button->setProperty(primaryProperty, true);
}

void setLegend(QWidget* button)
{
    button->setProperty(legendProperty, true);
}

HoneStyle::HoneStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void HoneStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawPush(*option, *painter, widget);
    case PE_PanelButtonTool:
        return drawTool(*option, *painter, widget);
    case PE_FrameLineEdit:
        return;
    case PE_PanelLineEdit: {
        // Inside spin boxes and combo boxes the box itself draws the frame.
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            drawField(*option, *painter);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(*option, *painter, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(*option, *painter, true);
    case PE_FrameFocusRect:
        return drawFocus(*option, *painter);
    case PE_PanelScrollAreaCorner:
        return;
    case PE_Frame:
        painter->save();
        painter->setPen(
            colour((option->state & State_HasFocus) ? ColourRole::Accent : ColourRole::Border, option->palette));
        painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HoneStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        header != nullptr && element == CE_HeaderSection)
        return drawHeader(*header, *painter);
    if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        tab != nullptr && element == CE_TabBarTabShape)
        return drawTab(*tab, *painter);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        bar != nullptr && element == CE_ProgressBarContents) {
        if (bar->progress <= bar->minimum)
            return;
        QRectF filled = bar->rect;
        const int span = std::max(1, bar->maximum - bar->minimum);
        filled.setWidth(filled.width() * std::clamp(bar->progress - bar->minimum, 0, span) / span);
        drawRounded(*painter, filled, colour(ColourRole::Accent, bar->palette), QColor(), filled.height() / 2);
        return;
    }
    if (element == CE_Splitter)
        return;
    if (element == CE_ToolButtonLabel && isLegend(widget) && !(option->state & State_On)) {
        painter->save();
        painter->setOpacity(0.4);
        QProxyStyle::drawControl(element, option, painter, widget);
        painter->restore();
        return;
    }
    if (element == CE_ProgressBarGroove)
        return drawRounded(*painter, option->rect, colour(ColourRole::Grid, option->palette), QColor(),
                           option->rect.height() / 2.0);
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button != nullptr && element == CE_PushButtonLabel) {
        QStyleOptionButton inked = *button;
        if (isPrimary(widget) && (option->state & State_Enabled))
            inked.palette.setColor(QPalette::ButtonText, colour(ColourRole::AccentText, option->palette));
        if (isMirrored(inked))
            return drawMirroredLabel(inked, *painter);
        return QProxyStyle::drawControl(element, &inked, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HoneStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const
{
    if (control == CC_ComboBox)
        return drawComboBox(*option, *painter, widget);
    if (control == CC_SpinBox)
        return drawSpinBox(*option, *painter, widget);
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        slider != nullptr && control == CC_ScrollBar)
        return drawScrollBar(*slider, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int HoneStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const int one = option != nullptr && option->fontMetrics.height() > 0
                        ? unit(option->fontMetrics)
                        : (widget != nullptr ? unit(widget) : unit(QFontMetrics(QFont())));
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return one * 3;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return one * 2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return one * 4;
    case PM_ScrollBarExtent:
        return one * 3;
    case PM_SplitterWidth:
        return one * 2;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return one * 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HoneStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize HoneStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int one = option != nullptr ? unit(option->fontMetrics) : 4;
    const int height = one * 8;
    switch (type) {
    case CT_PushButton:
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
    case CT_HeaderSection:
        return {result.width() + one * 2, std::max(height, result.height())};
    case CT_TabBarTab:
        return {result.width() + one * 4, std::max(height + one, result.height())};
    case CT_ItemViewItem:
        return {result.width() + one * 2, std::max(one * 7, result.height())};
    case CT_MenuItem:
        return {result.width(), std::max(one * 7, result.height())};
    default:
        return result;
    }
}

QRect HoneStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element != SE_LineEditContents || frame == nullptr || frame->lineWidth == 0)
        return rect;
    const int inset = unit(option->fontMetrics) / 2;
    return rect.adjusted(inset, 0, -inset, 0);
}

void HoneStyle::polish(QWidget* widget)
{
    if (qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // what lies below shines through its track
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QTabBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    QProxyStyle::polish(widget);
}

} // namespace widgets

#include "moc_hone_style.cpp"
