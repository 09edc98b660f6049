// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/adjusted_scores.h"

#include <algorithm>
#include <map>

namespace optimizers {

namespace {

constexpr int fitsOfScores = 4;
/// Trials whose scores on an example count as much as knowing nothing about it.
constexpr double trialsOfDoubt = 4.0;

struct Sum
{
    double total = 0.0;
    double count = 0.0;
};

/// Calls visit(trial's place, example, score) for every scored outcome.
template <typename Visit>
void forEachScore(const History& history, const Visit& visit)
{
    std::size_t place = 0;
    for (const Trial& trial : history.trials()) {
        for (const Outcome& outcome : trial.outcomes) {
            if (isScored(outcome.outcomeClass))
                visit(place, outcome.example, outcome.score);
        }
        ++place;
    }
}

} // namespace

std::vector<Tally> adjustedScores(const History& history)
{
    std::vector<double> worth(history.trials().size());
    std::vector<Tally> tallies(worth.size());
    std::map<ExampleId, double> ease;
    forEachScore(history, [&](std::size_t trial, ExampleId, double) { tallies[trial].count += 1.0; });
    for (int fit = 0; fit < fitsOfScores; ++fit) {
        std::vector<Sum> own(worth.size());
        forEachScore(history, [&](std::size_t trial, ExampleId example, double score) {
            own[trial].total += score - ease[example];
        });
        for (std::size_t trial = 0; trial < worth.size(); ++trial)
            worth[trial] = tallies[trial].count > 0.0 ? own[trial].total / tallies[trial].count : 0.0;
        std::map<ExampleId, Sum> byExample;
        forEachScore(history, [&](std::size_t trial, ExampleId example, double score) {
            byExample[example].total += score - worth[trial];
            byExample[example].count += 1.0;
        });
        for (const auto& [example, sum] : byExample)
            ease[example] = sum.total / (sum.count + trialsOfDoubt);
    }
    double mean = 0.0;
    for (const auto& [example, value] : ease)
        mean += value / static_cast<double>(ease.size());
    for (std::size_t trial = 0; trial < worth.size(); ++trial)
        tallies[trial].sum = std::clamp(worth[trial] + mean, 0.0, 1.0) * tallies[trial].count;
    return tallies;
}

} // namespace optimizers
