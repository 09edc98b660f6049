// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/band_plot.h"

#include "widgets/plots/marker.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

namespace {

/// With more, markers would hide the line.
constexpr std::size_t markersUpTo = 40;

} // namespace

BandPlot::BandPlot(QWidget* parent) : PlotFrame(parent)
{
    setAccessibleName(tr("Trajectories over the seeds"));
    plot().xAxis->setLabel(tr("Calls, known answers counted"));
    m_cursor = new QCPItemStraightLine(&plot());
    m_cursor->setVisible(false);
    BandPlot::applyColours();
}

void BandPlot::setBands(std::vector<Band> bands)
{
    plot().clearGraphs();
    m_lines.clear();
    m_bands = std::move(bands);
    std::vector<std::pair<QString, int>> legend;
    legend.reserve(m_bands.size());
    for (const Band& band : m_bands) {
        Line line;
        for (QCPGraph** graph : {&line.low, &line.high, &line.mean}) {
            *graph = plot().addGraph();
            (*graph)->setLineStyle(QCPGraph::lsStepLeft);
        }
        for (const BandStep& step : band.steps) {
            line.low->addData(step.spent, step.low);
            line.high->addData(step.spent, step.high);
            line.mean->addData(step.spent, step.mean);
        }
        m_lines.push_back(line);
        legend.emplace_back(band.name, band.series);
    }
    setLegend(std::move(legend));
    m_cursor->setVisible(false);
    showReading(m_bands.empty() ? QString() : tr("Point at the chart, or use the arrow keys, to read all lines."));
    updateRanges();
    applyColours();
    replot();
}

void BandPlot::updateRanges()
{
    double right = 0.0;
    double low = std::numeric_limits<double>::max();
    double high = 0.0;
    for (const Band& band : m_bands) {
        for (const BandStep& step : band.steps) {
            right = std::max(right, step.spent);
            low = std::min(low, step.low);
            high = std::max(high, step.high);
        }
    }
    if (low > high) {
        low = 0.0;
        high = 1.0;
    }
    const double margin = std::max(0.04 * (high - low), 0.02);
    plot().xAxis->setRange(0.0, right > 0.0 ? right * 1.02 : 1.0);
    plot().yAxis->setRange(low - margin, high + margin);
}

void BandPlot::applyColours()
{
    PlotFrame::applyColours();
    m_cursor->setPen(QPen(colour(ColourRole::MutedText, palette()), 1, Qt::DashLine));
    for (std::size_t place = 0; place < m_lines.size(); ++place) {
        const Line& line = m_lines[place];
        const QColor ink = colour(seriesRole(m_bands[place].series), palette());
        QColor faint = ink;
        faint.setAlphaF(0.14F);
        line.low->setPen(Qt::NoPen);
        line.high->setPen(Qt::NoPen);
        line.high->setBrush(QBrush(faint));
        line.high->setChannelFillGraph(line.low);
        line.mean->setPen(QPen(ink, 2));
        if (m_bands[place].steps.size() <= markersUpTo)
            line.mean->setScatterStyle(QCPScatterStyle(markerPath(m_bands[place].series),
                                                       QPen(colour(ColourRole::Surface, palette()), 0.5), QBrush(ink),
                                                       unit(this) * 1.8));
    }
}

void BandPlot::point(const QPointF& position)
{
    readAt(plot().xAxis->pixelToCoord(position.x()));
}

void BandPlot::step(int direction)
{
    std::vector<double> places;
    for (const Band& band : m_bands) {
        for (const BandStep& step : band.steps)
            places.push_back(step.spent);
    }
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    if (places.empty())
        return;
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(places, m_read);
        return readAt(next == places.end() ? places.back() : *next);
    }
    const auto here = std::ranges::lower_bound(places, m_read);
    readAt(here == places.begin() ? places.front() : *std::prev(here));
}

void BandPlot::readAt(double spent)
{
    m_read = spent;
    QStringList readings;
    for (const Band& band : m_bands) {
        const auto after = std::ranges::upper_bound(band.steps, spent, {}, &BandStep::spent);
        if (after == band.steps.begin())
            continue;
        const BandStep& here = *std::prev(after);
        readings += here.low == here.high
                        ? tr("%1 %2").arg(band.name, percentText(here.mean))
                        : tr("%1 %2 (%3)").arg(band.name, percentText(here.mean), intervalText(here.low, here.high));
    }
    if (readings.empty())
        return;
    m_cursor->point1->setCoords(spent, 0.0);
    m_cursor->point2->setCoords(spent, 1.0);
    m_cursor->setVisible(true);
    showReading(tr("After %1 calls: %2").arg(countText(std::llround(spent)), readings.join(tr(", "))));
    replot();
}

} // namespace widgets

#include "moc_band_plot.cpp"
