// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/access_bar.h"

#include "app/gui/models/project_model.h"
#include "widgets/style/card.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace app {

AccessBar::AccessBar(const ProjectModel& model, QWidget* parent) : QFrame(parent), m_model(model)
{
    const int one = widgets::unit(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(one * 4, one * 2, one * 4, one * 2);
    row->setSpacing(one * 3);
    m_sign = new QLabel(this);
    m_headline = widgets::createHeading(tr("Read-only"), this);
    m_headline->setObjectName(u"read_only"_s);
    m_detail = widgets::createHint({}, this);
    m_detail->setObjectName(u"read_only_reason"_s);
    row->addWidget(m_sign);
    row->addWidget(m_headline);
    row->addWidget(m_detail, 1);
    setAccessibleName(m_headline->text());
    drawSign();
    connect(&m_model, &ProjectModel::accessChanged, this, &AccessBar::showAccess);
    showAccess();
}

void AccessBar::showAccess()
{
    m_detail->setText(m_model.access() == ProjectModel::Access::OpenElsewhere
                          ? tr("This project is open in another window. Here it can be looked at, compared and "
                               "exported; it can be changed and run as soon as the other window has closed it.")
                          : tr("The folder of this project cannot be written. It can be looked at, compared and "
                               "exported; copy it elsewhere to change or run it."));
    setAccessibleDescription(m_detail->text());
    setVisible(!m_model.isWritable());
}

void AccessBar::drawSign()
{
    const int side = widgets::unit(this) * 5;
    m_sign->setPixmap(
        widgets::icon(u"lock"_s, widgets::ColourRole::Accent).pixmap(QSize(side, side), devicePixelRatioF()));
}

void AccessBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void AccessBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::Raised, palette()));
    painter.fillRect(QRect(0, 0, widgets::unit(this), height()),
                     widgets::colour(widgets::ColourRole::Accent, palette()));
}

} // namespace app

#include "moc_access_bar.cpp"
