// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/optimizer_difference.h"

#include "optimizers/evidence/normal.h"
#include "optimizers/evidence/paired_test.h"
#include "optimizers/evidence/power.h"
#include "optimizers/evidence/student.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace optimizers {

namespace {

constexpr int mostSeeds = 1000; ///< more will not be run to settle anything

/// The difference of one pair of runs on one example.
struct RunCell
{
    std::size_t seed = 0;
    ExampleId example;
    double difference = 0.0;
};

using Matched = std::vector<std::pair<const SeededOutcomes*, const SeededOutcomes*>>;

Matched commonSeeds(std::span<const SeededOutcomes> first, std::span<const SeededOutcomes> second)
{
    Matched pairs;
    pairs.reserve(first.size());
    for (const SeededOutcomes& run : first) {
        const auto partner = std::ranges::find(second, run.seed, &SeededOutcomes::seed);
        if (partner != second.end())
            pairs.emplace_back(&run, &*partner);
    }
    if (pairs.empty() && !first.empty() && !second.empty())
        pairs.emplace_back(&first.front(), &second.front());
    return pairs;
}

std::vector<RunCell> cellsOf(const Matched& pairs)
{
    std::vector<RunCell> cells;
    for (std::size_t seed = 0; seed < pairs.size(); ++seed) {
        std::map<ExampleId, double> scores;
        for (const Outcome& outcome : pairs[seed].second->outcomes) {
            if (isScored(outcome.outcomeClass))
                scores.emplace(outcome.example, outcome.score);
        }
        for (const Outcome& outcome : pairs[seed].first->outcomes) {
            const auto partner = scores.find(outcome.example);
            if (isScored(outcome.outcomeClass) && partner != scores.end())
                cells.push_back({seed, outcome.example, outcome.score - partner->second});
        }
    }
    return cells;
}

/// The variance of the mean of all cells, and what the seeds and the examples give to it.
struct Variance
{
    double mean = 0.0;
    double seeds = 0.0;    ///< clustered by seed
    double examples = 0.0; ///< clustered by example
    double cells = 0.0;    ///< as if all cells were independent
    double seedCount = 0.0;
    double exampleCount = 0.0;

    [[nodiscard]] double total() const { return std::max({seeds + examples - cells, seeds, examples}); }
    [[nodiscard]] double degrees() const
    {
        const double ofSeeds = seedCount > 1.0 ? seeds * seeds / (seedCount - 1.0) : 0.0;
        const double parts = ofSeeds + examples * examples / (exampleCount - 1.0);
        const double degrees = parts > 0.0 ? total() * total() / parts : exampleCount - 1.0;
        return std::clamp(degrees, 1.0, exampleCount - 1.0);
    }
};

/// A mean over tasks that count equally, and how sure it is.
struct Spread
{
    double mean = 0.0;
    double variance = 0.0;
    double degrees = 1.0;
    double exampleCount = 0.0;
};

/// Tasks are independent of each other: seeds of the same number on two tasks draw different things.
Spread spreadOver(std::span<const Variance> tasks)
{
    Spread spread;
    double parts = 0.0;
    double degrees = 0.0;
    const auto count = static_cast<double>(tasks.size());
    for (const Variance& task : tasks) {
        spread.mean += task.mean / count;
        spread.variance += task.total() / (count * count);
        spread.exampleCount += task.exampleCount;
        parts += task.total() * task.total() / task.degrees();
        degrees += task.degrees();
    }
    const double sum = spread.variance * count * count;
    spread.degrees = parts > 0.0 ? sum * sum / parts : degrees;
    return spread;
}

template <typename Key>
double clustered(const std::map<Key, double>& sums, double cells)
{
    double squares = 0.0;
    for (const auto& [key, sum] : sums)
        squares += sum * sum;
    const auto clusters = static_cast<double>(sums.size());
    return squares / (cells * cells) * clusters / (clusters - 1.0);
}

Variance varianceOf(const std::vector<RunCell>& cells)
{
    const auto count = static_cast<double>(cells.size());
    Variance variance;
    for (const RunCell& cell : cells)
        variance.mean += cell.difference / count;
    std::map<std::size_t, double> seeds;
    std::map<ExampleId, double> examples;
    for (const RunCell& cell : cells) {
        const double residual = cell.difference - variance.mean;
        seeds[cell.seed] += residual;
        examples[cell.example] += residual;
        variance.cells += residual * residual / (count * count);
    }
    variance.seedCount = static_cast<double>(seeds.size());
    variance.exampleCount = static_cast<double>(examples.size());
    if (examples.size() < 2)
        return variance;
    variance.seeds = seeds.size() < 2 ? 0.0 : clustered(seeds, count);
    variance.examples = clustered(examples, count);
    return variance;
}

int discordantExamples(const std::vector<RunCell>& cells)
{
    std::map<ExampleId, bool> differs;
    for (const RunCell& cell : cells)
        differs[cell.example] = differs[cell.example] || cell.difference != 0.0;
    return static_cast<int>(std::ranges::count_if(differs, [](const auto& entry) { return entry.second; }));
}

PairedDifference differenceOf(const Spread& spread, int discordant)
{
    PairedDifference result;
    result.estimate = spread.mean;
    result.count = static_cast<int>(spread.exampleCount);
    result.discordant = discordant;
    result.test = "seeds_and_examples";
    const double error = std::sqrt(spread.variance);
    if (error == 0.0) {
        // Without any spread: as the score interval of as many examples, and the sign test.
        constexpr double square = normal975 * normal975;
        const double half = square / (spread.exampleCount + square);
        result.interval = {std::max(-1.0, result.estimate - half), std::min(1.0, result.estimate + half)};
        result.p = result.estimate == 0.0 ? 1.0 : mcnemarP(result.count, 0);
        return result;
    }
    const double half = studentQuantile(1.0 - significance / 2.0, spread.degrees) * error;
    result.interval = {std::max(-1.0, result.estimate - half), std::min(1.0, result.estimate + half)};
    result.p = 2.0 * studentBelow(-std::abs(result.estimate) / error, spread.degrees);
    return result;
}

/// How many standard errors a difference must measure to be seen with the wanted power.
double errorsNeeded(double level, double degrees)
{
    return studentQuantile(1.0 - level / 2.0, degrees) + studentQuantile(wantedPower, degrees);
}

std::optional<int> furtherExamples(const Variance& variance, double level)
{
    const double seedPart = std::max(0.0, variance.seeds - variance.cells);
    const double examplePart = variance.total() - seedPart;
    const double wanted = variance.mean / errorsNeeded(level, variance.degrees());
    const double room = wanted * wanted - seedPart;
    if (room <= 0.0)
        return std::nullopt;
    const double needed = variance.exampleCount * (examplePart / room - 1.0);
    return needed < 1e9 ? std::optional(std::max(1, static_cast<int>(std::ceil(needed)))) : std::nullopt;
}

std::optional<int> furtherSeeds(const Variance& variance, double level)
{
    const double examplePart = std::max(0.0, variance.examples - variance.cells);
    const double seedPart = variance.total() - examplePart;
    const auto seeds = static_cast<int>(variance.seedCount);
    for (int more = 1; seeds + more <= mostSeeds; ++more) {
        const double share = variance.seedCount / (seeds + more);
        const double error = std::sqrt(examplePart + seedPart * share);
        if (errorsNeeded(level, seeds + more - 1.0) * error <= std::abs(variance.mean))
            return more;
    }
    return std::nullopt;
}

/// Of the mean score: of its difference to nothing right.
std::optional<Interval> intervalAround(std::span<const std::vector<SeededOutcomes>> tasks)
{
    std::vector<std::vector<SeededOutcomes>> nothing(tasks.begin(), tasks.end());
    for (std::vector<SeededOutcomes>& task : nothing) {
        for (SeededOutcomes& run : task) {
            for (Outcome& outcome : run.outcomes)
                outcome.score = 0.0;
        }
    }
    const OptimizerDifference difference = differenceOverTasks(tasks, nothing);
    if (difference.seeds == 0)
        return std::nullopt;
    const Interval& interval = difference.difference.interval;
    return Interval{std::max(interval.low, 0.0), std::min(interval.high, 1.0)};
}

} // namespace

OptimizerDifference optimizerDifference(std::span<const SeededOutcomes> first, std::span<const SeededOutcomes> second)
{
    OptimizerDifference result;
    const Matched pairs = commonSeeds(first, second);
    result.seeds = static_cast<int>(pairs.size());
    if (pairs.empty()) {
        result.difference.test = "none";
        return result;
    }
    const std::vector<RunCell> cells = cellsOf(pairs);
    const Variance variance = varianceOf(cells);
    if (variance.seedCount < 2.0 || variance.exampleCount < 2.0)
        result.difference = pairedDifference(pairs.front().first->outcomes, pairs.front().second->outcomes);
    else
        result.difference = differenceOf(spreadOver(std::span(&variance, 1)), discordantExamples(cells));
    return result;
}

OptimizerDifference differenceOverTasks(std::span<const std::vector<SeededOutcomes>> first,
                                        std::span<const std::vector<SeededOutcomes>> second)
{
    if (first.size() == 1 && second.size() == 1)
        return optimizerDifference(first.front(), second.front());
    OptimizerDifference result;
    result.difference.test = "none";
    std::vector<Variance> tasks;
    int discordant = 0;
    for (std::size_t task = 0; task < std::min(first.size(), second.size()); ++task) {
        const Matched pairs = commonSeeds(first[task], second[task]);
        const std::vector<RunCell> cells = cellsOf(pairs);
        tasks.push_back(varianceOf(cells));
        if (tasks.back().exampleCount < 2.0) {
            result.seeds = 0;
            return result;
        }
        discordant += discordantExamples(cells);
        const auto seeds = static_cast<int>(pairs.size());
        result.seeds = task == 0 ? seeds : std::min(result.seeds, seeds);
    }
    if (!tasks.empty())
        result.difference = differenceOf(spreadOver(tasks), discordant);
    return result;
}

std::optional<Interval> optimizerInterval(std::span<const SeededOutcomes> runs)
{
    if (runs.size() == 1) {
        const Score score = scoreOf(runs.front().outcomes, runs.front().outcomes.size());
        return Interval{score.low, score.high};
    }
    const std::vector<SeededOutcomes> task(runs.begin(), runs.end());
    return runs.empty() ? std::nullopt : intervalAround(std::span(&task, 1));
}

std::optional<Interval> intervalOverTasks(std::span<const std::vector<SeededOutcomes>> tasks)
{
    return tasks.size() == 1 ? optimizerInterval(tasks.front()) : intervalAround(tasks);
}

std::vector<OptimizerPair> compareOptimizers(std::span<const std::vector<SeededOutcomes>> optimizers)
{
    std::vector<OptimizerPair> pairs;
    std::vector<PairedDifference> differences;
    for (std::size_t first = 0; first < optimizers.size(); ++first) {
        for (std::size_t second = first + 1; second < optimizers.size(); ++second) {
            pairs.push_back({first, second, optimizerDifference(optimizers[first], optimizers[second])});
            differences.push_back(pairs.back().result.difference);
        }
    }
    const std::vector<double> unused(pairs.size(), 0.0);
    const std::vector<FinalistVerdict> verdicts = judge(differences, unused, unused);
    for (std::size_t place = 0; place < pairs.size(); ++place) {
        OptimizerDifference& result = pairs[place].result;
        result.adjustedP = verdicts[place].adjustedP;
        result.verdict = verdicts[place].verdict;
        result.moreExamples = verdicts[place].moreExamples;
        if (result.difference.test != "seeds_and_examples" || result.verdict != Verdict::CannotTell)
            continue;
        const Variance variance =
            varianceOf(cellsOf(commonSeeds(optimizers[pairs[place].first], optimizers[pairs[place].second])));
        const bool nil = variance.mean == 0.0;
        const double level = significance / static_cast<double>(pairs.size());
        result.moreExamples = nil ? std::nullopt : furtherExamples(variance, level);
        result.moreSeeds = nil ? std::nullopt : furtherSeeds(variance, level);
    }
    return pairs;
}

} // namespace optimizers
