// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outcome_bar.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

using optimizers::OutcomeClass;

namespace widgets {

namespace {

struct ClassLook
{
    ColourRole role = ColourRole::Good;
    Qt::BrushStyle pattern = Qt::SolidPattern;
};

/// Scored classes that got nothing share the colour of what is wrong, missing ones that of what needs a look.
ClassLook lookOf(OutcomeClass outcomeClass)
{
    switch (outcomeClass) {
    case OutcomeClass::Right:
        return {ColourRole::Good, Qt::SolidPattern};
    case OutcomeClass::Wrong:
        return {ColourRole::Bad, Qt::SolidPattern};
    case OutcomeClass::Unparsable:
        return {ColourRole::Bad, Qt::Dense4Pattern};
    case OutcomeClass::Truncated:
        return {ColourRole::Bad, Qt::BDiagPattern};
    case OutcomeClass::Refused:
        return {ColourRole::Bad, Qt::VerPattern};
    case OutcomeClass::Filtered:
        return {ColourRole::Warning, Qt::BDiagPattern};
    case OutcomeClass::Failed:
        break;
    }
    return {ColourRole::Warning, Qt::SolidPattern};
}

} // namespace

OutcomeBar::OutcomeBar(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Outcomes by class"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OutcomeBar::setCounts(const OutcomeCounts& counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    const QString text = countsText(counts);
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

QSize OutcomeBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, unit(this) * 3 + fontMetrics().height()};
}

QSize OutcomeBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

void OutcomeBar::drawBar(QPainter& painter) const
{
    const int one = unit(this);
    const QRectF bar(0, 0, width(), one * 2.0);
    QPainterPath round;
    round.addRoundedRect(bar, one / 2.0, one / 2.0);
    painter.setClipPath(round);
    painter.fillRect(bar, colour(ColourRole::Grid, palette()));
    const int total = m_counts.total();
    const qreal least = std::max(2.0, one / 2.0);
    qreal room = bar.width(); // what the least widths leave to be shared
    for (const OutcomeClass outcomeClass : outcomeClasses)
        room -= m_counts.of(outcomeClass) > 0 ? least : 0.0;
    qreal left = 0.0;
    for (const OutcomeClass outcomeClass : outcomeClasses) {
        const int count = m_counts.of(outcomeClass);
        if (count == 0)
            continue;
        QRectF part(left, bar.top(), least + std::max(0.0, room) * count / total, bar.height());
        left += part.width();
        if (layoutDirection() == Qt::RightToLeft)
            part.moveRight(bar.width() - part.left());
        const ClassLook look = lookOf(outcomeClass);
        painter.fillRect(part, colour(ColourRole::Surface, palette()));
        painter.fillRect(part, QBrush(colour(look.role, palette()), look.pattern));
    }
    painter.setClipping(false);
}

void OutcomeBar::drawLegend(QPainter& painter) const
{
    const int one = unit(this);
    const int top = one * 3;
    const int line = fontMetrics().height();
    int left = 0;
    for (const OutcomeClass outcomeClass : outcomeClasses) {
        const int count = m_counts.of(outcomeClass);
        if (count == 0)
            continue;
        const QString text = countText(outcomeClass, count);
        const int wide = fontMetrics().horizontalAdvance(text);
        if (left + one * 3 + wide > width())
            return;
        const QRect mark =
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, top + line / 2 - one, one * 2, one * 2));
        const ClassLook look = lookOf(outcomeClass);
        painter.fillRect(mark, QBrush(colour(look.role, palette()), look.pattern));
        if (look.pattern != Qt::SolidPattern) {
            painter.setPen(colour(look.role, palette()));
            painter.drawRect(mark.adjusted(0, 0, -1, -1));
        }
        painter.setPen(colour(ColourRole::MutedText, palette()));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(left + one * 3, top, wide + 1, line)),
                         Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += one * 3 + wide + one * 4;
    }
}

void OutcomeBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBar(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawLegend(painter);
}

} // namespace widgets

#include "moc_outcome_bar.cpp"
