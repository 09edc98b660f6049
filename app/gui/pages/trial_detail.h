// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace widgets {
class OutcomeModel;
class Reading;
} // namespace widgets

namespace app {

/// The chosen candidate: its instruction and exemplars, where it came from, and what became of it on each example.
class TrialDetail final : public QWidget
{
    Q_OBJECT

public:
    TrialDetail(const Study& study, QWidget* parent);

    void setTrial(std::optional<widgets::TrialKey> key);
    [[nodiscard]] std::optional<widgets::TrialKey> trial() const { return m_key; }
    /// Follows the study where the change touches the chosen candidate.
    void advance(const StudyChange& change);

Q_SIGNALS:
    /// The person wants to go on from this candidate.
    void draftRequested(const optimizers::Candidate& candidate);

private:
    QWidget* createPrompt();
    QWidget* createOutcomes();
    void showScore(const ShownTrial& trial);
    void showOutcomes(const ShownTrial& trial, std::size_t from);
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
    QTableView* m_view = nullptr;
    widgets::OutcomeModel* m_outcomes = nullptr;
};

/// A candidate as plain text: the instruction, then each exemplar.
[[nodiscard]] QString promptText(const optimizers::Candidate& candidate);

} // namespace app
