// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/wave_surrogate.h"

#include "optimizers/search/prompt_vectors.h"
#include "optimizers/surrogates/acquisition.h"
#include "optimizers/surrogates/gaussian_process.h"

#include <algorithm>
#include <numeric>

namespace optimizers {

namespace {

constexpr std::size_t fewestTrials = 8;

struct WaveObservations
{
    std::vector<Candidate> candidates;
    std::vector<double> scores;
    std::vector<double> noise;
};

/// Scores of few calls are drawn to the field's mean by one right and one wrong answer, so that none has no noise.
WaveObservations observedTrials(const WaveStanding& standing)
{
    WaveObservations all;
    for (const Trial& trial : standing.history.trials()) {
        const Tally& tally = standing.tallies[static_cast<std::size_t>(trial.id.value)];
        if (tally.count < 1.0)
            continue;
        const double smoothed = (tally.sum + 1.0) / (tally.count + 2.0);
        all.candidates.push_back(trial.candidate);
        all.scores.push_back(tally.mean());
        all.noise.push_back(smoothed * (1.0 - smoothed) / tally.count);
    }
    return all;
}

/// Expected improvement of each option; none where the process cannot be fitted.
std::vector<double> promises(const WaveStanding& standing, const std::vector<Proposal>& options)
{
    const WaveObservations all = observedTrials(standing);
    if (all.candidates.size() < fewestTrials)
        return {};
    std::vector<Candidate> wanted;
    wanted.reserve(options.size());
    std::ranges::transform(options, std::back_inserter(wanted), &Proposal::candidate);
    GaussianProcess process;
    const Points known = promptVectors(all.candidates);
    if (!process.fit(known, all.scores, all.noise, {}))
        return {};
    const Result<Prediction> fitted = process.predict(known, {});
    const Result<Prediction> prediction = process.predict(promptVectors(wanted), {});
    return fitted && prediction ? expectedImprovement(*prediction, largestMean(*fitted)) : std::vector<double>();
}

} // namespace

std::vector<Proposal> chosenBySurrogate(const WaveStanding& standing, std::vector<Proposal> options, std::size_t count)
{
    if (options.size() <= count)
        return options;
    std::vector<std::size_t> order(options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (const std::vector<double> promise = promises(standing, options); !promise.empty())
        std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return promise[i]; });
    std::vector<Proposal> chosen;
    chosen.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(std::move(options[order[i]]));
    return chosen;
}

} // namespace optimizers
