// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/bandit.h"

#include "optimizers/core/text.h"
#include "optimizers/surrogates/acquisition.h"
#include "optimizers/surrogates/principal_components.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <set>

namespace optimizers {

namespace {

constexpr std::size_t axesOfProcess = 16;

Points someRows(const Points& points, std::size_t begin, std::size_t count)
{
    const std::span<const float> rows =
        std::span(points.values).subspan(begin * points.dimension, count * points.dimension);
    return {points.dimension, {rows.begin(), rows.end()}};
}

bool startsWith(const Observations& longer, const Observations& begin)
{
    const auto same = [](const auto& a, const auto& b) {
        return a.size() >= b.size() && std::equal(b.begin(), b.end(), a.begin());
    };
    return longer.initial == begin.initial && same(longer.scores, begin.scores) &&
           longer.points.dimension == begin.points.dimension && same(longer.points.values, begin.points.values);
}

} // namespace

std::vector<Choice> banditSurrogateChoices()
{
    return {{"paper", textId("neural network as in the paper")},
            {"calibrated", textId("neural network, calibrated")},
            {"gaussian_process", textId("Gaussian process")}};
}

double noiseVarianceOf(double mean, int count)
{
    // Two scores of one half on top: a few equal outcomes do not prove that there is no noise.
    const double smoothed = (mean * count + 1.0) / (count + 2.0);
    return smoothed * (1.0 - smoothed) / std::max(count, 1);
}

void Observations::add(double score, double variance, std::span<const float> point)
{
    points.dimension = point.size();
    points.values.insert(points.values.end(), point.begin(), point.end());
    scores.push_back(score);
    noiseVariance.push_back(variance);
    arms.emplace_back();
}

void Observations::add(const Trial& trial, std::span<const float> point, int twins)
{
    if (trial.score.count == 0)
        return;
    add(trial.score.mean, twins * noiseVarianceOf(trial.score.mean, trial.score.count), point);
    arms.back().trial = trial.id;
    arms.back().pulls = trial.score.count;
}

Observations observationsOf(const History& history, std::span<const TrialId> trials, const Points& points)
{
    Observations seen;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const Trial& trial = history.at(trials[i]);
        seen.add(trial, points.row(i));
        if (trial.lineage.generation == 1)
            seen.initial = seen.count();
    }
    return seen;
}

Expectation expectationOf(const Pick& pick)
{
    return {pick.mean, pick.deviation};
}

Status Bandit::learn(const Observations& seen, const Points& field, const std::stop_token& stop)
{
    m_seen = seen;
    m_field = field;
    m_taken.assign(m_field.rows(), false);
    if (m_seen.count() == 0)
        return {};
    return m_surrogate == BanditSurrogate::GaussianProcess ? learnProcess(stop) : learnNetwork(stop);
}

Status Bandit::learnProcess(const std::stop_token& stop)
{
    Points all = m_seen.points;
    all.values.insert(all.values.end(), m_field.values.begin(), m_field.values.end());
    Result<Points> axes = principalComponents(all, axesOfProcess, stop);
    if (!axes)
        return tl::unexpected(axes.error());
    m_axes = std::move(*axes);
    m_process.emplace();
    const Status fitted =
        m_process->fit(someRows(m_axes, 0, m_seen.count()), m_seen.scores, m_seen.noiseVariance, stop);
    if (fitted)
        m_process->watch(std::make_shared<const Points>(someRows(m_axes, m_seen.count(), m_field.rows())));
    return fitted;
}

Status Bandit::learnNetwork(const std::stop_token& stop)
{
    if (m_surrogate == BanditSurrogate::Calibrated) {
        const Status started = startNetwork(NeuralUcbSettings::calibrated(), m_seen.count(), stop);
        m_supposed = m_network;
        return started;
    }
    if (!m_network || !startsWith(m_seen, m_networkSeen)) {
        const std::size_t initial = std::min(m_seen.initial, m_seen.count());
        // An input that was constant so far would grow without bound in the first candidate where it is not.
        if (const Status started = startNetwork({.ignoresConstantInputs = true}, initial, stop); !started)
            return started;
    }
    for (std::size_t i = m_networkSeen.count(); i < m_seen.count(); ++i) {
        const std::span<const float> point = m_seen.points.row(i);
        if (const Status observed = m_network->observe(point, m_seen.scores[i], stop); !observed)
            return observed;
        m_networkSeen.points.values.insert(m_networkSeen.points.values.end(), point.begin(), point.end());
        m_networkSeen.scores.push_back(m_seen.scores[i]);
    }
    m_supposed = m_network;
    return {};
}

Status Bandit::startNetwork(const NeuralUcbSettings& settings, std::size_t initial, const std::stop_token& stop)
{
    m_network.emplace(settings, m_seen.points.dimension, m_seed);
    const Points rows = someRows(m_seen.points, 0, initial);
    const auto scores = std::span(m_seen.scores).first(initial);
    m_networkSeen = {rows, {scores.begin(), scores.end()}, {}, m_seen.initial, {}};
    const Status started = m_network->start(rows.values, scores, stop);
    if (!started)
        m_network.reset();
    return started;
}

Result<Prediction> Bandit::predictField(const std::stop_token& stop)
{
    if (m_seen.count() == 0)
        return Prediction{std::vector<double>(m_field.rows(), 0.5), std::vector<double>(m_field.rows(), 0.5)};
    if (m_surrogate == BanditSurrogate::GaussianProcess)
        return m_process->predictWatched(stop);
    return m_supposed->predict(m_field, stop);
}

Result<std::vector<ArmBelief>> Bandit::arms(const std::stop_token& stop) const
{
    std::vector<ArmBelief> beliefs;
    if (m_seen.count() == 0)
        return beliefs;
    const Result<Prediction> learned = m_surrogate == BanditSurrogate::GaussianProcess
                                           ? m_process->predict(someRows(m_axes, 0, m_seen.count()), stop)
                                           : m_network->predict(m_seen.points, stop);
    if (!learned)
        return tl::unexpected(learned.error());
    std::set<TrialId> told;
    for (std::size_t place = 0; place < m_seen.count(); ++place) {
        ArmBelief belief = m_seen.arms[place];
        if (belief.pulls == 0 || !told.insert(belief.trial).second)
            continue;
        belief.mean = learned->mean[place];
        belief.deviation = learned->deviation[place];
        beliefs.push_back(belief);
    }
    std::ranges::sort(beliefs, {}, &ArmBelief::trial);
    return beliefs;
}

Result<std::optional<Pick>> Bandit::next(const std::stop_token& stop)
{
    if (std::ranges::find(m_taken, false) == m_taken.end())
        return std::nullopt;
    const Result<Prediction> prediction = predictField(stop);
    if (!prediction)
        return tl::unexpected(prediction.error());
    std::vector<double> promise = upperConfidence(*prediction);
    for (std::size_t i = 0; i < promise.size(); ++i) {
        if (m_taken[i])
            promise[i] = -std::numeric_limits<double>::infinity();
    }
    const std::size_t point = indexOfLargest(promise);
    return Pick{point, prediction->mean[point], prediction->deviation[point]};
}

Result<std::vector<Pick>> Bandit::batch(std::size_t wanted, const std::stop_token& stop)
{
    std::vector<Pick> picks;
    while (picks.size() < wanted) {
        const Result<std::optional<Pick>> pick = next(stop);
        if (!pick)
            return tl::unexpected(pick.error());
        if (!*pick)
            break;
        picks.push_back(**pick);
        if (const Status supposed = suppose((*pick)->point, (*pick)->mean, supposedNoise); !supposed)
            return tl::unexpected(supposed.error());
    }
    return picks;
}

Status Bandit::suppose(std::size_t point, double score, double noiseVariance)
{
    m_taken[point] = true;
    if (m_seen.count() == 0)
        return {};
    if (m_surrogate == BanditSurrogate::GaussianProcess)
        return m_process->append(m_axes.row(m_seen.count() + point), score, noiseVariance);
    m_supposed->absorb(m_field.row(point));
    return {};
}

} // namespace optimizers
