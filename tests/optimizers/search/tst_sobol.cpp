// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/sobol.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_sobol {

using namespace optimizers;

class TestSobol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDimensionIsEvenlyFilled()
    {
        constexpr std::size_t count = 256;
        const Points points = shiftedSobolPoints(count, mostSobolDimensions, Rng(3));
        QCOMPARE(points.rows(), count);
        for (std::size_t d = 0; d < mostSobolDimensions; ++d) {
            std::set<int> cells;
            for (std::size_t i = 0; i < count; ++i) {
                const float value = points.row(i)[d];
                QVERIFY(value >= 0.0F && value < 1.0F);
                cells.insert(static_cast<int>(value * count));
            }
            QCOMPARE(cells.size(), count);
        }
    }

    void neighbouringDimensionsFillThePlaneEvenly()
    {
        const Points points = shiftedSobolPoints(4096, mostSobolDimensions, Rng(7));
        for (std::size_t d = 0; d + 1 < mostSobolDimensions; ++d) {
            std::vector<int> cells(64);
            for (std::size_t i = 0; i < points.rows(); ++i) {
                const auto cell = [&](std::size_t of) { return static_cast<std::size_t>(points.row(i)[of] * 8.0F); };
                ++cells[cell(d) * 8 + cell(d + 1)];
            }
            QVERIFY2(std::ranges::all_of(cells, [](int inside) { return inside == 64; }),
                     qPrintable(QString::number(d)));
        }
    }

    void aSeedGivesItsOwnPointsAndAlwaysTheSame()
    {
        QVERIFY(shiftedSobolPoints(16, 5, Rng(1)) == shiftedSobolPoints(16, 5, Rng(1)));
        QVERIFY(shiftedSobolPoints(16, 5, Rng(1)) != shiftedSobolPoints(16, 5, Rng(2)));
    }
};

REGISTER_TEST(TestSobol)

} // namespace tst_sobol

#include "tst_sobol.moc"
