// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/search/screening.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_screening {

using namespace optimizers;

namespace {

using Indices = std::vector<std::size_t>;

} // namespace

class TestScreening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewCallsLookAtFewerCandidates()
    {
        QCOMPARE(screenedCandidates(200, 400), std::size_t{100});
        QCOMPARE(screenedCandidates(20, 400), std::size_t{20});
        QCOMPARE(screenedCandidates(20, 1), std::size_t{2});
        QCOMPARE(screenedCandidates(1, 400), std::size_t{1});
    }

    void theFieldIsHalvedToOne()
    {
        QCOMPARE(screeningStages(0), std::size_t{0});
        QCOMPARE(screeningStages(1), std::size_t{1});
        QCOMPARE(screeningStages(2), std::size_t{1});
        QCOMPARE(screeningStages(9), std::size_t{4});
        const std::vector<Belief> field(9);
        QCOMPARE(screeningStage(0, 9, field, 400).candidates.size(), std::size_t{9});
        QCOMPARE(screeningStage(1, 9, field, 400).candidates.size(), std::size_t{5});
        QCOMPARE(screeningStage(3, 9, field, 400).candidates.size(), std::size_t{2});
        QVERIFY(screeningStage(4, 9, field, 400).candidates.empty());
        QCOMPARE(screeningStage(1, 4, field, 400).candidates.size(), std::size_t{2});
    }

    void theCallsOfAStageAreSharedEqually()
    {
        const std::vector<Belief> field(8);
        QCOMPARE(screeningStage(0, 8, field, 100).examplesEach, std::int64_t{12});
        QCOMPARE(screeningStage(2, 8, field, 100).examplesEach, std::int64_t{50});
    }

    void aStageNeverCostsMoreThanTheCallsLeft()
    {
        Rng rng(1);
        for (int trial = 0; trial < 500; ++trial) {
            std::vector<Tally> field(1 + rng.below(40));
            for (Tally& tally : field)
                tally = {static_cast<double>(rng.below(4)), 4.0};
            const auto calls = static_cast<std::int64_t>(rng.below(60));
            const ScreeningStage stage = screeningStage(rng.below(8), field.size(), beliefsOf(field), calls);
            QVERIFY(static_cast<std::int64_t>(stage.candidates.size()) * stage.examplesEach <= calls);
            QCOMPARE(std::set(stage.candidates.begin(), stage.candidates.end()).size(), stage.candidates.size());
        }
    }

    void whoWasDroppedComesBackWhenTheOthersDisappoint()
    {
        // The second was dropped at 2 of 4; the first went on and has now only 6 of 20.
        const std::vector<Tally> field = {{6.0, 20.0}, {2.0, 4.0}, {0.0, 4.0}, {0.0, 4.0}};
        QCOMPARE(screeningStage(1, 4, beliefsOf(field), 100).candidates.front(), std::size_t{1});
    }

    void ofEqualMeansTheBetterKnownIsBelievedAndTheLessKnownIsHopedFor()
    {
        const std::vector<Tally> field = {{3.0, 4.0}, {30.0, 40.0}, {4.0, 40.0}, {3.0, 40.0}};
        QCOMPARE(byBelief(beliefsOf(field), 0.0).front(), std::size_t{1});
        QCOMPARE(byBelief(beliefsOf(field), 2.0).front(), std::size_t{0});
        QCOMPARE(byBelief(std::vector<Belief>(3), 1.0), (Indices{0, 1, 2}));
    }
};

REGISTER_TEST(TestScreening)

} // namespace tst_screening

#include "tst_screening.moc"
