// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bars/access_bar.h"

#include "app/gui/models/project_model.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace app {

AccessBar::AccessBar(const ProjectModel& model, QWidget* parent)
    : NoticeBar(u"lock"_s, widgets::ColourRole::Accent, parent), m_model(model)
{
    headline().setObjectName(u"read_only"_s);
    detail().setObjectName(u"read_only_reason"_s);
    setAccessibleName(tr("Read-only"));
    connect(&m_model, &ProjectModel::accessChanged, this, &AccessBar::showAccess);
    showAccess();
}

void AccessBar::showAccess()
{
    say(tr("Read-only"), m_model.access() == ProjectModel::Access::OpenElsewhere
                             ? tr("This project is open in another window. Here it can be looked at, compared and "
                                  "exported; it can be changed and run as soon as the other window has closed it.")
                             : tr("The folder of this project cannot be written. It can be looked at, compared and "
                                  "exported; copy it elsewhere to change or run it."));
    setAccessibleDescription(detail().text());
    setVisible(!m_model.isWritable());
}

} // namespace app

#include "moc_access_bar.cpp"
