// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/surrogates/gaussian_process.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <Eigen/Core>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tst_gaussian_process {

using optimizers::Covariance;
using optimizers::ErrorKind;
using optimizers::GaussianProcess;
using optimizers::GaussianProcessParameters;
using optimizers::Points;
using optimizers::Prediction;

namespace {

Points randomPoints(std::size_t rows, std::size_t dimension, std::uint64_t seed)
{
    optimizers::Rng rng(seed);
    Points points{dimension, std::vector<float>(rows * dimension)};
    std::ranges::generate(points.values, [&] { return static_cast<float>(rng.normal()); });
    return points;
}

Points firstRows(const Points& points, std::size_t rows)
{
    return {points.dimension,
            {points.values.begin(), points.values.begin() + static_cast<long>(rows * points.dimension)}};
}

std::vector<double> smoothScores(const Points& points)
{
    std::vector<double> scores(points.rows());
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = 0.5 + 0.3 * std::sin(static_cast<double>(points.row(i)[0])) -
                    0.1 * static_cast<double>(points.row(i)[points.dimension - 1]);
    return scores;
}

std::vector<double> unevenNoise(std::size_t count)
{
    std::vector<double> noise(count);
    for (std::size_t i = 0; i < count; ++i)
        noise[i] = 0.001 + 0.01 * static_cast<double>(i % 5);
    return noise;
}

/// Written from the formulas, with dense matrices.
struct DenseProcess
{
    Covariance covariance;
    GaussianProcessParameters parameters;

    Eigen::MatrixXd covariances(const Points& a, const Points& b) const
    {
        Eigen::MatrixXd result(static_cast<long>(a.rows()), static_cast<long>(b.rows()));
        for (std::size_t i = 0; i < a.rows(); ++i) {
            for (std::size_t j = 0; j < b.rows(); ++j) {
                double squares = 0.0;
                for (std::size_t k = 0; k < a.dimension; ++k)
                    squares += std::pow(static_cast<double>(a.row(i)[k]) - static_cast<double>(b.row(j)[k]), 2.0);
                const double r = std::sqrt(squares) / parameters.lengthScale;
                const double shape =
                    covariance == Covariance::SquaredExponential
                        ? std::exp(-r * r / 2.0)
                        : (1.0 + std::sqrt(5.0) * r + 5.0 * r * r / 3.0) * std::exp(-std::sqrt(5.0) * r);
                result(static_cast<long>(i), static_cast<long>(j)) = std::pow(parameters.signalDeviation, 2.0) * shape;
            }
        }
        return result;
    }

    Eigen::MatrixXd observed(const Points& points, const std::vector<double>& noise) const
    {
        Eigen::MatrixXd matrix = covariances(points, points);
        for (std::size_t i = 0; i < noise.size(); ++i)
            matrix(static_cast<long>(i), static_cast<long>(i)) += noise[i];
        return matrix;
    }

    static double meanOf(const Eigen::MatrixXd& inverse, const Eigen::VectorXd& y)
    {
        return (inverse * y).sum() / inverse.sum();
    }

    Prediction predict(const Points& points, const std::vector<double>& scores, const std::vector<double>& noise,
                       const Points& asked) const
    {
        const Eigen::MatrixXd inverse = observed(points, noise).inverse();
        const Eigen::Map<const Eigen::VectorXd> y(scores.data(), static_cast<long>(scores.size()));
        const double mean = meanOf(inverse, y);
        const Eigen::MatrixXd cross = covariances(asked, points);
        const Eigen::VectorXd means = (cross * inverse * (y.array() - mean).matrix()).array() + mean;
        const Eigen::VectorXd variances =
            covariances(asked, asked).diagonal() - (cross * inverse * cross.transpose()).diagonal();
        Prediction prediction;
        for (long i = 0; i < means.size(); ++i) {
            prediction.mean.push_back(means(i));
            prediction.deviation.push_back(std::sqrt(std::max(variances(i), 0.0)));
        }
        return prediction;
    }

    double logLikelihood(const Points& points, const std::vector<double>& scores,
                         const std::vector<double>& noise) const
    {
        const Eigen::MatrixXd matrix = observed(points, noise);
        const Eigen::MatrixXd inverse = matrix.inverse();
        const Eigen::Map<const Eigen::VectorXd> y(scores.data(), static_cast<long>(scores.size()));
        const Eigen::VectorXd rest = y.array() - meanOf(inverse, y);
        return -0.5 * rest.dot(inverse * rest) - 0.5 * std::log(matrix.determinant()) -
               0.5 * static_cast<double>(scores.size()) * std::log(2.0 * M_PI);
    }
};

double difference(const std::vector<double>& a, const std::vector<double>& b)
{
    double largest = a.size() == b.size() ? 0.0 : 1e9;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

double difference(const Prediction& a, const Prediction& b)
{
    return std::max(difference(a.mean, b.mean), difference(a.deviation, b.deviation));
}

} // namespace

class TestGaussianProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOneObservationCaseHasAClosedForm()
    {
        GaussianProcess process(Covariance::SquaredExponential);
        const Points point{1, {0.0F}};
        QVERIFY(process.condition(point, std::vector{0.7}, std::vector{0.5}, {2.0, 1.0}, {}));
        const Prediction prediction = *process.predict({1, {0.0F, 2.0F}}, {});
        QVERIFY(std::abs(prediction.mean[0] - 0.7) < 1e-12);
        QVERIFY(std::abs(prediction.deviation[0] - std::sqrt(1.0 - 1.0 / 1.5)) < 1e-8);
        QVERIFY(std::abs(prediction.deviation[1] - std::sqrt(1.0 - std::exp(-1.0) / 1.5)) < 1e-8);
    }

    void thePosteriorAgreesWithDenseAlgebra_data()
    {
        QTest::addColumn<int>("covariance");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("dimension");
        QTest::newRow("Matern") << static_cast<int>(Covariance::Matern52) << 23 << 6;
        QTest::newRow("squared exponential") << static_cast<int>(Covariance::SquaredExponential) << 23 << 6;
        QTest::newRow("one dimension") << static_cast<int>(Covariance::Matern52) << 9 << 1;
        QTest::newRow("many dimensions") << static_cast<int>(Covariance::Matern52) << 12 << 300;
    }

    void thePosteriorAgreesWithDenseAlgebra()
    {
        QFETCH(const int, covariance);
        QFETCH(const int, rows);
        QFETCH(const int, dimension);
        const auto kind = static_cast<Covariance>(covariance);
        const GaussianProcessParameters parameters{1.5 * std::sqrt(static_cast<double>(dimension)), 0.4};
        const Points points = randomPoints(static_cast<std::size_t>(rows), static_cast<std::size_t>(dimension), 1);
        const Points asked = randomPoints(700, points.dimension, 2);
        const std::vector<double> scores = smoothScores(points);
        const std::vector<double> noise = unevenNoise(points.rows());
        GaussianProcess process(kind);
        QVERIFY(process.condition(points, scores, noise, parameters, {}));
        const DenseProcess dense{kind, parameters};
        QVERIFY(difference(*process.predict(asked, {}), dense.predict(points, scores, noise, asked)) < 1e-6);
        QVERIFY(std::abs(process.logMarginalLikelihood() - dense.logLikelihood(points, scores, noise)) < 1e-4);
    }

    void observationsOneByOneGiveWhatAllAtOnceGive()
    {
        const Points points = randomPoints(30, 5, 3);
        const std::vector<double> scores = smoothScores(points);
        const std::vector<double> noise = unevenNoise(30);
        const GaussianProcessParameters parameters{2.0, 0.3};
        const auto asked = std::make_shared<const Points>(randomPoints(333, 5, 4));
        GaussianProcess grown;
        QVERIFY(grown.condition(firstRows(points, 10), std::span(scores).first(10), std::span(noise).first(10),
                                parameters, {}));
        grown.watch(asked);
        for (std::size_t i = 10; i < 30; ++i) {
            QVERIFY(grown.append(points.row(i), scores[i], noise[i]));
            if (i % 3 == 0)
                QVERIFY(grown.predictWatched({}));
        }
        GaussianProcess whole;
        QVERIFY(whole.condition(points, scores, noise, parameters, {}));
        QVERIFY(difference(*grown.predictWatched({}), *whole.predict(*asked, {})) < 1e-13);
        QVERIFY(std::abs(grown.logMarginalLikelihood() - whole.logMarginalLikelihood()) < 1e-10);
    }

    void watchedPointsAreRightAfterANewFit()
    {
        const Points points = randomPoints(20, 4, 5);
        std::vector<double> scores = smoothScores(points);
        const std::vector<double> noise = unevenNoise(20);
        const auto asked = std::make_shared<const Points>(randomPoints(40, 4, 6));
        GaussianProcess process;
        process.watch(asked);
        QVERIFY(process.fit(firstRows(points, 12), std::span(scores).first(12), std::span(noise).first(12), {}));
        QVERIFY(process.predictWatched({}));
        scores[3] += 0.2;
        Points changed = points;
        changed.values[7 * 4 + 1] += 1.0F;
        QVERIFY(process.fit(changed, scores, noise, {}));
        QCOMPARE(*process.predictWatched({}), *process.predict(*asked, {}));
    }

    void aNoisyScoreIsTrustedLess()
    {
        const Points points{1, {0.0F, 10.0F}};
        GaussianProcess process;
        QVERIFY(process.condition(points, std::vector{1.0, 0.0}, std::vector{1e-6, 4.0}, {1.0, 1.0}, {}));
        const Prediction prediction = *process.predict(points, {});
        QVERIFY(prediction.deviation[0] < 0.01);
        QVERIFY(prediction.deviation[1] > 0.8);
    }

    void theChosenParametersAreNoWorseThanOthers()
    {
        const Points points = randomPoints(60, 2, 7);
        const std::vector<double> scores = smoothScores(points);
        const std::vector<double> noise(60, 1e-4);
        GaussianProcess process;
        QVERIFY(process.fit(points, scores, noise, {}));
        const double best = process.logMarginalLikelihood();
        const GaussianProcessParameters chosen = process.parameters();
        for (const double factor : {0.25, 0.5, 2.0, 4.0}) {
            GaussianProcess other;
            QVERIFY(other.condition(points, scores, noise, {chosen.lengthScale * factor, chosen.signalDeviation}, {}));
            QVERIFY(other.logMarginalLikelihood() < best + 0.5);
            QVERIFY(other.condition(points, scores, noise, {chosen.lengthScale, chosen.signalDeviation * factor}, {}));
            QVERIFY(other.logMarginalLikelihood() < best + 0.5);
        }
    }

    void itPredictsASmoothFunctionItHasNotSeen()
    {
        const Points points = randomPoints(120, 3, 8);
        std::vector<double> scores = smoothScores(points);
        optimizers::Rng rng(9);
        for (double& score : scores)
            score += 0.05 * rng.normal();
        GaussianProcess process;
        QVERIFY(process.fit(points, scores, std::vector<double>(120, 0.0025), {}));
        const Points asked = randomPoints(200, 3, 10);
        const std::vector<double> truth = smoothScores(asked);
        const Prediction prediction = *process.predict(asked, {});
        double squares = 0.0;
        int covered = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const double error = truth[i] - prediction.mean[i];
            squares += error * error / 200.0;
            covered += std::abs(error) < 2.0 * prediction.deviation[i] ? 1 : 0;
        }
        QVERIFY2(std::sqrt(squares) < 0.06, qPrintable(QString::number(std::sqrt(squares))));
        QVERIFY2(covered > 180, qPrintable(QString::number(covered)));
    }

    void equalPointsWithoutNoiseDoNotBreakIt()
    {
        const Points points{2, {1.0F, 2.0F, 1.0F, 2.0F, 1.0F, 2.0F}};
        GaussianProcess process;
        QVERIFY(process.fit(points, std::vector{0.2, 0.4, 0.6}, {}, {}));
        const Prediction prediction = *process.predict(points, {});
        QVERIFY(std::abs(prediction.mean[0] - 0.4) < 1e-3);
        QVERIFY(std::isfinite(prediction.deviation[0]));
        QVERIFY(process.fit(points, std::vector{0.5, 0.5, 0.5}, {}, {}));
        QVERIFY(std::abs(process.predict(points, {})->mean[0] - 0.5) < 1e-9);
    }

    void manyObservationsAreFittedFromSomeOfThem()
    {
        const Points points = randomPoints(400, 2, 11);
        GaussianProcess process;
        QVERIFY(process.fit(points, smoothScores(points), std::vector<double>(400, 1e-3), {}));
        QCOMPARE(process.observations(), std::size_t{400});
        const std::vector<double> truth = smoothScores(points);
        QVERIFY(difference(process.predict(points, {})->mean, truth) < 0.1);
    }

    void withoutObservationsItPredictsThePrior()
    {
        const GaussianProcess process;
        QCOMPARE(*process.predict({2, {1.0F, 2.0F}}, {}), (Prediction{{0.0}, {1.0}}));
        QVERIFY(process.predict({}, {})->mean.empty());
    }

    void wrongInputIsRefused()
    {
        GaussianProcess process;
        const Points two{1, {0.0F, 1.0F}};
        const auto kind = [](const optimizers::Status& status) { return status.error().kind; };
        QCOMPARE(kind(process.fit(two, std::vector{1.0}, {}, {})), ErrorKind::InvalidInput);
        QCOMPARE(kind(process.fit({}, {}, {}, {})), ErrorKind::InvalidInput);
        QCOMPARE(kind(process.fit(two, std::vector{1.0, 2.0}, std::vector{0.1}, {})), ErrorKind::InvalidInput);
        QCOMPARE(kind(process.fit(two, std::vector{1.0, 2.0}, std::vector{0.1, -0.1}, {})), ErrorKind::InvalidInput);
        QCOMPARE(kind(process.fit(two, std::vector{1.0, std::nan("")}, {}, {})), ErrorKind::InvalidInput);
        QVERIFY(process.fit(two, std::vector{1.0, 2.0}, {}, {}));
        QVERIFY(!process.append(std::vector{1.0F, 2.0F}, 0.0, 0.0));
        QCOMPARE(process.observations(), std::size_t{2});
        QCOMPARE(process.predict({2, {0.0F, 0.0F}}, {}).error().kind, ErrorKind::InvalidInput);
    }

    void aStopLeavesItAsItWas()
    {
        const Points points = randomPoints(10, 2, 12);
        const auto asked = std::make_shared<const Points>(randomPoints(10, 2, 13));
        GaussianProcess process;
        QVERIFY(process.fit(points, smoothScores(points), {}, {}));
        process.watch(asked);
        const Prediction before = *process.predict(*asked, {});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(process.fit(*asked, smoothScores(*asked), {}, stop.get_token()).error().kind, ErrorKind::Cancelled);
        QCOMPARE(process.predict(points, stop.get_token()).error().kind, ErrorKind::Cancelled);
        QCOMPARE(process.predictWatched(stop.get_token()).error().kind, ErrorKind::Cancelled);
        QCOMPARE(*process.predictWatched({}), before);
    }
};

REGISTER_TEST(TestGaussianProcess)

} // namespace tst_gaussian_process

#include "tst_gaussian_process.moc"
