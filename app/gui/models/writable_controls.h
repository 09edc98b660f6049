// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace app {

class ProjectModel;

/// Controls that edit are enabled only while the project may be written. For forms and controls whose state nothing
/// else sets; what is inside a form keeps its own.
void enableWhileWritable(const ProjectModel& model, QWidget& controls);

} // namespace app
