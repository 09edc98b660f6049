// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/bars/notice_bar.h"

namespace app {

class ProjectModel;

/// Says above the pages that the project can only be looked at, why, and when that ends.
class AccessBar final : public NoticeBar
{
    Q_OBJECT

public:
    AccessBar(const ProjectModel& model, QWidget* parent);

private:
    void showAccess();

    const ProjectModel& m_model;
};

} // namespace app
