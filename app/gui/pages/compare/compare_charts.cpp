// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/compare_charts.h"

#include "app/gui/pages/compare/compare_text.h"
#include "widgets/plots/band_plot.h"
#include "widgets/plots/chart_panel.h"
#include "widgets/plots/front_plot.h"
#include "widgets/style/shapes.h"
#include "widgets/tables/text_table.h"
#include "widgets/text/figures.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;
using widgets::TextCell;
using widgets::TextRow;

namespace app {

namespace {

constexpr int rowsInView = 12;

QVBoxLayout* columnIn(QWidget* section)
{
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(section) * 2);
    return column;
}

/// The ids in an axis of the grid, "none" first.
std::vector<std::string> axisOf(const StudyComparison& study, std::string GridPair::* half)
{
    std::set<std::string> ids;
    for (const GridScore& cell : study.grid)
        ids.insert(cell.pair.*half);
    std::vector<std::string> axis(ids.begin(), ids.end());
    std::ranges::stable_partition(axis, [](const std::string& id) { return id == noSearch; });
    return axis;
}

const OptimizerGroup* groupAt(const StudyComparison& study, const GridPair& pair)
{
    const auto cell = std::ranges::find(study.grid, pair, &GridScore::pair);
    return cell == study.grid.end() ? nullptr : &study.groups[cell->group];
}

std::pair<double, double> rangeOf(const StudyComparison& study)
{
    std::pair<double, double> range{1.0, 0.0};
    for (const GridScore& cell : study.grid) {
        range.first = std::min(range.first, study.groups[cell.group].test);
        range.second = std::max(range.second, study.groups[cell.group].test);
    }
    return range;
}

TextCell heatCell(const OptimizerGroup* group, const std::pair<double, double>& range)
{
    if (group == nullptr)
        return {u"–"_s};
    QString text = widgets::percentText(group->test);
    if (group->testInterval)
        text = CompareGrid::tr("%1 (%2)").arg(
            text, widgets::intervalText(group->testInterval->low, group->testInterval->high));
    const double width = range.second - range.first;
    return {text, width > 0.0 ? (group->test - range.first) / width : 0.5, {}};
}

widgets::Band bandFrom(const OptimizerGroup& group, int series)
{
    widgets::Band band{groupText(group), series, {}};
    band.steps.reserve(group.band.size());
    for (const optimizers::BandPoint& point : group.band)
        band.steps.push_back({point.spent, point.mean, point.interval ? point.interval->low : point.mean,
                              point.interval ? point.interval->high : point.mean});
    return band;
}

} // namespace

CompareGrid::CompareGrid(QWidget* parent) : QWidget(parent)
{
    QVBoxLayout* column = columnIn(this);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_cells = new widgets::TextTable(tr("Mean test score of each pair of searches"), rowsInView, this);
    m_cells->setObjectName(u"compared_grid"_s);
    column->addWidget(m_sentence);
    column->addWidget(m_cells);
}

void CompareGrid::showComparison(const SharedComparison& comparison)
{
    const std::vector<std::string> down = axisOf(*comparison, &GridPair::instruction);
    const std::vector<std::string> across = axisOf(*comparison, &GridPair::exemplars);
    const auto range = rangeOf(*comparison);
    std::vector<widgets::TextColumn> columns;
    columns.reserve(across.size());
    for (const std::string& exemplars : across)
        columns.push_back({gridHeading(exemplars), false});
    std::vector<TextRow> rows;
    rows.reserve(down.size());
    for (const std::string& instruction : down) {
        TextRow row{{}, gridHeading(instruction)};
        for (const std::string& exemplars : across)
            row.cells.push_back(heatCell(groupAt(*comparison, {instruction, exemplars}), range));
        rows.push_back(std::move(row));
    }
    m_cells->setContent(std::move(columns), std::move(rows));
    const QString sentence = gridSentence(*comparison);
    m_sentence->setText(sentence);
    m_cells->setAccessibleDescription(sentence);
}

CompareFront::CompareFront(QWidget* parent) : QWidget(parent)
{
    m_plot = new widgets::FrontPlot(this);
    m_table = new widgets::TextTable(tr("Test score and prompt tokens of the final candidates"), rowsInView, this);
    m_panel = new widgets::ChartPanel(m_plot, m_table, this);
    columnIn(this)->addWidget(m_panel);
    connect(m_plot, &widgets::FrontPlot::chosen, this, &CompareFront::candidateChosen);
}

QWidget* CompareFront::asTable() const
{
    return m_panel->asTable();
}

void CompareFront::showComparison(const SharedComparison& comparison)
{
    const StudyComparison& study = *comparison;
    std::vector<widgets::FrontPoint> points;
    std::vector<TextRow> rows;
    std::set<int> shown;
    for (std::size_t place = 0; place < study.candidates.size(); ++place) {
        const ComparedCandidate& candidate = study.candidates[place];
        widgets::FrontPoint point;
        point.name = candidateText(study, candidate);
        point.series = seriesOf(study, candidate);
        point.cost = candidate.promptTokens;
        point.score = candidate.test.score;
        point.front = std::ranges::find(study.front, place) != study.front.end();
        point.marked = study.cheapest && study.cheapest->cheapest == place;
        shown.insert(point.series);
        const QString part = point.marked  ? tr("cheapest, not significantly worse")
                             : point.front ? tr("on the front")
                                           : QString();
        rows.push_back({{{point.name, {}, point.series},
                         {widgets::countText(std::llround(point.cost))},
                         {widgets::scoreWithInterval(point.score)},
                         {part}}});
        points.push_back(std::move(point));
    }
    std::vector<std::pair<QString, int>> legend;
    legend.reserve(shown.size());
    for (const int series : shown)
        legend.emplace_back(series == widgets::draftSeries ? tr("Draft")
                                                           : groupText(study.groups[static_cast<std::size_t>(series)]),
                            series);
    m_plot->setPoints(std::move(points), std::move(legend));
    m_table->setContent({{tr("Candidate")}, {tr("Prompt tokens"), true}, {tr("Test score")}, {tr("Remark")}},
                        std::move(rows));
    m_panel->setSentence(study.tokensEstimated ? tr("%1 Some token counts are estimates.").arg(cheapestSentence(study))
                                               : cheapestSentence(study));
}

CompareBands::CompareBands(QWidget* parent) : QWidget(parent)
{
    m_plot = new widgets::BandPlot(this);
    m_table = new widgets::TextTable(tr("Best validation score by calls, over the seeds"), rowsInView, this);
    m_panel = new widgets::ChartPanel(m_plot, m_table, this);
    columnIn(this)->addWidget(m_panel);
}

QWidget* CompareBands::asTable() const
{
    return m_panel->asTable();
}

void CompareBands::showComparison(const SharedComparison& comparison)
{
    std::vector<widgets::Band> bands;
    std::vector<TextRow> rows;
    for (std::size_t place = 0; place < comparison->groups.size(); ++place) {
        const OptimizerGroup& group = comparison->groups[place];
        if (group.band.empty())
            continue;
        bands.push_back(bandFrom(group, static_cast<int>(place)));
        for (const optimizers::BandPoint& point : group.band)
            rows.push_back(
                {{{groupText(group), {}, static_cast<int>(place)},
                  {widgets::countText(std::llround(point.spent))},
                  {widgets::percentText(point.mean)},
                  {point.interval ? widgets::intervalText(point.interval->low, point.interval->high) : u"–"_s}}});
    }
    m_plot->setBands(std::move(bands));
    m_table->setContent({{tr("Optimizer")}, {tr("Calls"), true}, {tr("Best score, mean"), true}, {tr("95 % interval")}},
                        std::move(rows));
    m_panel->setSentence(bandSentence(*comparison));
}

} // namespace app

#include "moc_compare_charts.cpp"
