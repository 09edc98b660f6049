// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outcome_legend.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/outcome_tiles.h"

#include <QPainter>

#include <array>

namespace widgets {

namespace {

struct Entry
{
    Mark mark;
    bool flipped;
};

constexpr std::array<Entry, 6> entries{{{Mark::Right, false},
                                        {Mark::Partial, false},
                                        {Mark::Wrong, false},
                                        {Mark::Missing, false},
                                        {Mark::Right, true},
                                        {Mark::Wrong, true}}};

QString wordOf(const Entry& entry)
{
    if (!entry.flipped)
        return widgets::wordOf(entry.mark);
    return entry.mark == Mark::Right ? OutcomeLegend::tr("now right") : OutcomeLegend::tr("no longer right");
}

} // namespace

OutcomeLegend::OutcomeLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setToolTip(tr("Framed cells differ from what the draft made of the example"));
}

QSize OutcomeLegend::sizeHint() const
{
    int width = 0;
    for (const Entry& entry : entries)
        width += fontMetrics().horizontalAdvance(wordOf(entry)) + unit(this) * 8;
    return {width, fontMetrics().height()};
}

QSize OutcomeLegend::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void OutcomeLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int one = unit(this);
    const qreal ratio = devicePixelRatioF();
    const OutcomeTiles tiles(QSizeF(one * 4 * ratio, one * 4 * ratio).toSize(), ratio, palette());
    painter.setPen(colour(ColourRole::MutedText, palette()));
    int x = 0;
    for (const Entry& entry : entries) {
        const QString word = wordOf(entry);
        const int width = fontMetrics().horizontalAdvance(word);
        if (x + one * 5 + width > this->width())
            return;
        QImage tile = tiles.tile(entry.mark, entry.flipped);
        tile.setDevicePixelRatio(ratio);
        painter.drawImage(QPointF(x, (height() - one * 4) / 2.0), tile);
        painter.drawText(QRect(x + one * 5, 0, width, height()), Qt::AlignVCenter, word);
        x += width + one * 8;
    }
}

} // namespace widgets

#include "moc_outcome_legend.cpp"
