// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedLayout;

namespace widgets {
class TrajectoryPlot;
class TrialModel;
class TrialTable;
} // namespace widgets

namespace app {

class TrialDetail;
class VerdictPanel;

/// The study as it runs: trajectories, candidates, the chosen candidate, and the verdict at the end. Follows the best
/// candidate until a person chooses one.
class RunPage final : public QWidget
{
    Q_OBJECT

public:
    RunPage(Study& study, QWidget* parent);

Q_SIGNALS:
    void draftRequested(const optimizers::Candidate& candidate);
    /// Another candidate is in view; none: the study began anew.
    void trialChosen(std::optional<widgets::TrialKey> key);

private:
    QWidget* createHeader();
    QWidget* createContent();
    void connectSelection();
    void onRestarted();
    void onAdvanced(const StudyChange& change);
    void updateDraft();
    void choose(widgets::TrialKey key);
    [[nodiscard]] bool hasTrials() const;

    Study& m_study;
    QComboBox* m_axis = nullptr;
    VerdictPanel* m_verdicts = nullptr;
    QLabel* m_empty = nullptr;
    QWidget* m_content = nullptr;
    widgets::TrajectoryPlot* m_plot = nullptr;
    widgets::TrialModel* m_trials = nullptr;
    widgets::TrialTable* m_table = nullptr;
    TrialDetail* m_detail = nullptr;
    bool m_following = true;
};

} // namespace app
