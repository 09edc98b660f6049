// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/surrogates/acquisition.h"
#include "optimizers/surrogates/gaussian_process.h"
#include "optimizers/surrogates/neural_ucb.h"
#include "optimizers/surrogates/principal_components.h"

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace {

using optimizers::NeuralUcb;
using optimizers::Points;

// The size of a round in INSTINCT's scripts, with the hidden states of a model of seven billion parameters.
constexpr std::size_t observations = 165;
constexpr std::size_t features = 4096;

Points randomPoints(std::size_t rows, std::size_t dimension, std::uint64_t seed)
{
    optimizers::Rng rng(seed);
    Points points{dimension, std::vector<float>(rows * dimension)};
    std::ranges::generate(points.values, [&] { return static_cast<float>(rng.normal()); });
    return points;
}

std::vector<double> randomScores(std::size_t count)
{
    optimizers::Rng rng(3);
    std::vector<double> scores(count);
    std::ranges::generate(scores, [&] { return static_cast<double>(rng.below(21)) / 20.0; });
    return scores;
}

double peakMegabytes()
{
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    return static_cast<double>(use.ru_maxrss) / 1024.0;
}

std::size_t pick(const optimizers::Result<optimizers::Prediction>& prediction)
{
    return optimizers::indexOfLargest(optimizers::upperConfidence(*prediction));
}

/// Trains on 165 points and picks among 1,000. The peak of the memory is that of the process so far.
template <typename Real>
void neuralRound(benchmark::State& state)
{
    const Points observed = randomPoints(observations, features, 1);
    const Points candidates = randomPoints(1000, features, 2);
    const std::vector<double> scores = randomScores(observations);
    NeuralUcb<Real> bandit({}, features, 5);
    std::size_t arm = 0;
    for ([[maybe_unused]] const auto step : state) {
        const optimizers::Status fitted = bandit.fit(observed, scores, {}, {});
        arm = pick(bandit.predict(candidates, {}));
        benchmark::DoNotOptimize(fitted);
    }
    state.counters["pick"] = static_cast<double>(arm);
    state.counters["loss"] = bandit.loss();
    state.counters["megabytes"] = peakMegabytes();
}

template <typename Real>
void neuralPick(benchmark::State& state)
{
    const Points candidates = randomPoints(static_cast<std::size_t>(state.range(0)), features, 2);
    const NeuralUcb<Real> bandit({}, features, 5);
    for ([[maybe_unused]] const auto step : state)
        benchmark::DoNotOptimize(pick(bandit.predict(candidates, {})));
}

/// One more observation, then all 5,000 candidates.
void processRound(benchmark::State& state)
{
    const auto dimension = static_cast<std::size_t>(state.range(0));
    const Points observed = randomPoints(observations, dimension, 1);
    const Points more = randomPoints(4, dimension, 4);
    const std::vector<double> scores = randomScores(observations);
    const auto candidates = std::make_shared<const Points>(randomPoints(5000, dimension, 2));
    optimizers::GaussianProcess fitted;
    const optimizers::Status done = fitted.fit(observed, scores, std::vector<double>(observations, 0.01), {});
    fitted.watch(candidates);
    benchmark::DoNotOptimize(done);
    benchmark::DoNotOptimize(fitted.predictWatched({}));
    std::size_t round = 0;
    for ([[maybe_unused]] const auto step : state) {
        const optimizers::Status appended = fitted.append(more.row(round++ % 4), 0.5, 0.01);
        benchmark::DoNotOptimize(appended);
        benchmark::DoNotOptimize(fitted.predictWatched({}));
    }
}

/// New parameters by marginal likelihood, nothing known of the 5,000 candidates.
void processFit(benchmark::State& state)
{
    const auto dimension = static_cast<std::size_t>(state.range(0));
    const Points observed = randomPoints(observations, dimension, 1);
    const std::vector<double> scores = randomScores(observations);
    const Points candidates = randomPoints(5000, dimension, 2);
    for ([[maybe_unused]] const auto step : state) {
        optimizers::GaussianProcess process;
        const optimizers::Status done = process.fit(observed, scores, std::vector<double>(observations, 0.01), {});
        benchmark::DoNotOptimize(done);
        benchmark::DoNotOptimize(process.predict(candidates, {}));
    }
}

void reduce(benchmark::State& state)
{
    const Points points = randomPoints(1000, features, 1);
    for ([[maybe_unused]] const auto step : state)
        benchmark::DoNotOptimize(optimizers::principalComponents(points, 64, {}));
}

BENCHMARK(neuralRound<float>)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(neuralRound<double>)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(neuralPick<float>)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(neuralPick<double>)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(processRound)->Arg(64)->Arg(4096)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(processFit)->Arg(64)->Arg(4096)->Unit(benchmark::kMillisecond);
BENCHMARK(reduce)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
