// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/flips.h"
#include "optimizers/evidence/paired_test.h"
#include "tests/optimizers/evidence/scored_outcomes.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_flips {

using namespace optimizers;

class TestFlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommonExampleFallsIntoOneOfFour()
    {
        const auto first = outcomesWith(std::vector<double>{1, 1, 0, 0, 1, 0});
        const auto second = outcomesWith(std::vector<double>{1, 0, 1, 0, 0, 0});
        const Flips flips = flipsBetween(first, second);
        QCOMPARE(flips.lost, (std::vector<ExampleId>{{1}, {4}}));
        QCOMPARE(flips.gained, (std::vector<ExampleId>{{2}}));
        QCOMPARE(flips.bothRight, 1);
        QCOMPARE(flips.neitherRight, 2);
        QCOMPARE(flips.common(), 6);
        QCOMPARE(flips.p, mcnemarP(1, 2));
    }

    void whatIsMissingOnOneSideIsNoFlip()
    {
        auto first = outcomesWith(std::vector<double>{1, 1, 1});
        auto second = outcomesWith(std::vector<double>{0, 0});
        first[0].outcomeClass = OutcomeClass::Failed;
        const Flips flips = flipsBetween(first, second);
        QCOMPARE(flips.lost, (std::vector<ExampleId>{{1}}));
        QCOMPARE(flips.common(), 1);
        QCOMPARE(flips.p, 1.0);
    }

    void gradedScoresBelowTheBestAreNotRight()
    {
        const Flips flips = flipsBetween(outcomesWith(std::vector<double>{0.7}), outcomesWith(std::vector<double>{1}));
        QCOMPARE(flips.gained.size(), std::size_t{1});
    }

    void nothingAgainstNothing() { QCOMPARE(flipsBetween({}, {}), Flips{}); }
};

REGISTER_TEST(TestFlips)

} // namespace tst_flips

#include "tst_flips.moc"
