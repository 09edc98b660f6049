// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/front_plot.h"

#include "widgets/plots/marker.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace widgets {

FrontPlot::FrontPlot(QWidget* parent) : PlotFrame(parent)
{
    setAccessibleName(tr("Test score over prompt tokens"));
    plot().xAxis->setLabel(tr("Tokens of a prompt"));
    m_line = plot().addGraph();
    m_mark = plot().addGraph();
    m_ring = plot().addGraph();
    m_line->setLineStyle(QCPGraph::lsStepLeft);
    m_mark->setLineStyle(QCPGraph::lsNone);
    m_ring->setLineStyle(QCPGraph::lsNone);
    FrontPlot::applyColours();
}

void FrontPlot::setPoints(std::vector<FrontPoint> points, std::vector<std::pair<QString, int>> series)
{
    for (QCPErrorBars* interval : m_intervals)
        plot().removePlottable(interval);
    for (QCPGraph* graph : m_graphs)
        plot().removeGraph(graph);
    m_intervals.clear();
    m_graphs.clear();
    m_chosen.reset();
    m_points = std::move(points);
    for (QCPGraph* graph : {m_line, m_mark, m_ring})
        graph->data()->clear();
    for (const FrontPoint& point : m_points) {
        auto* interval = new QCPErrorBars(plot().xAxis, plot().yAxis);
        QCPGraph* graph = plot().addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        graph->addData(point.cost, point.score.mean);
        interval->setDataPlottable(graph);
        interval->setErrorType(QCPErrorBars::etValueError);
        interval->addData(point.score.mean - point.score.low, point.score.high - point.score.mean);
        m_intervals.push_back(interval);
        m_graphs.push_back(graph);
        if (point.front)
            m_line->addData(point.cost, point.score.mean);
        if (point.marked)
            m_mark->addData(point.cost, point.score.mean);
    }
    setLegend(std::move(series));
    read(std::nullopt);
    updateRanges();
    applyColours();
    replot();
}

void FrontPlot::updateRanges()
{
    double right = 0.0;
    double low = std::numeric_limits<double>::max();
    double high = 0.0;
    for (const FrontPoint& point : m_points) {
        right = std::max(right, point.cost);
        low = std::min(low, point.score.low);
        high = std::max(high, point.score.high);
    }
    if (low > high) {
        low = 0.0;
        high = 1.0;
    }
    const double margin = std::max(0.04 * (high - low), 0.02);
    plot().xAxis->setRange(0.0, right > 0.0 ? right * 1.06 : 1.0);
    plot().yAxis->setRange(low - margin, high + margin);
}

void FrontPlot::applyColours()
{
    PlotFrame::applyColours();
    const auto of = [this](ColourRole role) { return colour(role, palette()); };
    m_line->setPen(QPen(of(ColourRole::MutedText), 1.5, Qt::DashLine));
    m_mark->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(of(ColourRole::Good), 2.5), Qt::NoBrush, unit(this) * 5.0));
    m_ring->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(of(ColourRole::Text), 2), Qt::NoBrush, unit(this) * 3.5));
    for (std::size_t place = 0; place < m_points.size(); ++place) {
        const QColor ink = colour(seriesRole(m_points[place].series), palette());
        QColor faint = ink;
        faint.setAlphaF(0.35F);
        m_intervals[place]->setPen(QPen(faint, 1));
        m_intervals[place]->setWhiskerWidth(unit(this));
        m_graphs[place]->setScatterStyle(QCPScatterStyle(
            markerPath(m_points[place].series), QPen(of(ColourRole::Surface), 0.5), QBrush(ink), unit(this) * 2.4));
    }
}

std::optional<int> FrontPlot::nearest(const QPointF& position) const
{
    std::optional<int> found;
    double best = std::pow(unit(this) * 3.0, 2);
    for (int place = 0; place < static_cast<int>(m_points.size()); ++place) {
        const FrontPoint& point = m_points[static_cast<std::size_t>(place)];
        const double dx = plot().xAxis->coordToPixel(point.cost) - position.x();
        const double dy = plot().yAxis->coordToPixel(point.score.mean) - position.y();
        if (const double distance = dx * dx + dy * dy; distance < best) {
            best = distance;
            found = place;
        }
    }
    return found;
}

void FrontPlot::point(const QPointF& position)
{
    const std::optional<int> under = nearest(position);
    read(under ? under : m_chosen);
}

void FrontPlot::press(const QPointF& position)
{
    if (const auto under = nearest(position))
        choose(*under);
}

void FrontPlot::step(int direction)
{
    if (m_points.empty())
        return;
    std::vector<int> order(m_points.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](int place) { return m_points[static_cast<std::size_t>(place)].cost; });
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    std::ptrdiff_t next = direction > 0 ? 0 : last;
    if (m_chosen)
        next = std::clamp<std::ptrdiff_t>(std::ranges::find(order, *m_chosen) - order.begin() + direction, 0, last);
    choose(order[static_cast<std::size_t>(next)]);
}

void FrontPlot::choose(int place)
{
    m_chosen = place;
    const FrontPoint& point = m_points[static_cast<std::size_t>(place)];
    m_ring->data()->clear();
    m_ring->addData(point.cost, point.score.mean);
    read(place);
    replot();
    Q_EMIT chosen(place);
}

void FrontPlot::read(std::optional<int> place)
{
    if (!place)
        return showReading(m_points.empty() ? QString() : tr("Point at a candidate to read it, click to compare it."));
    const FrontPoint& point = m_points[static_cast<std::size_t>(*place)];
    showReading(tr("%1: %2 with %3 tokens a prompt")
                    .arg(point.name, scoreWithInterval(point.score), countText(std::llround(point.cost))));
}

} // namespace widgets

#include "moc_front_plot.cpp"
