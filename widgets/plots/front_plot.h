// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"
#include "widgets/plots/plot_frame.h"

#include <optional>

class QCPErrorBars;
class QCPGraph;

namespace widgets {

/// The colour and marker of the draft, which belongs to no run: the grey one.
inline constexpr int draftSeries = 7;

/// A candidate of a front plot.
struct FrontPoint
{
    QString name;
    int series = 0; ///< colour and marker
    double cost = 0.0;
    optimizers::Score score;
    bool front = false;  ///< nothing is both cheaper and better
    bool marked = false; ///< the one to point out

    bool operator==(const FrontPoint&) const = default;
};

/// Scores over costs with their intervals, and the line of those that nothing beats in both. A click or the arrow keys
/// choose a point.
class FrontPlot final : public PlotFrame
{
    Q_OBJECT

public:
    explicit FrontPlot(QWidget* parent);

    /// `series`: name and number of those in the legend.
    void setPoints(std::vector<FrontPoint> points, std::vector<std::pair<QString, int>> series);
    [[nodiscard]] const std::vector<FrontPoint>& points() const { return m_points; }

Q_SIGNALS:
    /// A person chose a point, by mouse or keyboard.
    void chosen(int place);

protected:
    void applyColours() override;
    void point(const QPointF& position) override;
    void press(const QPointF& position) override;
    void step(int direction) override;

private:
    [[nodiscard]] std::optional<int> nearest(const QPointF& position) const;
    void read(std::optional<int> place);
    void choose(int place);
    void updateRanges();

    std::vector<FrontPoint> m_points;
    std::vector<QCPGraph*> m_graphs; ///< one a point
    std::vector<QCPErrorBars*> m_intervals;
    QCPGraph* m_line = nullptr;
    QCPGraph* m_mark = nullptr;
    QCPGraph* m_ring = nullptr;
    std::optional<int> m_chosen;
};

} // namespace widgets
