// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace widgets {
class Reading;
} // namespace widgets

namespace app {

class LineageView;
class TrialOutcomes;

/// The chosen candidate: its instruction and exemplars, where it came from, and what became of it on each example.
class TrialDetail final : public QWidget
{
    Q_OBJECT

public:
    TrialDetail(const Study& study, QWidget* parent);

    void setTrial(std::optional<widgets::TrialKey> key);
    [[nodiscard]] std::optional<widgets::TrialKey> trial() const { return m_key; }
    /// Whether a person may make the candidate the draft.
    void setEditable(bool editable);
    /// Follows the study where the change touches the chosen candidate.
    void advance(const StudyChange& change);
    /// Shows what became of the candidate on the example.
    void chooseOutcome(optimizers::ExampleId example);
    /// Goes to the outcomes with the keyboard.
    void focusOutcome();

Q_SIGNALS:
    /// The person wants to go on from this candidate.
    void draftRequested(const optimizers::Candidate& candidate);
    /// A person wants to see an ancestor.
    void trialRequested(widgets::TrialKey key);
    /// A person chose one of the candidate's outcomes.
    void outcomeChosen(optimizers::ExampleId example);

private:
    QWidget* createPrompt();
    void showScore(const ShownTrial& trial);
    void copyPrompt();

    const Study& m_study;
    std::optional<widgets::TrialKey> m_key;
    QLabel* m_heading = nullptr;
    widgets::Reading* m_score = nullptr;
    QLabel* m_origin = nullptr;
    QPlainTextEdit* m_prompt = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_use = nullptr;
    QTabWidget* m_tabs = nullptr;
    TrialOutcomes* m_outcomes = nullptr;
    LineageView* m_lineage = nullptr;
};

/// A candidate as plain text: the instruction, then each exemplar.
[[nodiscard]] QString promptText(const optimizers::Candidate& candidate);

} // namespace app
