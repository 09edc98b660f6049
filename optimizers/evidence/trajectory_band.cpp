// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/trajectory_band.h"

#include <algorithm>

namespace optimizers {

namespace {

double bestAt(const BestSteps& steps, double spent)
{
    const auto after = std::ranges::upper_bound(steps, spent, {}, &BestStep::spent);
    return std::prev(after)->score;
}

} // namespace

std::optional<Interval> seedInterval(std::span<const double> values)
{
    if (values.size() < 2)
        return std::nullopt;
    const Interval interval = meanInterval(values);
    return Interval{std::max(interval.low, 0.0), std::min(interval.high, 1.0)};
}

std::vector<BandPoint> trajectoryBand(std::span<const BestSteps> seeds, double until)
{
    if (seeds.empty() || std::ranges::any_of(seeds, [](const BestSteps& steps) { return steps.empty(); }))
        return {};
    double from = 0.0;
    std::vector<double> places;
    for (const BestSteps& steps : seeds) {
        from = std::max(from, steps.front().spent);
        for (const BestStep& step : steps)
            places.push_back(step.spent);
    }
    places.push_back(until);
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    std::vector<BandPoint> band;
    std::vector<double> values(seeds.size());
    for (const double place : places) {
        if (place < from)
            continue;
        double sum = 0.0;
        for (std::size_t seed = 0; seed < seeds.size(); ++seed)
            sum += values[seed] = bestAt(seeds[seed], place);
        band.push_back({place, sum / static_cast<double>(seeds.size()), seedInterval(values)});
    }
    return band;
}

} // namespace optimizers
