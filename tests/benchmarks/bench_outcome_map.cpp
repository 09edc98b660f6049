// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing the map of outcomes: 200 candidates on 1,000 examples.
#include "widgets/style/appearance.h"
#include "widgets/tables/outcome_map.h"

#include <QApplication>
#include <QPixmap>

#include <benchmark/benchmark.h>

namespace {

constexpr int candidates = 200;
constexpr std::uint32_t examples = 1000;

optimizers::Trial trialNumber(int number)
{
    optimizers::Trial trial;
    for (std::uint32_t example = 0; example < examples; ++example) {
        optimizers::Outcome outcome;
        outcome.example = optimizers::ExampleId{example};
        const bool right = (example * 7919 + static_cast<std::uint32_t>(number) * 104729) % 100 < 60;
        outcome.outcomeClass = right ? optimizers::OutcomeClass::Right : optimizers::OutcomeClass::Wrong;
        trial.outcomes.push_back(outcome);
    }
    trial.score.mean = number / 200.0;
    return trial;
}

void fill(widgets::OutcomeMap& map)
{
    for (int number = 0; number < candidates; ++number)
        map.take({0, number}, trialNumber(number), true);
}

/// One frame of a map in a window of that size: what is in view is drawn.
void frame(benchmark::State& state)
{
    widgets::OutcomeMap map(nullptr);
    map.resize(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    fill(map);
    map.show();
    map.refresh();
    QPixmap target(map.size());
    for (auto step : state) {
        static_cast<void>(step);
        map.render(&target);
    }
}
BENCHMARK(frame)->Args({1280, 400})->Args({2560, 1440})->Args({6400, 3400})->Unit(benchmark::kMillisecond);

/// New scores: rows and columns are put in order again.
void order(benchmark::State& state)
{
    widgets::OutcomeMap map(nullptr);
    fill(map);
    for (auto step : state) {
        static_cast<void>(step);
        benchmark::DoNotOptimize(map.grid().rowsByScore());
        benchmark::DoNotOptimize(map.grid().columns(widgets::OutcomeGrid::ColumnOrder::MostFlips));
    }
}
BENCHMARK(order)->Unit(benchmark::kMillisecond);

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
