// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace widgets {
class TrajectoryPlot;
class TrialModel;
class TrialTable;
} // namespace widgets

namespace app {

class ArmsPanel;
class CandidateEditor;
class OutcomeMapPanel;
class RunOutcomes;
class TrialDetail;
class VerdictPanel;

/// The study as it runs: trajectories, candidates, the chosen candidate, and the verdict at the end. Follows the best
/// candidate until a person chooses one.
class RunPage final : public QWidget
{
    Q_OBJECT

public:
    RunPage(Study& study, QWidget* parent);

    /// Whether a person may change the project from here.
    void setEditable(bool editable);
    /// Whether models can be asked now.
    void setReady(bool ready);

Q_SIGNALS:
    void draftRequested(const optimizers::Candidate& candidate);
    /// A person wrote an instruction to be scored beside the others.
    void candidateWritten(const std::string& instruction);
    /// The failed answers of a run are to be asked again.
    void retryRequested(int run);
    /// Another candidate is in view; none: the study began anew.
    void trialChosen(std::optional<widgets::TrialKey> key);

private:
    QWidget* createHeader();
    QWidget* createContent();
    QWidget* createCandidates(QWidget* parent);
    void writeCandidate();
    void connectSelection();
    void onRestarted();
    void onAdvanced(const StudyChange& change);
    void updateDraft();
    void showArms();
    void choose(widgets::TrialKey key);
    [[nodiscard]] bool hasTrials() const;
    [[nodiscard]] std::vector<std::string> fieldNamesOf(const optimizers::Trial& trial) const;

    Study& m_study;
    VerdictPanel* m_verdicts = nullptr;
    QLabel* m_empty = nullptr;
    QWidget* m_content = nullptr;
    widgets::TrajectoryPlot* m_plot = nullptr;
    widgets::TrialModel* m_trials = nullptr;
    widgets::TrialTable* m_table = nullptr;
    QTabWidget* m_views = nullptr;
    OutcomeMapPanel* m_map = nullptr;
    ArmsPanel* m_arms = nullptr;
    QToolButton* m_add = nullptr;
    RunOutcomes* m_outcomes = nullptr;
    CandidateEditor* m_editor = nullptr; ///< once it is needed
    TrialDetail* m_detail = nullptr;
    bool m_following = true;
};

} // namespace app
