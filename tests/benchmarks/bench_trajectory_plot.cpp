// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing ten runs of 100,000 candidates each: a frame with nothing new, and one after a point has come to every run.
#include "widgets/plots/trajectory_plot.h"
#include "widgets/style/appearance.h"

#include <QApplication>
#include <qcustomplot.h>

#include <benchmark/benchmark.h>

namespace {

constexpr int runs = 10;

widgets::TrajectoryPoint pointNumber(int run, std::int32_t trial)
{
    widgets::TrajectoryPoint point;
    point.trial = trial;
    const int noise = (trial * 7919 + run * 104729) % 1000;
    const double mean = 0.3 + 0.05 * run + 0.0002 * noise;
    point.score = {mean, mean - 0.05, mean + 0.05, 100, 1.0};
    point.spent.calls = std::int64_t{trial} * 20;
    return point;
}

void fill(widgets::TrajectoryPlot& plot, std::int32_t candidates)
{
    for (int run = 0; run < runs; ++run) {
        plot.addRun(QString::number(run));
        for (std::int32_t trial = 0; trial < candidates; ++trial)
            plot.addPoint(run, pointNumber(run, trial), trial % 1000 == 0);
    }
}

void drawNow(widgets::TrajectoryPlot& plot)
{
    plot.findChild<QCustomPlot*>()->replot(QCustomPlot::rpImmediateRefresh);
}

void frame(benchmark::State& state)
{
    widgets::TrajectoryPlot plot(nullptr);
    plot.resize(1200, 500);
    fill(plot, static_cast<std::int32_t>(state.range(0)));
    plot.show();
    QCoreApplication::processEvents(); // the dots are chosen for the size that the plot has got
    plot.redraw();
    for (auto step : state) {
        static_cast<void>(step);
        drawNow(plot);
    }
}
BENCHMARK(frame)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void frameWithNewPoints(benchmark::State& state)
{
    widgets::TrajectoryPlot plot(nullptr);
    plot.resize(1200, 500);
    auto next = static_cast<std::int32_t>(state.range(0));
    fill(plot, next);
    plot.show();
    for (auto step : state) {
        static_cast<void>(step);
        for (int run = 0; run < runs; ++run)
            plot.addPoint(run, pointNumber(run, next), false);
        ++next;
        plot.redraw();
        drawNow(plot);
    }
}
BENCHMARK(frameWithNewPoints)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    widgets::installStyle(*qApp);
    widgets::applyTheme(widgets::Theme::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
