// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot_frame.h"
#include "widgets/tables/arm_model.h"

#include <optional>

class QCPErrorBars;
class QCPGraph;

namespace widgets {

/// The arms of a bandit, the highest mean first: each mean with its deviation upwards and downwards, the larger the
/// more pulls there were. A click or the arrow keys choose an arm.
class ArmPlot final : public PlotFrame
{
    Q_OBJECT

public:
    explicit ArmPlot(QWidget* parent);

    void setArms(std::vector<ArmRow> arms);
    /// By place, the highest mean first.
    [[nodiscard]] const std::vector<ArmRow>& arms() const { return m_arms; }
    /// Rings the arm; tells nobody.
    void select(std::optional<TrialKey> key);

Q_SIGNALS:
    /// A person chose an arm, by mouse or keyboard.
    void chosen(widgets::TrialKey key);

protected:
    void applyColours() override;
    void point(const QPointF& position) override;
    void press(const QPointF& position) override;
    void step(int direction) override;

private:
    [[nodiscard]] std::optional<int> nearest(const QPointF& position) const;
    void read(std::optional<int> place);
    void choose(int place);
    void showRing();
    void updateRanges();

    std::vector<ArmRow> m_arms;
    QCPGraph* m_means = nullptr;
    QCPErrorBars* m_deviations = nullptr;
    QCPGraph* m_ring = nullptr;
    std::optional<int> m_chosen;
};

} // namespace widgets
