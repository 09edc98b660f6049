// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/card.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace widgets {

namespace {

QLabel* createLabel(const QString& text, QWidget* parent, double scale, QFont::Weight weight)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(weight);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return label;
}

} // namespace

Card::Card(QWidget* parent, const QString& heading) : QFrame(parent)
{
    setFrameShape(NoFrame);
    const int one = unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(one * 4, one * 3, one * 4, one * 4);
    column->setSpacing(one * 2);
    m_headingRow = new QHBoxLayout;
    m_headingRow->setSpacing(one * 2);
    if (!heading.isEmpty())
        m_headingRow->addWidget(createHeading(heading, this));
    m_headingRow->addStretch();
    column->addLayout(m_headingRow);
    m_content = new QVBoxLayout;
    m_content->setSpacing(one * 2);
    column->addLayout(m_content);
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawRounded(painter, rect(), colour(ColourRole::Surface, palette()), colour(ColourRole::Border, palette()),
                unit(this) * 2.0);
}

QLabel* createTitle(const QString& text, QWidget* parent)
{
    return createLabel(text, parent, 1.6, QFont::DemiBold);
}

QLabel* createHeading(const QString& text, QWidget* parent)
{
    return createLabel(text, parent, 1.1, QFont::DemiBold);
}

QLabel* createHint(const QString& text, QWidget* parent)
{
    QLabel* label = createLabel(text, parent, 1.0, QFont::Normal);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    label->setWordWrap(true);
    return label;
}

} // namespace widgets

#include "moc_card.cpp"
