// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/reading.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace widgets {

Reading::Reading(int characters, QWidget* parent) : QWidget(parent), m_label(new QLabel(this)), m_characters(characters)
{
    m_label->setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    measure();
}

QString Reading::text() const
{
    return m_label->text();
}

void Reading::setText(const QString& text)
{
    if (text == m_label->text())
        return;
    m_label->setText(text);
    if (m_label->sizeHint().width() > m_size.width())
        measure();
}

void Reading::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_label->resize(size());
}

void Reading::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void Reading::measure()
{
    const QSize needed = m_label->sizeHint();
    m_size = {std::max(needed.width(), fontMetrics().averageCharWidth() * m_characters),
              std::max(needed.height(), fontMetrics().height())};
    updateGeometry();
}

} // namespace widgets

#include "moc_reading.cpp"
