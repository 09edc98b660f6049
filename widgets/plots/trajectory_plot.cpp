// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trajectory_plot.h"

#include "widgets/plots/chart_look.h"
#include "widgets/plots/marker.h"
#include "widgets/plots/plot_marks.h"
#include "widgets/plots/spend_ticker.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/hone_style.h"
#include "widgets/style/shapes.h"
#include "widgets/text/figures.h"
#include "widgets/text/one_line_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

using TickerPointer = decltype(std::declval<const QCPAxis&>().ticker());

constexpr std::chrono::milliseconds frame{66};  // a chart is read, not watched: half the frames, half the time
constexpr std::chrono::milliseconds creep{500}; // of an end of the axis that moves on while no candidate is scored
constexpr std::size_t intervalsDrawnUpTo = 300; ///< more would be a grey wall, and slow
constexpr std::size_t dotsDrawnUpTo = 500;      ///< of one run; of more, those that a picture can show
constexpr int dotWidth = 4;                     ///< pixels; half a marker

} // namespace

TrajectoryPlot::TrajectoryPlot(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Trajectories"));
    announceAsChart(*this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this));
    m_legend = new QHBoxLayout;
    m_legend->setSpacing(unit(this));
    m_reading = new OneLineLabel(this);
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    m_reading->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_legend->addWidget(m_reading, 1);
    column->addLayout(m_legend);
    createPlot();
    column->addWidget(m_plot, 1);
    applyColours();
    updateDescription();
    updateReading(std::nullopt);
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, &TrajectoryPlot::redraw);
}

TrajectoryPlot::~TrajectoryPlot() = default;

void TrajectoryPlot::createPlot()
{
    m_plot = new QCustomPlot(this);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setMinimumHeight(fontMetrics().height() * 9);
    m_plot->yAxis->setTicker(TickerPointer(new ScoreTicker));
    m_plot->xAxis->setTicker(TickerPointer(new SpendTicker));
    m_plot->yAxis->setRange(0, 1); // before anybody can zoom
    m_plot->xAxis->setRange(0, 1);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
            if (m_fitting)
                return;
            setZoomed(true);
            markDirty();
        });
    }
    m_draftLine = std::make_unique<LevelLine>(*m_plot, LevelLine::Side::Right);
    m_baseline = std::make_unique<LevelLine>(*m_plot, LevelLine::Side::Left);
    m_cursor = std::make_unique<SpendCursor>(*m_plot);
    m_ring = m_plot->addGraph();
    m_ring->setLineStyle(QCPGraph::lsNone);
    setAxis(m_axis);
}

void TrajectoryPlot::clear()
{
    for (const Run& run : m_runs) {
        m_plot->removePlottable(run.intervals);
        for (QCPGraph* graph : {run.high, run.low, run.line})
            m_plot->removeGraph(graph);
        m_plot->removeGraph(run.points);
        run.legend->deleteLater();
    }
    m_runs.clear();
    m_draft.reset();
    m_selected.reset();
    m_hovered.reset();
    m_pointed.reset();
    pin(std::nullopt);
    resetView();
    updateReading(std::nullopt);
    markDirty();
}

int TrajectoryPlot::addRun(const QString& name)
{
    const int place = static_cast<int>(m_runs.size());
    Run run;
    run.name = name;
    run.low = m_plot->addGraph();
    run.high = m_plot->addGraph();
    run.intervals = new QCPErrorBars(m_plot->xAxis, m_plot->yAxis);
    run.line = m_plot->addGraph();
    run.points = m_plot->addGraph();
    run.intervals->setDataPlottable(run.points);
    run.intervals->setErrorType(QCPErrorBars::etValueError);
    run.high->setChannelFillGraph(run.low);
    run.high->setAntialiasedFill(false); // its edges are upright, and smooth ones cost more than the lines
    for (QCPGraph* graph : {run.line, run.low, run.high})
        graph->setLineStyle(QCPGraph::lsStepLeft);
    run.points->setLineStyle(QCPGraph::lsNone);
    run.legend = new QToolButton(this);
    run.legend->setText(name);
    run.legend->setIcon(markerIcon(place));
    run.legend->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    run.legend->setCheckable(true);
    run.legend->setChecked(true);
    run.legend->setAutoRaise(true);
    setLegend(run.legend);
    run.legend->setToolTip(tr("Show or hide this run"));
    m_legend->insertWidget(place, run.legend);
    // A menu of the button's own would give it an arrow.
    auto* menu = new QMenu(run.legend);
    menu->addAction(tr("Pin the best of this run as baseline"), this,
                    [this, place] { pin(Baseline{place, std::nullopt}); });
    run.legend->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(run.legend, &QWidget::customContextMenuRequested, menu,
            [menu, legend = run.legend](const QPoint& at) { menu->popup(legend->mapToGlobal(at)); });
    connect(run.legend, &QToolButton::toggled, this, [this, place](bool on) {
        Run& toggled = m_runs[static_cast<std::size_t>(place)];
        toggled.visible = on;
        toggled.dirty = true;
        markDirty();
    });
    m_runs.push_back(run);
    styleRun(place);
    markDirty();
    return place;
}

void TrajectoryPlot::addPoint(int run, const TrajectoryPoint& point, bool best)
{
    Run& target = m_runs.at(static_cast<std::size_t>(run));
    target.series.add(point, best);
    target.dirty = true;
    markDirty();
}

void TrajectoryPlot::reach(int run, const optimizers::Spending& spent)
{
    Run& target = m_runs.at(static_cast<std::size_t>(run));
    target.series.reach(spent);
    target.dirty = true;
    m_crept = true;
    startTimer();
}

void TrajectoryPlot::setDraft(const optimizers::Score& score)
{
    m_draft = score;
    markDirty();
}

void TrajectoryPlot::setAxis(SpendAxis axis)
{
    m_axis = axis;
    for (Run& run : m_runs)
        run.dirty = true;
    resetView();
    const QString labels[] = {tr("Calls"), tr("Tokens"), tr("Minutes"), tr("Money")};
    m_plot->xAxis->setLabel(labels[static_cast<int>(axis)]);
    markDirty();
}

void TrajectoryPlot::select(std::optional<TrialKey> key)
{
    if (key == m_selected)
        return;
    m_selected = key;
    updateReading(key);
    markDirty();
}

const TrajectorySeries& TrajectoryPlot::series(int run) const
{
    return m_runs.at(static_cast<std::size_t>(run)).series;
}

void TrajectoryPlot::markDirty()
{
    m_dirty = true;
    startTimer();
}

void TrajectoryPlot::startTimer()
{
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

void TrajectoryPlot::redraw()
{
    if (!m_dirty && !m_crept)
        m_timer.stop();
    if (!m_dirty && (!m_crept || !m_sinceRedraw.hasExpired(creep.count())))
        return;
    m_dirty = false;
    m_crept = false;
    m_sinceRedraw.start();
    ++m_redraws;
    for (Run& run : m_runs) {
        if (run.dirty) {
            run.track.follow(run.series, m_axis);
            updateLine(run);
            updateIntervals(run);
        }
    }
    if (!m_zoomed)
        updateRanges();
    const QCPRange range = m_plot->xAxis->range();
    const View view{range.lower, range.upper, std::max(1, m_plot->width() / dotWidth)};
    const bool moved = std::exchange(m_drawn, view) != view;
    for (Run& run : m_runs) {
        if (run.dirty || moved)
            updateDots(run);
        run.dirty = false;
    }
    updateLevels();
    updateSelection();
    updateCursor();
    updateDescription();
    updateReading(m_hovered ? m_hovered : m_selected);
    m_plot->setBufferDevicePixelRatio(m_plot->devicePixelRatioF());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool TrajectoryPlot::showsIntervals(const Run& run)
{
    return run.series.points().size() <= intervalsDrawnUpTo;
}

void TrajectoryPlot::updateDots(Run& run) const
{
    QVector<QCPGraphData> dots;
    for (const Dot& dot : run.track.drawn(m_drawn.from, m_drawn.to, dotsDrawnUpTo, m_drawn.columns))
        dots.append({dot.spent, dot.mean});
    run.points->data()->set(dots, true);
    run.points->setVisible(run.visible);
    // Smooth edges are not seen in a crowd, and cost the most of its frame.
    run.points->setAntialiasedScatters(showsIntervals(run));
}

void TrajectoryPlot::updateIntervals(Run& run)
{
    QVector<double> below;
    QVector<double> above;
    if (showsIntervals(run)) {
        // Error bars go by the place of their dot, and dots are in the order of the axis.
        std::vector<TrajectoryPoint> points = run.series.points();
        std::ranges::stable_sort(points, {},
                                 [this](const TrajectoryPoint& point) { return along(m_axis, point.spent); });
        for (const TrajectoryPoint& point : points) {
            below.append(point.score.mean - point.score.low);
            above.append(point.score.high - point.score.mean);
        }
    }
    run.intervals->setData(below, above);
    run.intervals->setVisible(run.visible && showsIntervals(run));
}

void TrajectoryPlot::updateRanges()
{
    double right = 0.0;
    double low = std::numeric_limits<double>::max();
    double high = 0.0;
    const auto include = [&low, &high](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const Run& run : m_runs) {
        right = std::max(right, along(m_axis, run.series.spent()));
        if (run.track.dots().empty())
            continue;
        right = std::max(right, run.track.dots().back().spent);
        include(run.track.low());
        include(run.track.high());
        if (const TrajectoryPoint* best = run.series.best()) {
            include(best->score.low);
            include(best->score.high);
        }
        if (showsIntervals(run)) {
            for (const TrajectoryPoint& point : run.series.points()) {
                include(point.score.low);
                include(point.score.high);
            }
        }
    }
    if (m_draft && m_draft->count > 0)
        include(m_draft->mean);
    if (low > high) {
        low = 0.0;
        high = 1.0;
    }
    const QScopedValueRollback fitting(m_fitting, true);
    m_plot->xAxis->setRange(0.0, right > 0.0 ? right * 1.04 : 1.0);
    const double margin = std::max(0.04 * (high - low), 0.02);
    m_plot->yAxis->setRange(low - margin, high + margin);
}

void TrajectoryPlot::updateSelection()
{
    m_ring->data()->clear();
    if (!m_selected)
        return;
    if (const TrajectoryPoint* point = series(m_selected->run).find(m_selected->trial))
        m_ring->addData(along(m_axis, point->spent), point->score.mean);
}

} // namespace widgets

#include "moc_trajectory_plot.cpp"
