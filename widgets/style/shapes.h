// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QFontMetrics;
class QPainter;
class QWidget;

namespace widgets {

/// The unit of all distances: a quarter of a line of text, so that spacing grows with the font.
[[nodiscard]] int unit(const QFontMetrics& metrics);
[[nodiscard]] int unit(const QWidget* widget);

/// A rounded rectangle with a hairline border; an invalid colour leaves its part out.
void drawRounded(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius);
enum class Direction { Up, Down, Left, Right };
void drawChevron(QPainter& painter, const QRectF& rect, Direction direction, const QColor& ink);
void drawTick(QPainter& painter, const QRectF& rect, const QColor& ink);

} // namespace widgets
