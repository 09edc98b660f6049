// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/shapes.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>
#include <array>
#include <span>

namespace widgets {

namespace {

void drawStroke(QPainter& painter, std::span<const QPointF> points, const QColor& ink, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    painter.restore();
}

} // namespace

int unit(const QFontMetrics& metrics)
{
    return std::max(2, metrics.height() / 4);
}

int unit(const QWidget* widget)
{
    return unit(widget->fontMetrics());
}

void drawRounded(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1.0) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void drawChevron(QPainter& painter, const QRectF& rect, Direction direction, const QColor& ink)
{
    const qreal reach = std::min(rect.width(), rect.height()) * 0.25;
    const QPointF middle = rect.center();
    std::array<QPointF, 3> points{QPointF(-reach, -reach / 2), QPointF(0, reach / 2), QPointF(reach, -reach / 2)};
    for (QPointF& point : points) {
        if (direction == Direction::Up)
            point = {point.x(), -point.y()};
        else if (direction == Direction::Right)
            point = {point.y(), point.x()};
        else if (direction == Direction::Left)
            point = {-point.y(), point.x()};
        point += middle;
    }
    drawStroke(painter, points, ink, std::max(1.2, reach * 0.35));
}

void drawTick(QPainter& painter, const QRectF& rect, const QColor& ink)
{
    const auto at = [&rect](qreal x, qreal y) {
        return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    };
    const std::array<QPointF, 3> points{at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)};
    drawStroke(painter, points, ink, rect.width() * 0.12);
}

} // namespace widgets
