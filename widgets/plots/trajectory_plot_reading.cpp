// SPDX-License-Identifier: GPL-3.0-or-later
// How a trajectory plot looks and is read: colours, mouse, keyboard, and the sentences that say what it shows.
#include "widgets/plots/chart_look.h"
#include "widgets/plots/marker.h"
#include "widgets/plots/plot_marks.h"
#include "widgets/plots/trajectory_plot.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"
#include "widgets/text/one_line_label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

void TrajectoryPlot::applyColours()
{
    const auto of = [this](ColourRole role) { return colour(role, palette()); };
    dressAxes(*m_plot, *this);
    m_draftLine->setLook(QPen(of(ColourRole::MutedText), 1, Qt::DashLine), of(ColourRole::MutedText), font());
    m_baseline->setLook(QPen(of(ColourRole::Text), 1), of(ColourRole::Text), font());
    m_cursor->setLook(QPen(of(ColourRole::Border), 1), of(ColourRole::Text), of(ColourRole::Raised), font());
    m_ring->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(of(ColourRole::Text), 2), Qt::NoBrush, unit(this) * 3.5));
    for (int place = 0; place < static_cast<int>(m_runs.size()); ++place)
        styleRun(place);
}

void TrajectoryPlot::styleRun(int place)
{
    const Run& run = m_runs[static_cast<std::size_t>(place)];
    const QColor ink = colour(seriesRole(place), palette());
    run.line->setPen(QPen(ink, 2));
    QColor faint = ink;
    faint.setAlphaF(0.12F);
    run.low->setPen(Qt::NoPen);
    run.high->setPen(Qt::NoPen);
    run.high->setBrush(faint);
    faint.setAlphaF(0.35F);
    run.intervals->setPen(QPen(faint, 1));
    run.intervals->setWhiskerWidth(unit(this));
    run.points->setScatterStyle(QCPScatterStyle(markerPath(place), QPen(colour(ColourRole::Surface, palette()), 0.5),
                                                QBrush(ink), unit(this) * 2.0));
}

void TrajectoryPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyColours();
        markDirty();
    }
}

void TrajectoryPlot::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    redraw();
    startTimer(); // spending may have moved on since the last frame, which is not drawn at once
}

void TrajectoryPlot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    dressAxes(*m_plot, *this);
    markDirty();
}

void TrajectoryPlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    dressAxes(*m_plot, *this);
    markDirty();
}

bool TrajectoryPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::MouseMove) {
        const QPointF position = static_cast<QMouseEvent*>(event)->position();
        m_hovered = nearest(position);
        m_pointed.reset();
        if (m_plot->axisRect()->rect().contains(position.toPoint()))
            m_pointed = m_plot->xAxis->pixelToCoord(position.x());
        markDirty();
        updateReading(m_hovered ? m_hovered : m_selected);
    } else if (watched == m_plot && event->type() == QEvent::MouseButtonPress) {
        setFocus(Qt::MouseFocusReason);
        if (const auto under = nearest(static_cast<QMouseEvent*>(event)->position())) {
            select(under);
            Q_EMIT selectionChanged(*under);
        }
    } else if (watched == m_plot && event->type() == QEvent::Leave) {
        m_hovered.reset();
        m_pointed.reset();
        updateReading(m_selected);
        markDirty();
    } else if (watched == m_plot && event->type() == QEvent::Resize) {
        markDirty();
    } else if (watched == m_plot && event->type() == QEvent::MouseButtonDblClick) {
        resetView();
    }
    return QWidget::eventFilter(watched, event);
}

std::optional<TrialKey> TrajectoryPlot::nearest(const QPointF& position) const
{
    std::optional<TrialKey> found;
    const double reach = unit(this) * 3.0;
    double best = reach * reach;
    for (int place = 0; place < static_cast<int>(m_runs.size()); ++place) {
        const Run& run = m_runs[static_cast<std::size_t>(place)];
        if (!run.visible)
            continue;
        for (const TrajectoryPoint& point : run.series.points()) {
            const double dx = m_plot->xAxis->coordToPixel(along(m_axis, point.spent)) - position.x();
            const double dy = m_plot->yAxis->coordToPixel(point.score.mean) - position.y();
            if (const double distance = dx * dx + dy * dy; distance < best) {
                best = distance;
                found = TrialKey{place, point.trial};
            }
        }
    }
    return found;
}

void TrajectoryPlot::keyPressEvent(QKeyEvent* event)
{
    if (moveView(*event))
        return;
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)
        return step(event->key() == Qt::Key_Right ? 1 : -1);
    QWidget::keyPressEvent(event);
}

void TrajectoryPlot::step(int direction)
{
    std::vector<std::pair<double, TrialKey>> order;
    for (int place = 0; place < static_cast<int>(m_runs.size()); ++place) {
        const Run& run = m_runs[static_cast<std::size_t>(place)];
        if (!run.visible)
            continue;
        for (const TrajectoryPoint& point : run.series.points())
            order.emplace_back(along(m_axis, point.spent), TrialKey{place, point.trial});
    }
    if (order.empty())
        return;
    std::ranges::sort(order);
    const auto here = std::ranges::find_if(order, [this](const auto& entry) { return entry.second == m_selected; });
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    std::ptrdiff_t place = direction > 0 ? 0 : last;
    if (here != order.end())
        place = std::clamp<std::ptrdiff_t>(here - order.begin() + direction, 0, last);
    const TrialKey key = order[static_cast<std::size_t>(place)].second;
    select(key);
    Q_EMIT selectionChanged(key);
}

void TrajectoryPlot::updateReading(std::optional<TrialKey> key)
{
    const TrajectoryPoint* point = key ? series(key->run).find(key->trial) : nullptr;
    if (point == nullptr) {
        return showReading(m_runs.empty() ? QString() : tr("Point at a candidate to read it, click to open it."));
    }
    showReading(tr("%1, candidate %2: %3 on %n example(s), after %4 calls", nullptr, point->score.count)
                    .arg(m_runs[static_cast<std::size_t>(key->run)].name)
                    .arg(key->trial)
                    .arg(scoreWithInterval(point->score), countText(point->spent.calls)));
}

void TrajectoryPlot::showReading(const QString& sentence)
{
    if (m_reading->text() != sentence)
        m_reading->setText(sentence);
}

void TrajectoryPlot::updateDescription()
{
    int candidates = 0;
    const Run* leader = nullptr;
    for (const Run& run : m_runs) {
        candidates += static_cast<int>(run.series.points().size());
        const TrajectoryPoint* best = run.series.best();
        if (best != nullptr && (leader == nullptr || best->score.mean > leader->series.best()->score.mean))
            leader = &run;
    }
    QString sentence = tr("No candidate has been scored yet.");
    if (leader != nullptr)
        sentence = tr("The best score is %1, found by %2, after %n candidate(s).", nullptr, candidates)
                       .arg(percentText(leader->series.best()->score.mean), leader->name);
    if (sentence != accessibleDescription())
        setAccessibleDescription(sentence);
}

} // namespace widgets
