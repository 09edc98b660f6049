// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/evidence/paired_test.h"
#include "optimizers/evidence/power.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace tst_power {

using namespace optimizers;

namespace {

/// Two-sided, by Pascal's rule.
double signTestP(int wins, int losses)
{
    const int count = wins + losses;
    double term = std::pow(0.5, count);
    double tail = 0.0;
    for (int k = 0; k <= std::min(wins, losses); ++k) {
        tail += term;
        term *= static_cast<double>(count - k) / (k + 1);
    }
    return std::min(1.0, 2.0 * tail);
}

double simulatedPower(int pairs, double difference)
{
    const double differing = std::max(usualDiscordance, difference);
    std::mt19937_64 generator(11);
    std::binomial_distribution<int> discordant(pairs, differing);
    constexpr int comparisons = 10'000;
    int told = 0;
    for (int i = 0; i < comparisons; ++i) {
        const int count = discordant(generator);
        std::binomial_distribution<int> won(count, 0.5 * (1.0 + difference / differing));
        const int wins = won(generator);
        told += signTestP(wins, count - wins) < 0.05 ? 1 : 0;
    }
    return static_cast<double>(told) / comparisons;
}

} // namespace

class TestPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsNeededEqualTheTable_data()
    {
        QTest::addColumn<double>("difference");
        QTest::addColumn<double>("discordant");
        QTest::addColumn<int>("pairs");
        QTest::newRow("3 points, fifth") << 0.03 << 0.20 << 1'740;
        QTest::newRow("5 points, fifth") << 0.05 << 0.20 << 625;
        QTest::newRow("10 points, fifth") << 0.10 << 0.20 << 155;
        QTest::newRow("3 points, tenth") << 0.03 << 0.10 << 869;
        QTest::newRow("5 points, tenth") << 0.05 << 0.10 << 312;
        QTest::newRow("10 points, tenth") << 0.10 << 0.10 << 77;
    }

    void pairsNeededEqualTheTable()
    {
        QFETCH(double, difference);
        QFETCH(double, discordant);
        QFETCH(int, pairs);
        QVERIFY(std::abs(pairsNeeded(difference, discordant) - pairs) <= 2);
        QCOMPARE(pairsNeeded(-difference, discordant), pairsNeeded(difference, discordant));
    }

    /// The promise itself: with that many pairs four of five such differences are found (the exact test finds a little
    /// fewer than the approximation says).
    void pairsNeededGiveThePromisedPower()
    {
        const int pairs = pairsNeeded(0.10, 0.20);
        Rng rng(2);
        int found = 0;
        for (int i = 0; i < 4'000; ++i) {
            int wins = 0;
            int losses = 0;
            for (int j = 0; j < pairs; ++j) {
                const double draw = rng.uniform();
                wins += draw < 0.15 ? 1 : 0;
                losses += draw >= 0.15 && draw < 0.20 ? 1 : 0;
            }
            found += mcnemarP(wins, losses) < 0.05 ? 1 : 0;
        }
        QVERIFY2(found > 2'900 && found < 3'300, qPrintable(QString::number(found)));
    }

    void aStricterLevelNeedsMore() { QVERIFY(pairsNeeded(0.05, 0.2, 0.05 / 3) > pairsNeeded(0.05, 0.2)); }

    void noDifferenceIsNeverSeen()
    {
        QCOMPARE(pairsNeeded(0.0, 0.2), std::numeric_limits<int>::max());
        QCOMPARE(pairsNeeded(1e-9, 1.0), std::numeric_limits<int>::max());
    }

    void aDiscordantShareBelowTheDifferenceIsRaisedToIt() { QCOMPARE(pairsNeeded(0.3, 0.1), pairsNeeded(0.3, 0.3)); }

    void theSmallestDifferenceInvertsPairsNeeded()
    {
        for (const double discordant : {0.05, 0.2, 0.6, 1.0}) {
            for (const double difference : {0.01, 0.02, 0.04}) {
                const int pairs = pairsNeeded(difference, discordant);
                const std::optional<double> smallest = smallestDifference(pairs, discordant);
                QVERIFY(smallest);
                QVERIFY(*smallest <= difference && *smallest > 0.99 * difference);
            }
        }
    }

    void aDifferenceBeyondTheUsualDiscordanceTakesMoreOfIt()
    {
        QVERIFY(!showableDifference(5));
        QVERIFY(*showableDifference(6) <= 1.0);
        QVERIFY(std::abs(*showableDifference(60) - 0.126) < 0.001);
        QVERIFY(std::abs(*showableDifference(312) - 0.05) < 0.0005);
        for (const int pairs : {20, 60, 200, 1'000, 5'000}) {
            const double shown = *showableDifference(pairs);
            QVERIFY(pairsNeeded(shown, usualDiscordance) <= pairs + 1);
            QVERIFY(pairsNeeded(shown * 0.98, usualDiscordance) > pairs);
        }
    }

    void whatCanBeShownIsShownInASimulation_data()
    {
        QTest::addColumn<int>("pairs");
        for (const int pairs : {60, 100, 312, 1'000})
            QTest::addRow("%d pairs", pairs) << pairs;
    }

    /// Two prompts that differ just so much are compared ten thousand times, by another random generator and a sign
    /// test summed up here: about four of five comparisons must tell, and far fewer for half the difference. The exact
    /// test finds a little less than the approximation promises, the more so the fewer pairs.
    void whatCanBeShownIsShownInASimulation()
    {
        QFETCH(int, pairs);
        const double difference = *showableDifference(pairs);
        const double found = simulatedPower(pairs, difference);
        QVERIFY2(found > 0.72 && found < 0.86, qPrintable(QString::number(found)));
        QVERIFY(simulatedPower(pairs, difference / 2.0) < 0.5);
    }

    void tooFewPairsShowNothing()
    {
        QVERIFY(!smallestDifference(36, 0.2));
        QVERIFY(!smallestDifference(100, 0.0));
        QVERIFY(smallestDifference(37, 0.2));
    }
};

REGISTER_TEST(TestPower)

} // namespace tst_power

#include "tst_power.moc"
