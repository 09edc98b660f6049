// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/evidence/paired_test.h"
#include "optimizers/evidence/power.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace optimizers;

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

    void tooFewPairsShowNothing()
    {
        QVERIFY(!smallestDifference(36, 0.2));
        QVERIFY(!smallestDifference(100, 0.0));
        QVERIFY(smallestDifference(37, 0.2));
    }
};

QTEST_APPLESS_MAIN(TestPower)
#include "tst_power.moc"
