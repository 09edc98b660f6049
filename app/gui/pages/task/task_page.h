// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/task_inspector.h"
#include "widgets/threads/latest_job.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace widgets {
class Card;
class ShareBar;
} // namespace widgets

namespace app {

class DataForm;
class ExamplePanel;
class MetricForm;
class OverlapPanel;
class ProjectModel;
class RowPreview;
class SplitForm;

/// The task: data files and what their columns mean, the roles of the examples, and how answers are scored; beside them
/// what comes of it: the first rows as they will be sent, all examples, and what they share that they should not.
class TaskPage final : public QWidget
{
    Q_OBJECT

public:
    TaskPage(ProjectModel& model, QWidget* parent);

    /// The project was just made from its data: asks the person to look at what was guessed.
    void announceGuess();
    /// Whether files dropped on this widget are meant to be added to the project.
    [[nodiscard]] bool takesFilesOn(const QWidget* widget) const;
    void addFiles(const QStringList& paths);
    /// Whether something is still being found out about the data.
    [[nodiscard]] bool isBusy() const { return m_inspector.isBusy(); }

Q_SIGNALS:
    void promptRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createHeader();
    QWidget* createNotice();
    QWidget* createProblem();
    QWidget* createForms();
    QWidget* createViews();
    void connectInspector();
    void inspect();
    void showPreview();
    void showProgress(TaskStage stage, double share);
    void showLook(const TaskLook& look);
    void showOverlaps(const OverlapResult& result);
    /// Guesses metric, roles, question and draft anew from the columns as they are now.
    void suggest();
    /// Nothing more comes of it.
    void endSuggesting();
    void hideWorkDone();
    void takeSuggestion(const optimizers::Result<Project>& guess);

    ProjectModel& m_model;
    FileLooks m_looks;
    widgets::Card* m_notice = nullptr;
    QLabel* m_noticeText = nullptr;
    widgets::Card* m_problem = nullptr;
    QLabel* m_problemText = nullptr;
    QWidget* m_work = nullptr; ///< what is being done at the moment, if it takes long
    QLabel* m_progressText = nullptr;
    widgets::ShareBar* m_progress = nullptr;
    DataForm* m_data = nullptr;
    SplitForm* m_split = nullptr;
    QLabel* m_warnings = nullptr;
    MetricForm* m_metric = nullptr;
    QTabWidget* m_views = nullptr;
    RowPreview* m_preview = nullptr;
    ExamplePanel* m_examples = nullptr;
    OverlapPanel* m_overlaps = nullptr;
    TaskInspector m_inspector;
    widgets::LatestJob m_suggesting;
};

} // namespace app
