// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/surrogates/acquisition.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace tst_acquisition {

using optimizers::expectedImprovement;
using optimizers::Prediction;

class TestAcquisition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUpperBoundIsTheMeanAndAWeightedDeviation()
    {
        const std::vector<double> bounds = optimizers::upperConfidence({{1.0, -2.0}, {0.5, 3.0}}, 2.0);
        QCOMPARE(bounds, (std::vector{2.0, 4.0}));
    }

    void expectedImprovementIsTheIntegralOverTheGain()
    {
        const Prediction prediction{{0.3, 0.5, 0.9, 0.1}, {0.2, 0.1, 0.05, 0.4}};
        const double incumbent = 0.6;
        const std::vector<double> values = expectedImprovement(prediction, incumbent);
        for (std::size_t i = 0; i < values.size(); ++i) {
            // Trapezoids over twelve deviations on either side.
            constexpr int steps = 200000;
            const double width = 24.0 / steps;
            double integral = 0.0;
            for (int step = 0; step <= steps; ++step) {
                const double z = -12.0 + width * step;
                const double gain = std::max(prediction.mean[i] + z * prediction.deviation[i] - incumbent, 0.0);
                integral += gain * std::exp(-0.5 * z * z) / std::sqrt(2.0 * M_PI) * width;
            }
            QVERIFY2(std::abs(values[i] - integral) < 1e-8, qPrintable(QString::number(values[i] - integral)));
        }
    }

    void atTheIncumbentItIsTheDeviationTimesTheDensityAtZero()
    {
        const double value = expectedImprovement({{0.7}, {0.2}}, 0.7).front();
        QVERIFY(std::abs(value - 0.2 / std::sqrt(2.0 * M_PI)) < 1e-15);
    }

    void withoutDoubtItIsTheGain()
    {
        const std::vector<double> values = expectedImprovement(
            {{0.9, 0.5, 0.6, 0.8}, {0.0, 0.0, 0.0, std::numeric_limits<double>::denorm_min()}}, 0.6);
        QVERIFY(std::abs(values[0] - 0.3) < 1e-15);
        QCOMPARE(values[1], 0.0);
        QCOMPARE(values[2], 0.0);
        QVERIFY(std::abs(values[3] - 0.2) < 1e-15);
    }

    void farBelowTheIncumbentItIsNeverNegative()
    {
        for (double mean = -50.0; mean < 0.0; mean += 0.37)
            QVERIFY(expectedImprovement({{mean}, {1.0}}, 0.0).front() >= 0.0);
    }

    void theFirstOfTheLargestIsChosenAndWhatIsNotANumberNever()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(optimizers::indexOfLargest(std::vector{1.0, 3.0, 3.0, 2.0}), std::size_t{1});
        QCOMPARE(optimizers::indexOfLargest(std::vector{nan, -1.0, nan, 0.0, nan}), std::size_t{3});
        QCOMPARE(optimizers::indexOfLargest(std::vector{nan, nan}), std::size_t{0});
        QCOMPARE(optimizers::largestMean({{0.1, 0.4, 0.2}, {1.0, 1.0, 1.0}}), 0.4);
    }
};

REGISTER_TEST(TestAcquisition)

} // namespace tst_acquisition

#include "tst_acquisition.moc"
