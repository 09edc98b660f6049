// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace widgets {
class DiffView;
} // namespace widgets

namespace app {

/// Where the chosen candidate came from: its ancestors, the newest first, each with its move and its reason, and what
/// the chosen step changed in the prompt.
class LineageView final : public QWidget
{
    Q_OBJECT

public:
    LineageView(const Study& study, QWidget* parent);

    /// None: nothing is chosen.
    void setTrial(std::optional<widgets::TrialKey> key);
    /// Scores may have changed.
    void advance();

Q_SIGNALS:
    /// A person wants to see an ancestor.
    void trialRequested(widgets::TrialKey key);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showChain();
    void showStep(int step);
    [[nodiscard]] const ShownTrial* parentOf(const ShownTrial& trial) const;
    [[nodiscard]] QString originOf(const ShownTrial& trial) const;

    const Study& m_study;
    std::optional<widgets::TrialKey> m_key;
    bool m_waiting = false;            ///< the chain is made when somebody looks: comparing long prompts takes time
    std::vector<std::int32_t> m_chain; ///< trials of the run, the chosen one first
    QTreeWidget* m_steps = nullptr;
    QLabel* m_origin = nullptr;
    QLabel* m_reason = nullptr;
    widgets::DiffView* m_diff = nullptr;
};

/// The candidates of a run from this one back over the first parents, as far as the run knows them.
[[nodiscard]] std::vector<std::int32_t> lineageOf(const ShownRun& run, std::int32_t trial);

} // namespace app
