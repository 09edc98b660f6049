// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include "app/core/prompt/draft_change.h"
#include "app/gui/actions/file_actions.h"
#include "app/gui/actions/run_actions.h"
#include "app/gui/bars/access_bar.h"
#include "app/gui/bars/issues_bar.h"
#include "app/gui/bars/mode_bar.h"
#include "app/gui/bars/reading_bar.h"
#include "app/gui/bars/transport_bar.h"
#include "app/gui/file_drop.h"
#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/pages/compare/compare_page.h"
#include "app/gui/pages/export/export_page.h"
#include "app/gui/pages/optimize/optimize_page.h"
#include "app/gui/pages/prompt/prompt_page.h"
#include "app/gui/pages/run/candidate_editor.h"
#include "app/gui/pages/run/run_page.h"
#include "app/gui/pages/settings/settings_page.h"
#include "app/gui/pages/task/task_page.h"
#include "app/gui/pages/welcome/welcome_page.h"
#include "app/gui/remembered_layout.h"
#include "app/gui/run_controller.h"
#include "app/gui/settings.h"
#include "widgets/style/icons.h"
#include "widgets/text/utf8.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

MainWindow::MainWindow(Settings& settings, ProjectModel& model, Study& study, RunController& controller)
    : m_settings(settings), m_model(model), m_study(study), m_controller(controller)
{
    setWindowIcon(QIcon(u":/icons/hone.svg"_s));
    m_fileActions = new FileActions(m_model, *this);
    m_runActions = new RunActions(m_model, m_controller, m_study, *this);
    m_viewActions = new ViewActions(m_settings, *this);
    createPages();
    createMenus();
    connectProject();
    connectImport();
    connectStudy();
    showTitle();
    showTransport();
    resize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 46);
    m_layout = new RememberedLayout(m_settings, *this);
}

void MainWindow::createPages()
{
    auto* content = new QWidget(this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    auto* modes = new ModeBar(content);
    for (QAction* page : m_viewActions->pages())
        modes->addMode(*page);
    columns->addWidget(modes);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    m_issues = new IssuesBar(content);
    m_pages = new QStackedWidget(content);
    m_pages->setObjectName(u"pages"_s);
    m_welcome = new WelcomePage(m_settings, m_pages);
    m_task = new TaskPage(m_model, m_pages);
    m_prompt = new PromptPage(m_model, m_controller.keys(), m_pages);
    m_optimize = new OptimizePage(m_model, m_runActions->start(), m_pages);
    m_run = new RunPage(m_study, m_pages);
    m_compare = new ComparePage(m_model, m_study, m_controller, m_pages);
    m_export = new ExportPage(m_model, m_study, m_controller.keys(), m_pages);
    m_settingsPage = new SettingsPage(m_model, m_controller.keys(), m_viewActions->themes(), m_pages);
    for (QWidget* page :
         {static_cast<QWidget*>(m_welcome), static_cast<QWidget*>(m_task), static_cast<QWidget*>(m_prompt),
          static_cast<QWidget*>(m_optimize), static_cast<QWidget*>(m_run), static_cast<QWidget*>(m_compare),
          static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_settingsPage)})
        m_pages->addWidget(page);
    middle->addWidget(new AccessBar(m_model, content));
    middle->addWidget(new ReadingBar(*m_fileActions, content));
    middle->addWidget(m_issues);
    middle->addWidget(m_pages, 1);
    columns->addLayout(middle, 1);
    rows->addLayout(columns, 1);
    m_transport = new TransportBar(m_runActions->start(), m_runActions->stop(), content);
    rows->addWidget(m_transport);
    setCentralWidget(content);
    connect(m_viewActions, &ViewActions::pageChosen, this, [this](Page page) {
        m_pages->setCurrentIndex(static_cast<int>(page));
        m_pages->currentWidget()->setFocus();
        if (m_model.isOpen() && page != Page::Welcome) // from there a project is opened to be worked on
            m_settings.setLastPage(m_model.path(), m_viewActions->idOf(page));
    });
}

void MainWindow::createMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    m_fileActions->addTo(*file);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_model.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(widgets::icon(u"undo"_s));
    QAction* redo = m_model.undoStack().createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setIcon(widgets::icon(u"redo"_s));
    edit->addActions({undo, redo});
    m_runActions->addTo(*menuBar()->addMenu(tr("&Study")));
    m_viewActions->addTo(*menuBar()->addMenu(tr("&View")));
}

void MainWindow::connectProject()
{
    connect(m_settingsPage, &SettingsPage::keyChanged, this, &MainWindow::keyChanged);
    connect(m_fileActions, &FileActions::failed, m_issues, &IssuesBar::report);
    connect(m_welcome, &WelcomePage::openRequested, m_fileActions, &FileActions::open);
    connect(m_welcome, &WelcomePage::chooseProjectRequested, m_fileActions, &FileActions::chooseProject);
    connect(m_welcome, &WelcomePage::chooseDataRequested, m_fileActions, &FileActions::chooseData);
    connect(m_welcome, &WelcomePage::sampleRequested, m_fileActions, &FileActions::openSample);
    connect(&m_model, &ProjectModel::opened, this, [this] {
        m_issues->hide();
        m_settings.addRecentProject(m_model.path());
        m_welcome->updateRecent();
        m_viewActions->setProjectOpen(true);
        m_prompt->setData(nullptr);
        m_controller.inspect(m_model.project(), m_model.path(), true);
        showTitle();
        m_viewActions->choose(m_viewActions->pageOf(m_settings.lastPage(m_model.path())).value_or(Page::Prompt));
    });
    connect(&m_model, &ProjectModel::accessChanged, this, [this] {
        showTitle();
        m_run->setEditable(m_model.isWritable());
        showTransport();
    });
    connect(&m_model, &ProjectModel::changed, &m_inspectTimer, qOverload<>(&QTimer::start));
    m_inspectTimer.setSingleShot(true);
    m_inspectTimer.setInterval(400ms);
    connect(&m_inspectTimer, &QTimer::timeout, this,
            [this] { m_controller.inspect(m_model.project(), m_model.path(), false); });
    connect(&m_controller, &RunController::stateChanged, this, [this] {
        if (m_controller.state() == RunController::State::Idle)
            m_inspectTimer.start(); // what was edited during the run was not looked at
    });
}

void MainWindow::connectImport()
{
    connect(m_fileActions, &FileActions::created, this, [this] {
        m_viewActions->choose(Page::Task);
        m_task->announceGuess();
    });
    connect(m_task, &TaskPage::promptRequested, this, [this] { m_viewActions->choose(Page::Prompt); });
    connect(new FileDrop(*this), &FileDrop::dropped, this, [this](const QStringList& paths, const QWidget* on) {
        if (m_task->takesFilesOn(on))
            m_task->addFiles(paths);
        else
            m_fileActions->take(paths);
    });
}

void MainWindow::connectStudy()
{
    connect(&m_controller, &RunController::failed, m_issues, &IssuesBar::report);
    connect(&m_controller, &RunController::inspected, this, [this](const Inspection& inspection) {
        if (inspection.data)
            m_prompt->setData(inspection.data);
        m_optimize->setInspection(inspection);
    });
    connect(&m_controller, &RunController::stateChanged, this, &MainWindow::showTransport);
    connect(&m_study, &Study::restarted, this, &MainWindow::showTransport);
    connect(&m_study, &Study::advanced, this, &MainWindow::showTransport);
    connect(m_compare, &ComparePage::failed, m_issues, &IssuesBar::report);
    connect(&m_prompt->history(), &PromptHistory::failed, m_issues, &IssuesBar::report);
    connect(m_runActions, &RunActions::started, &m_prompt->history(), &PromptHistory::keepTried);
    connect(m_runActions, &RunActions::started, this, [this] {
        m_issues->hide();
        m_viewActions->choose(Page::Run);
    });
    connect(m_run, &RunPage::retryRequested, &m_controller, &RunController::retryFailed);
    connect(m_run, &RunPage::trialChosen, m_export, &ExportPage::setChosen);
    connect(m_export, &ExportPage::failed, m_issues, &IssuesBar::report);
    connect(m_run, &RunPage::draftRequested, this, [this](const optimizers::Candidate& candidate) {
        m_model.edit(withDraft(m_model.project(), candidate), tr("Use a candidate as draft"));
        m_prompt->history().keepAdopted();
        m_viewActions->choose(Page::Prompt);
    });
    connect(m_run, &RunPage::candidateWritten, this, [this](const std::string& instruction) {
        m_model.edit(withCandidateByHand(m_model.project(), instruction), tr("Add a candidate by hand"));
        m_runActions->startAgain();
    });
}

void MainWindow::take(const QStringList& paths)
{
    m_fileActions->take(paths);
}

void MainWindow::startStudy()
{
    m_runActions->start().trigger();
}

void MainWindow::showPage(Page page)
{
    m_viewActions->choose(page);
}

void MainWindow::showTitle()
{
    const QString name = widgets::fromUtf8(m_model.project().name);
    if (!m_model.isOpen())
        setWindowTitle(tr("Hone"));
    else
        setWindowTitle(m_model.isWritable() ? tr("%1 – Hone").arg(name) : tr("%1 (read-only) – Hone").arg(name));
}

void MainWindow::showTransport()
{
    m_run->setReady(m_model.isWritable() && m_controller.state() == RunController::State::Idle);
    m_transport->showStudy(m_study, m_model.isOpen() ? m_model.project().budget : optimizers::Budget(),
                           m_controller.state() == RunController::State::Stopping);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_layout->save();
    // A run that is going on is stopped and stays in the journal: nothing is asked and nothing is lost.
    m_controller.stop();
    if (const optimizers::Status saved = m_model.save(); !saved) {
        m_issues->report(saved.error());
        return event->ignore();
    }
    event->accept();
}

} // namespace app

#include "moc_main_window.cpp"
