// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/issues_bar.h"

#include "widgets/style/card.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using optimizers::ErrorKind;

namespace app {

QString headlineOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return IssuesBar::tr("Stopped.");
    case ErrorKind::InvalidInput:
        return IssuesBar::tr("Something in the project has to be changed first.");
    case ErrorKind::Unavailable:
        return IssuesBar::tr("The model cannot be reached at the moment. Continue when it is back.");
    case ErrorKind::Rejected:
        return IssuesBar::tr("The model refuses to work until its key, quota or name is put right.");
    case ErrorKind::Malformed:
        return IssuesBar::tr("The model answered something unusable.");
    case ErrorKind::BudgetSpent:
        return IssuesBar::tr("The budget is spent.");
    case ErrorKind::Storage:
        break;
    }
    return IssuesBar::tr("A file could not be read or written.");
}

IssuesBar::IssuesBar(QWidget* parent) : QFrame(parent)
{
    const int one = widgets::unit(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(one * 4, one * 2, one * 2, one * 2);
    row->setSpacing(one * 3);
    auto* sign = new QLabel(this);
    sign->setPixmap(widgets::icon(u"warning"_s, widgets::ColourRole::Warning).pixmap(QSize(one * 5, one * 5)));
    row->addWidget(sign);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_headline = widgets::createHeading({}, this);
    m_detail = widgets::createHint({}, this);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    texts->addWidget(m_headline);
    texts->addWidget(m_detail);
    row->addLayout(texts, 1);
    auto* dismiss = new QToolButton(this);
    dismiss->setIcon(widgets::icon(u"close"_s));
    dismiss->setAutoRaise(true);
    dismiss->setAccessibleName(tr("Dismiss the message"));
    dismiss->setToolTip(tr("Dismiss the message"));
    row->addWidget(dismiss);
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);
    setAccessibleName(tr("Messages"));
    hide();
}

void IssuesBar::report(const optimizers::Error& error)
{
    m_headline->setText(headlineOf(error.kind));
    m_detail->setText(widgets::translated(error.text));
    setAccessibleDescription(m_headline->text());
    show();
}

void IssuesBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::Raised, palette()));
    painter.fillRect(QRect(0, 0, widgets::unit(this), height()),
                     widgets::colour(widgets::ColourRole::Warning, palette()));
}

} // namespace app

#include "moc_issues_bar.cpp"
