// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/arm_plot.h"

#include "widgets/plots/marker.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace widgets {

ArmPlot::ArmPlot(QWidget* parent) : PlotFrame(parent)
{
    setAccessibleName(tr("Mean and deviation of each arm"));
    plot().setMinimumHeight(fontMetrics().height() * 7);
    plot().setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    plot().xAxis->setLabel(tr("Arms, the highest mean first"));
    m_means = plot().addGraph();
    m_ring = plot().addGraph();
    m_deviations = new QCPErrorBars(plot().xAxis, plot().yAxis);
    m_deviations->setDataPlottable(m_means);
    m_deviations->setErrorType(QCPErrorBars::etValueError);
    for (QCPGraph* graph : {m_means, m_ring})
        graph->setLineStyle(QCPGraph::lsNone);
    ArmPlot::applyColours();
}

void ArmPlot::setArms(std::vector<ArmRow> arms)
{
    const std::optional<TrialKey> chosen =
        m_chosen ? std::optional(m_arms[static_cast<std::size_t>(*m_chosen)].key) : std::nullopt;
    m_arms = std::move(arms);
    std::ranges::stable_sort(m_arms, std::ranges::greater{}, &ArmRow::mean);
    m_means->data()->clear();
    m_deviations->data()->clear();
    for (std::size_t place = 0; place < m_arms.size(); ++place) {
        m_means->addData(static_cast<double>(place + 1), m_arms[place].mean);
        m_deviations->addData(m_arms[place].deviation);
    }
    updateRanges();
    applyColours();
    select(chosen);
}

void ArmPlot::select(std::optional<TrialKey> key)
{
    m_chosen.reset();
    if (const auto found = key ? std::ranges::find(m_arms, *key, &ArmRow::key) : m_arms.end(); found != m_arms.end())
        m_chosen = static_cast<int>(found - m_arms.begin());
    showRing();
    read(m_chosen);
}

void ArmPlot::updateRanges()
{
    // A wide bound reaches where no score can be: it may run off the chart, a mean may not.
    double low = 1.0;
    double high = 0.0;
    for (const ArmRow& arm : m_arms) {
        low = std::min({low, arm.mean, std::max(0.0, arm.mean - arm.deviation)});
        high = std::max({high, arm.mean, std::min(1.0, arm.mean + arm.deviation)});
    }
    if (low > high) {
        low = 0.0;
        high = 1.0;
    }
    const double margin = std::max(0.04 * (high - low), 0.02);
    plot().xAxis->setRange(0.0, static_cast<double>(m_arms.size()) + 1.0);
    plot().yAxis->setRange(low - margin, high + margin);
}

void ArmPlot::applyColours()
{
    PlotFrame::applyColours();
    const int series = m_arms.empty() ? 0 : m_arms.front().key.run;
    const QColor ink = colour(seriesRole(series), palette());
    QColor faint = ink;
    faint.setAlphaF(0.5F);
    m_deviations->setPen(QPen(faint, 1.5));
    m_deviations->setWhiskerWidth(unit(this) * 1.5);
    m_means->setScatterStyle(QCPScatterStyle(markerPath(series), QPen(colour(ColourRole::Surface, palette()), 0.5),
                                             QBrush(ink), unit(this) * 2.2));
    m_ring->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colour(ColourRole::Text, palette()), 2),
                                            Qt::NoBrush, unit(this) * 3.5));
}

std::optional<int> ArmPlot::nearest(const QPointF& position) const
{
    if (m_arms.empty())
        return std::nullopt;
    const auto place = std::lround(plot().xAxis->pixelToCoord(position.x())) - 1;
    return place >= 0 && place < static_cast<long>(m_arms.size()) ? std::optional(static_cast<int>(place))
                                                                  : std::nullopt;
}

void ArmPlot::point(const QPointF& position)
{
    const std::optional<int> under = nearest(position);
    read(under ? under : m_chosen);
}

void ArmPlot::press(const QPointF& position)
{
    if (const auto under = nearest(position))
        choose(*under);
}

void ArmPlot::step(int direction)
{
    if (m_arms.empty())
        return;
    const int last = static_cast<int>(m_arms.size()) - 1;
    choose(m_chosen ? std::clamp(*m_chosen + direction, 0, last) : (direction > 0 ? 0 : last));
}

void ArmPlot::choose(int place)
{
    m_chosen = place;
    showRing();
    read(place);
    Q_EMIT chosen(m_arms[static_cast<std::size_t>(place)].key);
}

void ArmPlot::showRing()
{
    m_ring->data()->clear();
    if (m_chosen)
        m_ring->addData(*m_chosen + 1.0, m_arms[static_cast<std::size_t>(*m_chosen)].mean);
    replot();
}

void ArmPlot::read(std::optional<int> place)
{
    if (!place)
        return showReading(m_arms.empty() ? QString() : tr("Point at an arm to read it, click to choose it."));
    const ArmRow& arm = m_arms[static_cast<std::size_t>(*place)];
    showReading(tr("Candidate %1: %2 ± %3 after %n pull(s)", nullptr, arm.pulls)
                    .arg(countText(arm.key.trial), percentText(arm.mean), percentText(arm.deviation)));
}

} // namespace widgets

#include "moc_arm_plot.cpp"
