// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "resources/model/training/parameter_updater.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <Eigen/SVD>

#include <sstream>

namespace tst_parameter_updater {

using resources::ParameterLayout;
using resources::ParameterUpdater;

namespace {

std::vector<float> randomValues(std::size_t count, std::uint64_t seed)
{
    optimizers::Rng rng(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(rng.normal());
    return values;
}

ParameterLayout tinyLayout()
{
    return ParameterLayout({.vocabulary = 11, .width = 8, .layers = 2, .heads = 2, .hidden = 16, .context = 16});
}

} // namespace

class TestParameterUpdater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orthogonalizedMatricesHaveSingularValuesNearOne_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("square") << 12 << 12;
        QTest::newRow("tall") << 24 << 8;
        QTest::newRow("wide") << 8 << 24;
    }

    void orthogonalizedMatricesHaveSingularValuesNearOne()
    {
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        const auto count = static_cast<std::size_t>(rows * columns);
        const std::vector<float> result = resources::orthogonalized(
            randomValues(count, 3), static_cast<std::size_t>(rows), static_cast<std::size_t>(columns));
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const Eigen::MatrixXf matrix = Eigen::Map<const RowMajor>(result.data(), rows, columns);
        const Eigen::VectorXf values = Eigen::JacobiSVD<Eigen::MatrixXf>(matrix).singularValues();
        // The quintic of Muon does not converge to one: it stays in a band around it, small values excepted.
        QVERIFY(values.maxCoeff() < 1.3F);
        QVERIFY(values(values.size() / 2) > 0.6F);
    }

    void theNumberOfThreadsDoesNotChangeTheStep()
    {
        const ParameterLayout layout = tinyLayout();
        std::vector<float> one = randomValues(layout.size, 5);
        std::vector<float> three = one;
        const std::vector<float> gradient = randomValues(layout.size, 6);
        ParameterUpdater(layout).update(one, gradient, 1.0, 1);
        ParameterUpdater(layout).update(three, gradient, 1.0, 3);
        QVERIFY(one == three);
    }

    void aRestoredUpdaterGoesOnAsTheFirstWouldHave()
    {
        const ParameterLayout layout = tinyLayout();
        std::vector<float> parameters = randomValues(layout.size, 5);
        ParameterUpdater first(layout);
        first.update(parameters, randomValues(layout.size, 7), 1.0, 1);
        std::stringstream state;
        first.save(state);
        ParameterUpdater second(layout);
        second.restore(state);

        std::vector<float> resumed = parameters;
        const std::vector<float> gradient = randomValues(layout.size, 8);
        first.update(parameters, gradient, 0.5, 1);
        second.update(resumed, gradient, 0.5, 1);
        QVERIFY(parameters == resumed);
    }
};

REGISTER_TEST(TestParameterUpdater)

} // namespace tst_parameter_updater

#include "tst_parameter_updater.moc"
