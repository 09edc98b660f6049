// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/writable_controls.h"

#include "app/gui/models/project_model.h"

#include <QWidget>

namespace app {

void enableWhileWritable(const ProjectModel& model, QWidget& controls)
{
    QObject::connect(&model, &ProjectModel::accessChanged, &controls,
                     [&model, &controls] { controls.setEnabled(model.isWritable()); });
    controls.setEnabled(model.isWritable());
}

} // namespace app
