// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trajectory_series.h"
#include "widgets/plots/trial_key.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QCPErrorBars;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace widgets {

/// The runs of a study as trajectories: a step line of the best so far and every candidate as a point with its
/// interval. Repaints at most every 33 ms, and not at all while hidden. A click or the arrow keys select a candidate;
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
    void select(std::optional<TrialKey> key);
    [[nodiscard]] std::optional<TrialKey> selected() const { return m_selected; }
    [[nodiscard]] const TrajectorySeries& series(int run) const;
    /// Draws what is new at once; the timer does it in time otherwise.
    void redraw();
    [[nodiscard]] int redraws() const { return m_redraws; }

Q_SIGNALS:
    /// A person chose a candidate, by mouse or keyboard.
    void selectionChanged(widgets::TrialKey key);

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
        QString name;
        QCPGraph* line = nullptr;
        QCPGraph* points = nullptr;
        QCPErrorBars* intervals = nullptr;
        QToolButton* legend = nullptr;
        bool dirty = true;
        bool visible = true;
    };

    void createPlot();
    void applyColours();
    void styleRun(int place);
    void markDirty();
    void updateRun(Run& run);
    void updateRanges();
    void updateDraft();
    void updateSelection();
    void updateDescription();
    void updateReading(std::optional<TrialKey> key);
    void showReading(const QString& sentence);
    void step(int direction);
    [[nodiscard]] std::optional<TrialKey> nearest(const QPointF& position) const;

    QCustomPlot* m_plot = nullptr;
    QHBoxLayout* m_legend = nullptr;
    QLabel* m_reading = nullptr;
    QCPGraph* m_ring = nullptr;
    QCPItemStraightLine* m_draftLine = nullptr;
    QCPItemText* m_draftText = nullptr;
    std::vector<Run> m_runs;
    std::optional<optimizers::Score> m_draft;
    std::optional<TrialKey> m_selected;
    std::optional<TrialKey> m_hovered;
    SpendAxis m_axis = SpendAxis::Calls;
    QTimer m_timer;
    bool m_dirty = true;
    int m_redraws = 0;
};

} // namespace widgets
