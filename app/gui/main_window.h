// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/actions/view_actions.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace app {

class ComparePage;
class ExportPage;
class FileActions;
class IssuesBar;
class ModeBar;
class OptimizePage;
class ProjectModel;
class PromptPage;
class RememberedLayout;
class RunActions;
class RunController;
class RunPage;
class Settings;
class SettingsPage;
struct EndpointSpec;
class Study;
class TaskPage;
class TransportBar;
class WelcomePage;

/// Places the pages, bars and actions and lets them meet; owns nothing of the domain.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Settings& settings, ProjectModel& model, Study& study, RunController& controller);

    /// Opens a project, or makes a new one of data files.
    void take(const QStringList& paths);
    /// As the person does who presses Start; nothing happens where that is not possible.
    void startStudy();
    void showPage(Page page);

Q_SIGNALS:
    /// The system keyring holds another key for the endpoint than before, or none.
    void keyChanged(const app::EndpointSpec& endpoint);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void createPages();
    void createMenus();
    void connectProject();
    void connectImport();
    void connectStudy();
    void showTitle();
    void showTransport();

    Settings& m_settings;
    ProjectModel& m_model;
    Study& m_study;
    RunController& m_controller;
    FileActions* m_fileActions = nullptr;
    RunActions* m_runActions = nullptr;
    ViewActions* m_viewActions = nullptr;
    QStackedWidget* m_pages = nullptr;
    IssuesBar* m_issues = nullptr;
    TransportBar* m_transport = nullptr;
    WelcomePage* m_welcome = nullptr;
    TaskPage* m_task = nullptr;
    PromptPage* m_prompt = nullptr;
    OptimizePage* m_optimize = nullptr;
    RunPage* m_run = nullptr;
    ComparePage* m_compare = nullptr;
    ExportPage* m_export = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    RememberedLayout* m_layout = nullptr;
    QTimer m_inspectTimer;
};

} // namespace app
