// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bars/issues_bar.h"

#include "widgets/style/icons.h"
#include "widgets/text/translation.h"

#include <QBoxLayout>
#include <QToolButton>

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

IssuesBar::IssuesBar(QWidget* parent) : NoticeBar(u"warning"_s, widgets::ColourRole::Warning, parent)
{
    auto* dismiss = new QToolButton(this);
    dismiss->setIcon(widgets::icon(u"close"_s));
    dismiss->setAutoRaise(true);
    dismiss->setAccessibleName(tr("Dismiss the message"));
    dismiss->setToolTip(tr("Dismiss the message"));
    row().addWidget(dismiss);
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);
    setAccessibleName(tr("Messages"));
}

void IssuesBar::report(const optimizers::Error& error)
{
    say(headlineOf(error.kind), widgets::translated(error.text));
    show();
}

} // namespace app

#include "moc_issues_bar.cpp"
