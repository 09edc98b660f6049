// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the view of a trajectory plot: the kind of line, the baseline, the cursor across runs, zoom.
#include "widgets/plots/plot_marks.h"
#include "widgets/plots/trajectory_plot.h"
#include "widgets/text/figures.h"

#include <QKeyEvent>
#include <qcustomplot.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int meanOf = 5; ///< candidates in a moving mean
constexpr double zoomStep = 0.8;
constexpr double panStep = 0.1;

} // namespace

void TrajectoryPlot::setLine(TrajectoryLine line)
{
    m_line = line;
    for (Run& run : m_runs) {
        run.line->setLineStyle(line == TrajectoryLine::BestSoFar ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
        run.dirty = true;
    }
    markDirty();
}

void TrajectoryPlot::updateLine(Run& run)
{
    QVector<QCPGraphData> line;
    QVector<QCPGraphData> low;
    QVector<QCPGraphData> high;
    if (m_line == TrajectoryLine::MovingMean) {
        for (const auto& [spent, mean] : run.series.movingMean(m_axis, meanOf))
            line.append({spent, mean});
    } else {
        const auto append = [&](double spent, const optimizers::Score& score) {
            line.append({spent, score.mean});
            low.append({spent, score.low});
            high.append({spent, score.high});
        };
        for (const TrajectoryPoint& step : run.series.steps())
            append(along(m_axis, step.spent), step.score);
        if (const TrajectoryPoint* best = run.series.best())
            append(std::max(along(m_axis, run.series.spent()), line.constLast().key), best->score);
    }
    run.line->data()->set(line, false);
    run.low->data()->set(low, false);
    run.high->data()->set(high, false);
    for (QCPGraph* graph : {run.line, run.low, run.high})
        graph->setVisible(run.visible);
}

void TrajectoryPlot::pin(std::optional<Baseline> baseline)
{
    if (baseline == m_pinned)
        return;
    m_pinned = baseline;
    markDirty();
    Q_EMIT pinChanged();
}

void TrajectoryPlot::updateLevels()
{
    if (m_draft && m_draft->count > 0)
        m_draftLine->show(m_draft->mean, tr("Draft %1").arg(percentText(m_draft->mean)));
    else
        m_draftLine->hide();
    if (!m_pinned)
        return m_baseline->hide();
    const Run& run = m_runs.at(static_cast<std::size_t>(m_pinned->run));
    const TrajectoryPoint* point = m_pinned->trial ? run.series.find(*m_pinned->trial) : run.series.best();
    if (point == nullptr)
        return m_baseline->hide();
    const QString score = percentText(point->score.mean);
    m_baseline->show(point->score.mean, m_pinned->trial
                                            ? tr("%1, candidate %2: %3").arg(run.name).arg(point->trial).arg(score)
                                            : tr("Best of %1: %2").arg(run.name, score));
}

void TrajectoryPlot::updateCursor()
{
    std::optional<double> spent = m_pointed;
    if (!spent && hasFocus() && m_selected) {
        if (const TrajectoryPoint* point = series(m_selected->run).find(m_selected->trial))
            spent = along(m_axis, point->spent);
    }
    if (!spent)
        return m_cursor->hide();
    QStringList lines;
    for (const Run& run : m_runs) {
        const TrajectoryPoint* best = run.visible ? run.series.bestAt(m_axis, *spent) : nullptr;
        if (best != nullptr)
            lines << tr("%1: %2").arg(run.name, percentText(best->score.mean));
    }
    m_cursor->show(*spent, lines.join(u'\n'));
}

QString TrajectoryPlot::cursorText() const
{
    return m_cursor->text();
}

void TrajectoryPlot::resetView()
{
    setZoomed(false);
    markDirty();
}

void TrajectoryPlot::setZoomed(bool zoomed)
{
    if (std::exchange(m_zoomed, zoomed) != zoomed)
        Q_EMIT zoomedChanged(zoomed);
}

void TrajectoryPlot::zoom(double factor)
{
    m_plot->xAxis->scaleRange(factor);
    m_plot->yAxis->scaleRange(factor);
    markDirty();
}

void TrajectoryPlot::pan(double across, double up)
{
    m_plot->xAxis->moveRange(across * m_plot->xAxis->range().size());
    m_plot->yAxis->moveRange(up * m_plot->yAxis->range().size());
    markDirty();
}

/// Plus and minus zoom, zero shows everything, Shift with an arrow pans, B pins the chosen candidate or lets it go.
bool TrajectoryPlot::moveView(const QKeyEvent& event)
{
    const bool shifted = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Plus:
        zoom(zoomStep);
        return true;
    case Qt::Key_Minus:
        zoom(1.0 / zoomStep);
        return true;
    case Qt::Key_0:
        resetView();
        return true;
    case Qt::Key_B:
        pin(m_pinned || !m_selected ? std::nullopt : std::optional(Baseline{m_selected->run, m_selected->trial}));
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shifted)
            pan(event.key() == Qt::Key_Left ? -panStep : panStep, 0.0);
        return shifted;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shifted)
            pan(0.0, event.key() == Qt::Key_Down ? -panStep : panStep);
        return shifted;
    default:
        return false;
    }
}

} // namespace widgets
