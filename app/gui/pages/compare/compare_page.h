// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/comparison_loader.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace widgets {
class Card;
} // namespace widgets

namespace app {

class CompareBands;
class CompareFlips;
class CompareFront;
class CompareGrid;
class CompareRuns;
class ProjectModel;
class RunController;
class Study;
struct StudyChange;

/// What all finished runs of the project's journal say together: which kind of search wins at equal budget, the grid,
/// accuracy against prompt tokens, flipped examples, trajectories. Reads the journal anew when it is shown and when a
/// run ends.
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    ComparePage(ProjectModel& model, Study& study, RunController& controller, QWidget* parent);

Q_SIGNALS:
    void failed(const optimizers::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* createHeader();
    void createSections();
    QWidget* createQuestion();
    void updateQuestion();
    void reload();
    void onAdvanced(const StudyChange& change);
    void showComparison(const SharedComparison& comparison);

    ProjectModel& m_model;
    Study& m_study;
    RunController& m_controller;
    std::vector<ComparedCandidate> m_tested; ///< of unfinished runs, while the project is open
    SharedComparison m_comparison;
    QLabel* m_working = nullptr;
    QTimer m_patience; ///< before a word is said about a comparison that takes long
    QLabel* m_empty = nullptr;
    QScrollArea* m_content = nullptr;
    QWidget* m_questionRow = nullptr;
    QLabel* m_question = nullptr;
    QPushButton* m_open = nullptr;
    CompareRuns* m_runs = nullptr;
    widgets::Card* m_gridCard = nullptr;
    CompareGrid* m_grid = nullptr;
    CompareFront* m_front = nullptr;
    CompareFlips* m_flips = nullptr;
    CompareBands* m_bands = nullptr;
    ComparisonLoader m_loader;
};

} // namespace app
