// SPDX-License-Identifier: GPL-3.0-or-later
// That the numbers are right is tested by tst_bandit_trace; here is what surrounds them.
#include "optimizers/core/random.h"
#include "optimizers/surrogates/acquisition.h"
#include "optimizers/surrogates/neural_ucb.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

namespace tst_neural_ucb {

using optimizers::ErrorKind;
using optimizers::Initialisation;
using optimizers::NeuralUcb;
using optimizers::NeuralUcbSettings;
using optimizers::Points;
using optimizers::Prediction;

namespace {

NeuralUcbSettings quick(NeuralUcbSettings settings = {})
{
    settings.hiddenUnits = 20;
    settings.iterations = 30;
    return settings;
}

Points randomPoints(std::size_t rows, std::size_t dimension, std::uint64_t seed)
{
    optimizers::Rng rng(seed);
    Points points{dimension, std::vector<float>(rows * dimension)};
    std::ranges::generate(points.values, [&] { return static_cast<float>(rng.normal()); });
    return points;
}

std::vector<double> scoresOf(const Points& points)
{
    std::vector<double> scores(points.rows());
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = 0.5 + 0.2 * std::tanh(static_cast<double>(points.row(i)[0] - points.row(i)[1]));
    return scores;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    const auto count = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / count;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / count;
    double product = 0.0;
    double squareA = 0.0;
    double squareB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (a[i] - meanA) * (b[i] - meanB);
        squareA += (a[i] - meanA) * (a[i] - meanA);
        squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    return product / std::sqrt(squareA * squareB);
}

double largestOf(const std::vector<double>& values)
{
    return *std::ranges::max_element(values);
}

} // namespace

class TestNeuralUcb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPredictionIsTheUntrainedNetworksUnlessToldOtherwise()
    {
        const Points points = randomPoints(8, 6, 1);
        NeuralUcb<float> bandit(quick(), 6, 7);
        const Prediction untrained = *bandit.predict(points, {});
        QVERIFY(bandit.start(points.values, scoresOf(points), {}));
        QCOMPARE(*bandit.predict(points, {}), untrained);
        QCOMPARE(bandit.loss(), 0.0);

        NeuralUcbSettings settings = quick();
        settings.trainsBeforeFirstPick = true;
        NeuralUcb<float> trained(settings, 6, 7);
        QVERIFY(trained.start(points.values, scoresOf(points), {}));
        QVERIFY(trained.predict(points, {})->mean != untrained.mean);
        QVERIFY(trained.loss() > 0.0);
    }

    void absorbedPointsAreLessUnsure()
    {
        const Points points = randomPoints(8, 6, 1);
        NeuralUcbSettings settings = quick();
        NeuralUcb<float> ignorant(settings, 6, 7);
        settings.absorbsInitialPoints = true;
        NeuralUcb<float> knowing(settings, 6, 7);
        QVERIFY(ignorant.start(points.values, scoresOf(points), {}));
        QVERIFY(knowing.start(points.values, scoresOf(points), {}));
        const Prediction before = *ignorant.predict(points, {});
        const Prediction after = *knowing.predict(points, {});
        QCOMPARE(before.mean, after.mean);
        for (std::size_t i = 0; i < 8; ++i)
            QVERIFY(after.deviation[i] < 0.8 * before.deviation[i]);
    }

    void aFitIsATrainingFromTheSameWeights()
    {
        const Points first = randomPoints(9, 5, 2);
        const Points second = randomPoints(7, 5, 3);
        NeuralUcb<double> once(quick(), 5, 7);
        NeuralUcb<double> twice(quick(), 5, 7);
        QVERIFY(once.fit(second, scoresOf(second), {}, {}));
        QVERIFY(twice.fit(first, scoresOf(first), {}, {}));
        QVERIFY(twice.fit(second, scoresOf(second), {}, {}));
        QCOMPARE(twice.observations(), std::size_t{7});
        QCOMPARE(*once.predict(first, {}), *twice.predict(first, {}));
    }

    void bothPrecisionsDrawTheSameWeights()
    {
        for (const Initialisation initialisation : {Initialisation::StandardNormal, Initialisation::FanIn}) {
            optimizers::Rng rng(4);
            const auto wide = optimizers::drawnWeights<double>(50, 10, initialisation, rng);
            rng = optimizers::Rng(4);
            const auto narrow = optimizers::drawnWeights<float>(50, 10, initialisation, rng);
            for (std::size_t i = 0; i < wide.hiddenWeights.size(); ++i)
                QCOMPARE(narrow.hiddenWeights[i], static_cast<float>(wide.hiddenWeights[i]));
            QCOMPARE(narrow.outputBias, static_cast<float>(wide.outputBias));
        }
    }

    void weightsStartWithinTheirFanIn()
    {
        optimizers::Rng rng(4);
        const auto weights = optimizers::drawnWeights<double>(100, 25, Initialisation::FanIn, rng);
        const auto within = [](double limit) { return [limit](double value) { return std::abs(value) <= limit; }; };
        QVERIFY(std::ranges::all_of(weights.hiddenWeights, within(0.1)));
        QVERIFY(std::ranges::all_of(weights.hiddenBias, within(0.1)));
        QVERIFY(std::ranges::all_of(weights.outputWeights, within(0.2)));
        QVERIFY(*std::ranges::max_element(weights.hiddenWeights) > 0.095);
    }

    void bothPrecisionsPickTheSame()
    {
        const Points points = randomPoints(60, 30, 5);
        const std::vector<double> scores = scoresOf(points);
        const std::vector<double> rows(points.values.begin(), points.values.end());
        NeuralUcb<float> narrow(quick(), 30, 7);
        NeuralUcb<double> wide(quick(), 30, 7);
        QVERIFY(narrow.start(std::span(points.values).first(300), std::span(scores).first(10), {}));
        QVERIFY(wide.start(std::span(rows).first(300), std::span(scores).first(10), {}));
        for (int round = 0; round < 4; ++round) {
            const auto pick = [&](const Prediction& prediction) {
                return optimizers::indexOfLargest(optimizers::upperConfidence(prediction));
            };
            const std::size_t arm = pick(*wide.predict(points, {}));
            QCOMPARE(pick(*narrow.predict(points, {})), arm);
            QVERIFY(narrow.observe(points.row(arm), scores[arm], {}));
            QVERIFY(wide.observe(std::span(rows).subspan(arm * 30, 30), scores[arm], {}));
        }
    }

    void calibratedDeviationsHaveTheUnitOfScoresAndFollowThem()
    {
        const Points points = randomPoints(100, 64, 6);
        const Points asked = randomPoints(300, 64, 7);
        NeuralUcbSettings settings = NeuralUcbSettings::calibrated();
        settings.iterations = 300;
        NeuralUcb<float> calibrated(settings, 64, 7);
        QVERIFY(calibrated.start(points.values, scoresOf(points), {}));
        const Prediction prediction = *calibrated.predict(asked, {});
        QVERIFY2(correlation(prediction.mean, scoresOf(asked)) > 0.5,
                 qPrintable(QString::number(correlation(prediction.mean, scoresOf(asked)))));
        QVERIFY(largestOf(prediction.deviation) < 0.5);
        QVERIFY(*std::ranges::min_element(prediction.deviation) > 0.005);

        NeuralUcbSettings published;
        published.iterations = 300;
        published.trainsBeforeFirstPick = true;
        NeuralUcb<float> paper(published, 64, 7);
        QVERIFY(paper.start(points.values, scoresOf(points), {}));
        QVERIFY(largestOf(paper.predict(asked, {})->deviation) > 10.0);
    }

    void anInputThatWasConstantExplodesOrIsIgnored()
    {
        Points points = randomPoints(10, 4, 8);
        Points asked = randomPoints(5, 4, 9);
        for (std::size_t row = 0; row < 10; ++row)
            points.values[row * 4 + 2] = 0.25F;
        NeuralUcb<float> published(quick(), 4, 7);
        QVERIFY(published.fit(points, scoresOf(points), {}, {}));
        QVERIFY(published.predict(points, {}));
        const auto exploded = published.predict(asked, {});
        QVERIFY(!exploded);
        QCOMPARE(exploded.error().kind, ErrorKind::InvalidInput);

        NeuralUcb<float> calibrated(quick(NeuralUcbSettings::calibrated()), 4, 7);
        QVERIFY(calibrated.start(points.values, scoresOf(points), {}));
        const Prediction before = *calibrated.predict(asked, {});
        for (std::size_t row = 0; row < 5; ++row)
            asked.values[row * 4 + 2] = 0.25F;
        QCOMPARE(*calibrated.predict(asked, {}), before);
    }

    void equalScoresLeaveTheDeviationPositive()
    {
        const Points points = randomPoints(10, 4, 8);
        NeuralUcb<float> bandit(quick(NeuralUcbSettings::calibrated()), 4, 7);
        QVERIFY(bandit.start(points.values, std::vector<double>(10, 0.5), {}));
        const Prediction prediction = *bandit.predict(points, {});
        QVERIFY(std::ranges::all_of(prediction.deviation, [](double value) { return value > 0.0; }));
    }

    void wrongInputIsRefused()
    {
        NeuralUcb<float> bandit(quick(), 3, 7);
        const Points points = randomPoints(2, 3, 1);
        const auto kind = [](const optimizers::Status& status) { return status.error().kind; };
        QCOMPARE(kind(bandit.fit(points, std::vector{1.0}, {}, {})), ErrorKind::InvalidInput);
        QCOMPARE(kind(bandit.fit({}, {}, {}, {})), ErrorKind::InvalidInput);
        QCOMPARE(kind(bandit.fit(points, std::vector{1.0, std::nan("")}, {}, {})), ErrorKind::InvalidInput);
        QCOMPARE(kind(bandit.observe(std::vector{1.0F}, 1.0, {})), ErrorKind::InvalidInput);
        QCOMPARE(bandit.predict(randomPoints(1, 4, 1), {}).error().kind, ErrorKind::InvalidInput);
        QVERIFY(bandit.predict({}, {})->mean.empty());
    }

    void aStopEndsATrainingAndLeavesItAsItWas()
    {
        const Points points = randomPoints(12, 5, 1);
        NeuralUcb<float> bandit(quick(), 5, 7);
        QVERIFY(bandit.fit(points, scoresOf(points), {}, {}));
        const Prediction before = *bandit.predict(points, {});
        std::stop_source stop;
        stop.request_stop();
        const std::vector<float> row(5, 1.0F);
        QCOMPARE(bandit.observe(row, 1.0, stop.get_token()).error().kind, ErrorKind::Cancelled);
        QCOMPARE(bandit.fit(points, std::vector<double>(12, 1.0), {}, stop.get_token()).error().kind,
                 ErrorKind::Cancelled);
        QCOMPARE(bandit.predict(points, stop.get_token()).error().kind, ErrorKind::Cancelled);
        QCOMPARE(bandit.observations(), std::size_t{12});
        QCOMPARE(*bandit.predict(points, {}), before);
    }

    void aStopEndsALongTrainingUnderWay()
    {
        NeuralUcbSettings settings;
        settings.iterations = 1000000;
        NeuralUcb<double> bandit(settings, 300, 7);
        const Points points = randomPoints(40, 300, 1);
        std::stop_source stop;
        const std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            stop.request_stop();
        });
        QCOMPARE(bandit.fit(points, scoresOf(points), {}, stop.get_token()).error().kind, ErrorKind::Cancelled);
        QCOMPARE(bandit.observations(), std::size_t{0});
    }
};

REGISTER_TEST(TestNeuralUcb)

} // namespace tst_neural_ucb

#include "tst_neural_ucb.moc"
