// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/surrogates/principal_components.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <Eigen/Core>
#include <Eigen/SVD>

#include <algorithm>
#include <cmath>

namespace tst_principal_components {

using optimizers::Points;

namespace {

/// Points whose variance falls from one hidden direction to the next.
Points fallingPoints(std::size_t rows, std::size_t dimension, std::size_t rank)
{
    optimizers::Rng rng(1);
    std::vector<float> directions(rank * dimension);
    std::ranges::generate(directions, [&] { return static_cast<float>(rng.normal()); });
    Points points{dimension, std::vector<float>(rows * dimension, 3.0F)};
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t k = 0; k < rank; ++k) {
            const auto weight = static_cast<float>(rng.normal() * std::pow(0.7, static_cast<double>(k)));
            for (std::size_t i = 0; i < dimension; ++i)
                points.values[row * dimension + i] += weight * directions[k * dimension + i];
        }
    }
    return points;
}

Eigen::MatrixXd matrixOf(const Points& points)
{
    Eigen::MatrixXd matrix(static_cast<long>(points.rows()), static_cast<long>(points.dimension));
    for (std::size_t i = 0; i < points.rows(); ++i) {
        for (std::size_t j = 0; j < points.dimension; ++j)
            matrix(static_cast<long>(i), static_cast<long>(j)) = static_cast<double>(points.row(i)[j]);
    }
    return matrix;
}

} // namespace

class TestPrincipalComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coordinatesAreThoseOfTheSingularVectors_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("dimension");
        QTest::newRow("more points") << 80 << 30;
        QTest::newRow("more inputs") << 25 << 200;
        QTest::newRow("few of both") << 9 << 6;
    }

    void coordinatesAreThoseOfTheSingularVectors()
    {
        QFETCH(const int, rows);
        QFETCH(const int, dimension);
        const Points points = fallingPoints(static_cast<std::size_t>(rows), static_cast<std::size_t>(dimension), 20);
        Eigen::MatrixXd matrix = matrixOf(points);
        matrix.rowwise() -= matrix.colwise().mean().eval();
        const Eigen::BDCSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeThinU | Eigen::ComputeThinV);
        const auto reduced = optimizers::principalComponents(points, 4, {});
        QVERIFY(reduced);
        QCOMPARE(reduced->dimension, std::size_t{4});
        QCOMPARE(reduced->rows(), points.rows());
        const Eigen::MatrixXd ours = matrixOf(*reduced);
        for (long k = 0; k < 4; ++k) {
            const Eigen::VectorXd exact = svd.matrixU().col(k) * svd.singularValues()(k);
            const double sign = exact.dot(ours.col(k)) < 0.0 ? -1.0 : 1.0;
            const double error = (sign * ours.col(k) - exact).norm() / svd.singularValues()(0);
            QVERIFY2(error < 1e-4, qPrintable(QString::number(error)));
        }
    }

    void allDimensionsKeepAllDistances()
    {
        const Points points = fallingPoints(12, 7, 7);
        const auto reduced = optimizers::principalComponents(points, 100, {});
        QCOMPARE(reduced->dimension, std::size_t{7});
        const Eigen::MatrixXd before = matrixOf(points);
        const Eigen::MatrixXd after = matrixOf(*reduced);
        for (long i = 1; i < before.rows(); ++i)
            QVERIFY(std::abs((before.row(i) - before.row(0)).norm() - (after.row(i) - after.row(0)).norm()) < 1e-4);
    }

    void theyAreTheSameEveryTime()
    {
        const Points points = fallingPoints(40, 50, 20);
        QCOMPARE(*optimizers::principalComponents(points, 5, {}), *optimizers::principalComponents(points, 5, {}));
    }

    void equalPointsAreAllAtZero()
    {
        const auto reduced = optimizers::principalComponents({2, std::vector<float>(8, 5.0F)}, 2, {});
        QVERIFY(std::ranges::all_of(reduced->values, [](float value) { return value == 0.0F; }));
    }

    void nothingIsRefusedAndAStopObeyed()
    {
        QCOMPARE(optimizers::principalComponents({}, 3, {}).error().kind, optimizers::ErrorKind::InvalidInput);
        const Points points = fallingPoints(10, 4, 4);
        QCOMPARE(optimizers::principalComponents(points, 0, {}).error().kind, optimizers::ErrorKind::InvalidInput);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(optimizers::principalComponents(points, 2, stop.get_token()).error().kind,
                 optimizers::ErrorKind::Cancelled);
    }
};

REGISTER_TEST(TestPrincipalComponents)

} // namespace tst_principal_components

#include "tst_principal_components.moc"
