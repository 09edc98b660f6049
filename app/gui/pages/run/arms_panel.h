// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QLabel;

namespace widgets {
class ArmModel;
class ArmPlot;
class ArmTable;
} // namespace widgets

namespace app {

/// What the bandit of one run believes of its candidates: a chart of means and deviations beside its twin, a table.
class ArmsPanel final : public QWidget
{
    Q_OBJECT

public:
    ArmsPanel(const Study& study, QWidget* parent);

    /// Marks the candidate; the arms are those of its run.
    void select(std::optional<widgets::TrialKey> key);
    /// The study has gone on.
    void advance(const StudyChange& change);

Q_SIGNALS:
    /// A person chose an arm.
    void chosen(widgets::TrialKey key);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showSentence(const ShownRun& run);

    const Study& m_study;
    int m_run = 0;
    std::optional<widgets::TrialKey> m_key;
    bool m_stale = true; ///< nobody looked since it changed
    QLabel* m_sentence = nullptr;
    QWidget* m_content = nullptr;
    widgets::ArmModel* m_model = nullptr;
    widgets::ArmPlot* m_plot = nullptr;
    widgets::ArmTable* m_table = nullptr;
};

} // namespace app
