// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/dot_track.h"
#include "widgets/plots/trajectory_series.h"
#include "widgets/plots/trial_key.h"

#include <QElapsedTimer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCPErrorBars;
class QCPGraph;
class QCustomPlot;
class QHBoxLayout;
class QToolButton;

namespace widgets {

class LevelLine;
class OneLineLabel;
class SpendCursor;

/// What the line of a run shows.
enum class TrajectoryLine { BestSoFar, MovingMean };

/// What others are compared with: a candidate of a run, or the best of the run as it comes.
struct Baseline
{
    int run = 0;
    std::optional<std::int32_t> trial;

    bool operator==(const Baseline&) const = default;
};

/// The runs of a study as trajectories: a step line of the best so far and every candidate as a point with its
/// interval. Repaints at most every 66 ms, and not at all while hidden. A click or the arrow keys select a candidate;
/// the sentence in accessibleDescription() says what the picture shows.
class TrajectoryPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit TrajectoryPlot(QWidget* parent);
    ~TrajectoryPlot() override;

    /// Forgets everything: another study is shown.
    void clear();
    /// Adds a run; returns its place, the `run` of its keys.
    int addRun(const QString& name);
    void addPoint(int run, const TrajectoryPoint& point, bool best);
    void reach(int run, const optimizers::Spending& spent);
    /// The draft's score as a horizontal line.
    void setDraft(const optimizers::Score& score);
    void setAxis(SpendAxis axis);
    void setLine(TrajectoryLine line);
    /// Draws a line at its score; none takes the line away.
    void pin(std::optional<Baseline> baseline);
    [[nodiscard]] std::optional<Baseline> pinned() const { return m_pinned; }
    /// Shows everything again after zooming and panning, and follows what comes.
    void resetView();
    [[nodiscard]] bool isZoomed() const { return m_zoomed; }
    /// How each run stands where the mouse or the chosen candidate is, a line a run; empty where nothing is read.
    [[nodiscard]] QString cursorText() const;
    void select(std::optional<TrialKey> key);
    [[nodiscard]] std::optional<TrialKey> selected() const { return m_selected; }
    [[nodiscard]] const TrajectorySeries& series(int run) const;
    /// Draws what is new at once; the timer does it in time otherwise.
    void redraw();
    [[nodiscard]] int redraws() const { return m_redraws; }

Q_SIGNALS:
    /// A person chose a candidate, by mouse or keyboard.
    void selectionChanged(widgets::TrialKey key);
    void pinChanged();
    /// A person zoomed or panned, or everything is in view again.
    void zoomedChanged(bool zoomed);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Run
    {
        TrajectorySeries series;
        DotTrack track;
        QString name;
        QCPGraph* line = nullptr;
        QCPGraph* low = nullptr; ///< edges of the band around the line
        QCPGraph* high = nullptr;
        QCPGraph* points = nullptr;
        QCPErrorBars* intervals = nullptr;
        QToolButton* legend = nullptr;
        bool dirty = true;
        bool visible = true;
    };

    /// A part of the axis, and in how many columns it can be shown.
    struct View
    {
        double from = 0.0;
        double to = 0.0;
        int columns = 0;

        bool operator==(const View&) const = default;
    };

    void createPlot();
    void applyColours();
    void styleRun(int place);
    void markDirty();
    void startTimer();
    /// Whether the intervals of a run can be told apart.
    [[nodiscard]] static bool showsIntervals(const Run& run);
    void updateRanges();
    void updateDots(Run& run) const;
    void updateIntervals(Run& run);
    void updateLine(Run& run);
    void updateLevels();
    void updateCursor();
    void setZoomed(bool zoomed);
    void zoom(double factor);
    void pan(double across, double up);
    bool moveView(const QKeyEvent& event);
    void updateSelection();
    void updateDescription();
    void updateReading(std::optional<TrialKey> key);
    void showReading(const QString& sentence);
    void step(int direction);
    [[nodiscard]] std::optional<TrialKey> nearest(const QPointF& position) const;

    QCustomPlot* m_plot = nullptr;
    QHBoxLayout* m_legend = nullptr;
    OneLineLabel* m_reading = nullptr;
    QCPGraph* m_ring = nullptr;
    std::unique_ptr<LevelLine> m_draftLine;
    std::unique_ptr<LevelLine> m_baseline;
    std::unique_ptr<SpendCursor> m_cursor;
    std::vector<Run> m_runs;
    std::optional<optimizers::Score> m_draft;
    std::optional<TrialKey> m_selected;
    std::optional<TrialKey> m_hovered;
    std::optional<double> m_pointed; ///< where the mouse is, along the axis
    std::optional<Baseline> m_pinned;
    TrajectoryLine m_line = TrajectoryLine::BestSoFar;
    View m_drawn; ///< what the dots were chosen for
    bool m_zoomed = false;
    bool m_fitting = false; ///< the ranges change by themselves
    SpendAxis m_axis = SpendAxis::Calls;
    QTimer m_timer;
    bool m_dirty = true;
    bool m_crept = false; ///< only spending has moved on
    QElapsedTimer m_sinceRedraw;
    int m_redraws = 0;
};

} // namespace widgets
