// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace app {

class ProjectModel;
class RunController;
class Study;

/// Starting, stopping and continuing the study of the open project. One of the two actions is visible at a time.
class RunActions final : public QObject
{
    Q_OBJECT

public:
    RunActions(ProjectModel& model, RunController& controller, const Study& study, QWidget& window);

    void addTo(QMenu& menu);
    [[nodiscard]] QAction& start() const { return *m_start; }
    [[nodiscard]] QAction& stop() const { return *m_stop; }
    /// Starts the study as the project has it now; one that is running is stopped first and goes on with it.
    void startAgain();

Q_SIGNALS:
    void started();

private:
    void startStudy();
    void onStateChanged();
    void update();
    [[nodiscard]] bool canContinue() const;

    ProjectModel& m_model;
    RunController& m_controller;
    const Study& m_study;
    QAction* m_start = nullptr;
    QAction* m_stop = nullptr;
    bool m_startsAgain = false; ///< as soon as the study has stopped
};

} // namespace app
