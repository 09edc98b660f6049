// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/evidence/intervals.h"
#include "optimizers/evidence/normal.h"
#include "tests/optimizers/evidence/scored_outcomes.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_intervals {

using namespace optimizers;

namespace {

bool near(double value, double wanted, double tolerance)
{
    return std::abs(value - wanted) <= tolerance;
}

} // namespace

class TestIntervals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMeansIntervalEqualsTabulatedPointsOfStudentsT_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("point");
        QTest::newRow("2 values") << 2 << 12.7062;
        QTest::newRow("3 values") << 3 << 4.3027;
        QTest::newRow("5 values") << 5 << 2.7764;
        QTest::newRow("6 values") << 6 << 2.5706;
        QTest::newRow("10 values") << 10 << 2.2622;
        QTest::newRow("31 values") << 31 << 2.0423;
        QTest::newRow("121 values") << 121 << 1.9799;
    }

    void theMeansIntervalEqualsTabulatedPointsOfStudentsT()
    {
        QFETCH(const int, count);
        QFETCH(const double, point);
        std::vector<double> values(static_cast<std::size_t>(count), 0.5);
        values[0] = 0.25;
        values[1] = 0.75;
        const double deviation = std::sqrt(0.125 / (count - 1));
        const Interval interval = meanInterval(values);
        QVERIFY(near(interval.low, 0.5 - point * deviation / std::sqrt(count), 1e-4));
        QVERIFY(near(interval.high, 0.5 + point * deviation / std::sqrt(count), 1e-4));
    }

    void oneValueSaysNothingOfTheMeanAndEqualOnesEverything()
    {
        QVERIFY(std::isinf(meanInterval(std::vector<double>{0.5}).low));
        QCOMPARE(meanInterval(std::vector<double>{0.5, 0.5, 0.5}), (Interval{0.5, 0.5}));
    }

    void wilsonEqualsPublishedIntervals_data()
    {
        // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
        QTest::addColumn<int>("successes");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("81 of 263") << 81 << 263 << 0.2553 << 0.3662;
        QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("0 of 20") << 0 << 20 << 0.0 << 0.1611;
        QTest::newRow("1 of 29") << 1 << 29 << 0.0061 << 0.1718;
    }

    void wilsonEqualsPublishedIntervals()
    {
        QFETCH(int, successes);
        QFETCH(int, count);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval = wilsonInterval(successes, count);
        QVERIFY(near(interval.low, low, 5e-5));
        QVERIFY(near(interval.high, high, 5e-5));
    }

    void wilsonLimitsAreWhereTheScoreTestTurns()
    {
        for (int count = 1; count <= 60; ++count) {
            for (int successes = 0; successes <= count; ++successes) {
                const Interval interval = wilsonInterval(successes, count);
                QVERIFY(interval.low >= 0.0 && interval.high <= 1.0 && interval.low < interval.high);
                const double share = static_cast<double>(successes) / count;
                for (const double limit : {interval.low, interval.high}) {
                    if (limit > 0.0 && limit < 1.0)
                        QVERIFY(
                            near(std::abs(share - limit) / std::sqrt(limit * (1.0 - limit) / count), normal975, 1e-9));
                }
            }
        }
    }

    void allWrongReachesZeroAndAllRightReachesOne()
    {
        QCOMPARE(wilsonInterval(0, 10).low, 0.0);
        QCOMPARE(wilsonInterval(10, 10).high, 1.0);
        QCOMPARE(wilsonInterval(0, 0), Interval{});
    }

    void theNormalQuantileInvertsTheDistribution()
    {
        QVERIFY(near(normalQuantile(0.975), normal975, 1e-12));
        QVERIFY(near(normalQuantile(0.8), 0.8416212335729143, 1e-12));
        for (const double share : {1e-12, 0.001, 0.3, 0.5, 0.7, 0.999})
            QVERIFY(near(normalBelow(normalQuantile(share)) / share, 1.0, 1e-9));
    }

    void theBootstrapOfManySymmetricValuesIsTheNormalInterval()
    {
        Rng rng(7);
        std::vector<double> values(200);
        double sum = 0.0;
        for (double& value : values) {
            value = rng.uniform();
            sum += value;
        }
        const double mean = sum / 200.0;
        double squares = 0.0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        const double spread = normal975 * std::sqrt(squares) / 200.0;
        const Interval interval = bootstrapInterval(values);
        QVERIFY(near(interval.low, mean - spread, 0.05 * spread));
        QVERIFY(near(interval.high, mean + spread, 0.05 * spread));
    }

    void theBootstrapLeansTowardsTheLongTail()
    {
        std::vector<double> values(40, 0.1);
        values[0] = 1.0;
        values[1] = 0.9;
        values[2] = 0.7;
        const double mean = (37 * 0.1 + 2.6) / 40.0;
        const Interval interval = bootstrapInterval(values);
        QVERIFY(interval.high - mean > 1.3 * (mean - interval.low));
    }

    /// 1,000 samples of 30 from a skewed law with known mean: the share that cover it.
    void theBootstrapCoversTheTrueMean()
    {
        Rng rng(11);
        int covered = 0;
        for (int i = 0; i < 1'000; ++i) {
            std::vector<double> values(30);
            for (double& value : values) {
                const double u = rng.uniform();
                value = u * u;
            }
            const Interval interval = bootstrapInterval(values);
            covered += interval.low <= 1.0 / 3.0 && 1.0 / 3.0 <= interval.high ? 1 : 0;
        }
        QVERIFY2(covered > 915 && covered < 975, qPrintable(QString::number(covered)));
    }

    void equalValuesGiveEqualIntervals()
    {
        const std::vector<double> values = {0.2, 0.9, 0.4, 0.4, 1.0, 0.0, 0.7};
        QCOMPARE(bootstrapInterval(values), bootstrapInterval(values));
    }

    void valuesWithoutSpreadKeepAnIntervalOfTheirNumber()
    {
        const Interval few = bootstrapInterval(std::vector<double>(5, 0.5));
        const Interval many = bootstrapInterval(std::vector<double>(500, 0.5));
        QVERIFY(few.low < 0.2 && few.high > 0.8);
        QVERIFY(many.low > 0.49 && many.high < 0.51);
        const std::vector<double> none(20, 0.0);
        QVERIFY(near(bootstrapInterval(none).high, wilsonInterval(0, 20).high, 1e-12));
        QCOMPARE(bootstrapInterval(std::vector<double>{0.5}), Interval{});
    }

    void missingOutcomesLowerTheCoverageNotTheMean()
    {
        auto outcomes = outcomesWith(rightThenWrong(6, 10));
        outcomes[9].outcomeClass = OutcomeClass::Failed;
        outcomes[8].outcomeClass = OutcomeClass::Filtered;
        outcomes[7].outcomeClass = OutcomeClass::Unparsable;
        const Score score = scoreOf(outcomes, 12);
        QCOMPARE(score.count, 8);
        QCOMPARE(score.mean, 0.75);
        QCOMPARE(score.coverage, 8.0 / 12.0);
        QCOMPARE(score.low, wilsonInterval(6, 8).low);
        QCOMPARE(score.high, wilsonInterval(6, 8).high);
    }

    void gradedScoresUseTheBootstrap()
    {
        const std::vector<double> values = {0.25, 1.0, 0.5, 0.0, 0.75, 1.0};
        const Score score = scoreOf(outcomesWith(values), values.size());
        QCOMPARE(score.low, bootstrapInterval(values).low);
        QCOMPARE(score.high, bootstrapInterval(values).high);
        QVERIFY(score.low <= score.mean && score.mean <= score.high);
    }

    void nothingScoredKnowsNothing()
    {
        QCOMPARE(scoreOf({}, 0), Score{});
        auto outcomes = outcomesWith(rightThenWrong(0, 3));
        for (Outcome& outcome : outcomes)
            outcome.outcomeClass = OutcomeClass::Failed;
        QCOMPARE(scoreOf(outcomes, 3), Score{});
    }
};

REGISTER_TEST(TestIntervals)

} // namespace tst_intervals

#include "tst_intervals.moc"
