// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/normal.h"
#include "optimizers/evidence/student.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_student {

using namespace optimizers;

class TestStudent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesEqualTheTable_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("point");
        QTest::newRow("1") << 0.975 << 1.0 << 12.7062;
        QTest::newRow("2") << 0.975 << 2.0 << 4.30265;
        QTest::newRow("5") << 0.975 << 5.0 << 2.57058;
        QTest::newRow("10") << 0.975 << 10.0 << 2.22814;
        QTest::newRow("30") << 0.975 << 30.0 << 2.04227;
        QTest::newRow("low") << 0.025 << 4.0 << -2.77645;
        QTest::newRow("power") << 0.80 << 9.0 << 0.88340;
    }

    void quantilesEqualTheTable()
    {
        QFETCH(const double, share);
        QFETCH(const double, degrees);
        QFETCH(const double, point);
        QVERIFY(std::abs(studentQuantile(share, degrees) - point) < 1e-4);
        QVERIFY(std::abs(studentBelow(point, degrees) - share) < 1e-5);
    }

    void partsOfDegreesLieBetween()
    {
        QVERIFY(studentQuantile(0.975, 2.5) < studentQuantile(0.975, 2.0));
        QVERIFY(studentQuantile(0.975, 2.5) > studentQuantile(0.975, 3.0));
    }

    void manyDegreesAreNormal()
    {
        QVERIFY(std::abs(studentQuantile(0.975, 1e6) - normal975) < 0.003);
        QVERIFY(std::abs(studentBelow(0.0, 7.0) - 0.5) < 1e-12);
    }
};

REGISTER_TEST(TestStudent)

} // namespace tst_student

#include "tst_student.moc"
