// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"

#include <QWidget>

class QAction;

namespace app {

class EndpointsPanel;
class ProjectModel;

/// What is set up once: the endpoints of the project, and how the window looks.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    /// The actions of the themes outlive the page.
    SettingsPage(ProjectModel& model, KeySource keys, const QList<QAction*>& themes, QWidget* parent);

Q_SIGNALS:
    /// The system keyring holds another key for the endpoint than before, or none.
    void keyChanged(const app::EndpointSpec& endpoint);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createAppearance(const QList<QAction*>& themes);
    void showWhatIsOpen();

    ProjectModel& m_model;
    EndpointsPanel* m_endpoints = nullptr;
    QWidget* m_empty = nullptr;
    bool m_looked = false; ///< for servers on this machine
};

} // namespace app
