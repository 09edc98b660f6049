// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

/// Draws an SVG whose ink is black in the colour that a role has when it is drawn.
class InkedIconEngine final : public QIconEngine
{
public:
    InkedIconEngine(QByteArray drawing, ColourRole role) : m_drawing(std::move(drawing)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const ColourRole role = mode == QIcon::Disabled ? ColourRole::MutedText : m_role;
        const QColor ink = colour(role, QApplication::palette());
        QByteArray inked = m_drawing;
        inked.replace("#000000", ink.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(inked);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.4);
        const int side = std::min(rect.width(), rect.height());
        QRectF place(0, 0, side, side);
        place.moveCenter(QRectF(rect).center());
        renderer.render(painter, place);
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

    [[nodiscard]] QIconEngine* clone() const override { return new InkedIconEngine(*this); }
    bool isNull() override { return m_drawing.isEmpty(); }

private:
    QByteArray m_drawing;
    ColourRole m_role;
};

} // namespace

QIcon icon(const QString& name, ColourRole role)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new InkedIconEngine(file.readAll(), role));
}

} // namespace widgets
