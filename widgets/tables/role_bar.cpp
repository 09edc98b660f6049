// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/role_bar.h"

#include "widgets/style/shapes.h"
#include "widgets/tables/role_text.h"
#include "widgets/text/figures.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <numeric>

using optimizers::Role;

namespace widgets {

namespace {

constexpr std::array roles{Role::Pool, Role::Validation, Role::Test};

} // namespace

RoleBar::RoleBar(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Examples by role"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCounts({});
}

void RoleBar::setCounts(const std::array<std::size_t, 3>& counts)
{
    m_counts = counts;
    setAccessibleDescription(tr("%1 in the pool, %2 in validation, %3 in test.")
                                 .arg(countText(static_cast<std::int64_t>(counts[0])),
                                      countText(static_cast<std::int64_t>(counts[1])),
                                      countText(static_cast<std::int64_t>(counts[2]))));
    update();
}

QSize RoleBar::sizeHint() const
{
    const int one = unit(this);
    return {fontMetrics().averageCharWidth() * 40, one * 5 + fontMetrics().height() * 2};
}

QSize RoleBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

void RoleBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int one = unit(this);
    const std::size_t total = std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0});
    const QRectF bar(0, 0, width(), one * 3.0);
    QPainterPath round;
    round.addRoundedRect(bar, one, one);
    painter.save();
    painter.setClipPath(round);
    painter.fillRect(bar, colour(ColourRole::Grid, palette()));
    qreal left = 0.0;
    for (const Role role : roles) {
        const auto count = static_cast<double>(m_counts.at(static_cast<std::size_t>(role)));
        const qreal wide = total == 0 ? 0.0 : bar.width() * count / static_cast<double>(total);
        QRectF part(left, bar.top(), wide, bar.height());
        if (layoutDirection() == Qt::RightToLeft)
            part.moveRight(bar.width() - left);
        painter.fillRect(part, colour(colourOf(role), palette()));
        left += wide;
    }
    painter.restore();
    const int line = fontMetrics().height();
    const int column = width() / static_cast<int>(roles.size());
    for (const Role role : roles) {
        const auto place = static_cast<int>(role);
        const QRect cell =
            QStyle::visualRect(layoutDirection(), rect(), QRect(place * column, one * 4, column, line * 2 + one));
        const QRect mark = QStyle::visualRect(layoutDirection(), cell,
                                              QRect(cell.left(), cell.top() + line / 2 - one, one * 2, one * 2));
        drawRounded(painter, mark, colour(colourOf(role), palette()), QColor(), one / 2.0);
        const QRect text = QStyle::visualRect(layoutDirection(), cell, cell.adjusted(one * 3, 0, 0, 0));
        painter.setPen(colour(ColourRole::Text, palette()));
        painter.drawText(text, Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine, wordOf(role));
        painter.setPen(colour(ColourRole::MutedText, palette()));
        painter.drawText(text.adjusted(0, line, 0, 0), Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine,
                         countText(static_cast<std::int64_t>(m_counts.at(static_cast<std::size_t>(role)))));
    }
}

} // namespace widgets

#include "moc_role_bar.cpp"
