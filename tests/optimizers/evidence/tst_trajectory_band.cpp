// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/trajectory_band.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_trajectory_band {

using namespace optimizers;

class TestTrajectoryBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeedCountsFromWhereAllHaveAScore()
    {
        const std::vector<BestSteps> seeds = {{{10, 0.4}, {30, 0.6}}, {{20, 0.2}, {50, 0.8}}};
        const auto band = trajectoryBand(seeds, 100);
        QCOMPARE(band.size(), std::size_t{4});
        const std::vector<double> spent = {20, 30, 50, 100};
        const std::vector<double> means = {0.3, 0.4, 0.7, 0.7};
        for (std::size_t place = 0; place < band.size(); ++place) {
            QCOMPARE(band[place].spent, spent[place]);
            QVERIFY(std::abs(band[place].mean - means[place]) < 1e-12);
            QVERIFY(band[place].interval->low <= means[place]);
            QVERIFY(band[place].interval->low >= 0.0 && band[place].interval->high <= 1.0);
        }
    }

    void theBestMayFallBehind()
    {
        const std::vector<BestSteps> seeds = {{{10, 0.6}, {20, 0.5}}};
        const auto band = trajectoryBand(seeds, 20);
        QCOMPARE(band.size(), std::size_t{2});
        QCOMPARE(band.back().mean, 0.5);
        QVERIFY(!band.back().interval);
    }

    void aSeedWithoutScoresLeavesNothingToAverage()
    {
        QVERIFY(trajectoryBand(std::vector<BestSteps>{{{10, 0.6}}, {}}, 20).empty());
        QVERIFY(trajectoryBand({}, 20).empty());
    }

    void oneSeedHasNoInterval()
    {
        QVERIFY(!seedInterval(std::vector<double>{0.5}));
        const auto interval = seedInterval(std::vector<double>{0.9, 1.0});
        QCOMPARE(interval->high, 1.0);
        QVERIFY(std::abs(interval->low - (0.95 - 12.7062 * 0.05)) < 1e-4);
    }
};

REGISTER_TEST(TestTrajectoryBand)

} // namespace tst_trajectory_band

#include "tst_trajectory_band.moc"
