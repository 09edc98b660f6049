// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/marker.h"

#include "widgets/style/colour_role.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace widgets {

namespace {

QPainterPath polygon(int corners, qreal outer, qreal inner, qreal turn)
{
    QPolygonF points;
    const int steps = inner > 0 ? corners * 2 : corners;
    for (int i = 0; i < steps; ++i) {
        const qreal radius = inner > 0 && i % 2 == 1 ? inner : outer;
        const qreal angle = turn + i * 2 * std::numbers::pi / steps;
        points << QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

class MarkerIconEngine final : public QIconEngine
{
public:
    explicit MarkerIconEngine(int series) : m_series(series) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        const QColor ink = colour(seriesRole(m_series), QApplication::palette());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center());
        const qreal scale = std::min(rect.width(), rect.height()) / 10.0;
        painter->scale(scale, scale);
        painter->fillPath(markerPath(m_series), ink);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new MarkerIconEngine(*this); }
    bool isNull() override { return false; }

private:
    int m_series;
};

} // namespace

QPainterPath markerPath(int series)
{
    constexpr qreal pi = std::numbers::pi;
    QPainterPath path;
    switch (series % seriesCount) {
    case 0:
        path.addEllipse(QPointF(0, 0), 3, 3);
        return path;
    case 1:
        path.addRect(-2.7, -2.7, 5.4, 5.4);
        return path;
    case 2:
        return polygon(3, 3.8, 0, 0);
    case 3:
        return polygon(4, 3.8, 0, 0);
    case 4:
        return polygon(3, 3.8, 0, pi);
    case 5:
        return polygon(5, 3.9, 1.7, 0);
    case 6:
        return polygon(4, 4.0, 1.4, 0);
    default:
        return polygon(4, 4.2, 1.4, pi / 4);
    }
}

QIcon markerIcon(int series)
{
    return QIcon(new MarkerIconEngine(series));
}

} // namespace widgets
