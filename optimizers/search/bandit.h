// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/parameters/parameter_spec.h"
#include "optimizers/surrogates/gaussian_process.h"
#include "optimizers/surrogates/neural_ucb.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace optimizers {

/// Which model of the scores a bandit asks.
enum class BanditSurrogate {
    Paper,      ///< the network of INSTINCT (Lin et al. 2024), untrained at its first pick
    Calibrated, ///< the same network, its weights scaled, that knows all points tried
    GaussianProcess
};

/// The choices of a form, in the order of the enumeration.
[[nodiscard]] std::vector<Choice> banditSurrogateChoices();

/// Candidates tried so far, in the order of proposal: one row of `points` each, mean score and its variance by chance.
struct Observations
{
    Points points;
    std::vector<double> scores;
    std::vector<double> noiseVariance;
    std::size_t initial = 0;          ///< so many were drawn; the later ones were picked
    std::vector<ArmBelief> arms = {}; ///< the trial and its pulls for each; pulls 0: a point without a trial of its own

    void add(double score, double variance, std::span<const float> point);
    /// The trial's score; nothing where no outcome is scored. `twins`: so many points share it.
    void add(const Trial& trial, std::span<const float> point, int twins = 1);
    [[nodiscard]] std::size_t count() const { return scores.size(); }
    bool operator==(const Observations&) const = default;
};

/// One row of `points` a trial; those of generation 1 were drawn.
[[nodiscard]] Observations observationsOf(const History& history, std::span<const TrialId> trials,
                                          const Points& points);

/// Variance of a mean of `count` scores in [0, 1] about the true mean; right/wrong scores have the most.
[[nodiscard]] double noiseVarianceOf(double mean, int count);

/// The noise of a score that was not measured: about that of eight examples.
inline constexpr double supposedNoise = 0.03;

/// One point of a field and what its score is expected to be.
struct Pick
{
    std::size_t point = 0;
    double mean = 0.0;
    double deviation = 0.0;
};

[[nodiscard]] Expectation expectationOf(const Pick& pick);

/// Chooses among points by what a surrogate, fitted to the observations, expects of them: the highest upper confidence
/// bound. It caches the paper's network, whose design matrix remembers the course of picks; a bandit built anew repeats
/// that course.
class Bandit
{
public:
    /// `seed`: of the network's initial weights.
    Bandit(BanditSurrogate surrogate, std::uint64_t seed) : m_surrogate(surrogate), m_seed(seed) {}

    /// Learns from the observations and takes `field` as the points to choose among. Ends with Cancelled within 100 ms
    /// of a stop.
    [[nodiscard]] Status learn(const Observations& seen, const Points& field, const std::stop_token& stop);
    /// What it has learned of the trials that were observed, by trial; of several points of one trial the first. Before
    /// anything is supposed.
    [[nodiscard]] Result<std::vector<ArmBelief>> arms(const std::stop_token& stop) const;
    /// The most promising point of the field that was not supposed to have been tried; none when all were.
    [[nodiscard]] Result<std::optional<Pick>> next(const std::stop_token& stop);
    /// So many picks, fewer where the field has fewer, each supposed to score as predicted before the next is chosen.
    [[nodiscard]] Result<std::vector<Pick>> batch(std::size_t wanted, const std::stop_token& stop);
    /// Goes on as if the point had been tried with this result, so that the next pick of a batch is another kind.
    [[nodiscard]] Status suppose(std::size_t point, double score, double noiseVariance);

private:
    [[nodiscard]] Status learnProcess(const std::stop_token& stop);
    [[nodiscard]] Status learnNetwork(const std::stop_token& stop);
    [[nodiscard]] Status startNetwork(const NeuralUcbSettings& settings, std::size_t initial,
                                      const std::stop_token& stop);
    [[nodiscard]] Result<Prediction> predictField(const std::stop_token& stop);

    BanditSurrogate m_surrogate;
    std::uint64_t m_seed;
    Observations m_seen;
    Points m_field;
    std::vector<bool> m_taken; ///< points of the field that were supposed to have been tried
    Points m_axes;             ///< the Gaussian process's view: rows of the observations, then of the field
    std::optional<GaussianProcess> m_process;
    std::optional<NeuralUcb<float>> m_network; ///< has learned m_networkSeen
    Observations m_networkSeen;
    std::optional<NeuralUcb<float>> m_supposed; ///< the network with what is supposed on top
};

} // namespace optimizers
