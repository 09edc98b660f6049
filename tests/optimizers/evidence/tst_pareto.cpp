// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/pareto.h"
#include "tests/optimizers/evidence/scored_outcomes.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_pareto {

using namespace optimizers;

namespace {

/// `right` of 60 examples right.
struct Measured
{
    explicit Measured(double cost, int right) : outcomes(outcomesWith(rightThenWrong(right, 60)))
    {
        priced = {cost, right / 60.0, outcomes};
    }

    std::vector<Outcome> outcomes;
    PricedCandidate priced;
};

} // namespace

class TestPareto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFrontIsWhatNothingBeats()
    {
        const std::vector<PricedCandidate> candidates = {{50, 0.7, {}}, {20, 0.6, {}}, {30, 0.5, {}},
                                                         {90, 0.7, {}}, {20, 0.4, {}}, {80, 0.9, {}}};
        QCOMPARE(paretoFront(candidates), (std::vector<std::size_t>{1, 0, 5}));
        QVERIFY(paretoFront({}).empty());
    }

    void theCheapestOfTheUndecidedIsChosen()
    {
        const Measured cheap(20, 20);
        const Measured middle(40, 46);
        const Measured best(100, 50);
        const std::vector<PricedCandidate> candidates = {best.priced, cheap.priced, middle.priced};
        const auto choice = cheapestNotWorse(candidates);
        QVERIFY(choice);
        QCOMPARE(choice->best, std::size_t{0});
        QCOMPARE(choice->cheapest, std::size_t{2}); // 4 losses of 60: p .125
        QCOMPARE(choice->difference.p, mcnemarP(0, 4));
        QVERIFY(choice->difference.interval.low < -0.04);
    }

    void whereAllCheaperOnesAreWorseItIsTheBest()
    {
        const Measured cheap(20, 20);
        const Measured best(100, 50);
        const std::vector<PricedCandidate> candidates = {cheap.priced, best.priced};
        const auto choice = cheapestNotWorse(candidates);
        QCOMPARE(choice->cheapest, std::size_t{1});
        QCOMPARE(choice->difference.estimate, 0.0);
    }

    void ofEqualScoresTheCheaperIsBest()
    {
        const Measured dear(100, 50);
        const Measured cheap(20, 50);
        const std::vector<PricedCandidate> candidates = {dear.priced, cheap.priced};
        QCOMPARE(cheapestNotWorse(candidates)->best, std::size_t{1});
        QCOMPARE(cheapestNotWorse(candidates)->cheapest, std::size_t{1});
    }

    void withoutCommonExamplesNothingIsCheaper()
    {
        const Measured best(100, 50);
        const std::vector<PricedCandidate> candidates = {{10, 0.8, {}}, best.priced};
        QCOMPARE(cheapestNotWorse(candidates)->cheapest, std::size_t{1});
        QVERIFY(!cheapestNotWorse({}));
    }
};

REGISTER_TEST(TestPareto)

} // namespace tst_pareto

#include "tst_pareto.moc"
