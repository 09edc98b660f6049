// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/two_line_delegate.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"

#include <QListView>
#include <QPainter>

namespace widgets {

namespace {

QRect textPlace(const QStyleOptionViewItem& option, const QRect& row)
{
    const int one = unit(option.fontMetrics);
    return row.adjusted(one * 2, one + one / 2, -one * 2, -one - one / 2);
}

} // namespace

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    const int one = unit(option.fontMetrics);
    if (selected || hovered || focused)
        drawRounded(*painter, QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5),
                    selected ? colour(ColourRole::AccentSurface, option.palette)
                             : (hovered ? colour(ColourRole::Raised, option.palette) : QColor()),
                    focused ? colour(ColourRole::Accent, option.palette) : QColor(), one);
    const QRect place = textPlace(option, option.rect);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(colour(ColourRole::Text, option.palette));
    painter->drawText(place, Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine, index.data().toString());
    painter->setFont(option.font);
    painter->setPen(colour(ColourRole::MutedText, option.palette));
    painter->drawText(place.adjusted(0, option.fontMetrics.height(), 0, 0),
                      Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap, index.data(detailRole).toString());
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const QRect row(0, 0, width, option.fontMetrics.height() * 100);
    const QRect place = textPlace(option, row);
    const QRect detail = option.fontMetrics.boundingRect(QRect(0, 0, place.width(), row.height()), Qt::TextWordWrap,
                                                         index.data(detailRole).toString());
    return {width, option.fontMetrics.height() + detail.height() + (row.height() - place.height())};
}

} // namespace widgets

#include "moc_two_line_delegate.cpp"
