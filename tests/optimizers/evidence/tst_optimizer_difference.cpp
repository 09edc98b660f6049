// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/evidence/optimizer_difference.h"
#include "tests/optimizers/evidence/scored_outcomes.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <cmath>

namespace tst_optimizer_difference {

using namespace optimizers;

namespace {

using Runs = std::vector<SeededOutcomes>;

/// One run a number: that many of 60 right.
Runs runsWith(const std::vector<int>& right)
{
    Runs runs;
    for (const int each : right)
        runs.push_back({runs.size() + 1, outcomesWith(rightThenWrong(each, 60))});
    return runs;
}

/// Runs of two equal optimizers: examples differ in difficulty, seeds in luck.
std::pair<Runs, Runs> equalOptimizers(int seeds, std::uint64_t draw)
{
    Rng rng(draw);
    std::vector<double> difficulty;
    for (int example = 0; example < 60; ++example)
        difficulty.push_back(rng.uniform());
    std::pair<Runs, Runs> both;
    for (int seed = 1; seed <= seeds; ++seed) {
        for (Runs* runs : {&both.first, &both.second}) {
            const double luck = 0.2 * (rng.uniform() - 0.5);
            std::vector<double> scores;
            for (const double each : difficulty)
                scores.push_back(rng.uniform() < each + luck ? 1.0 : 0.0);
            runs->push_back({static_cast<std::uint64_t>(seed), outcomesWith(scores)});
        }
    }
    return both;
}

} // namespace

class TestOptimizerDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSeedComparesThePrompts()
    {
        const Runs first = runsWith({50});
        const Runs second = runsWith({30});
        const OptimizerDifference result = optimizerDifference(first, second);
        QCOMPARE(result.difference, pairedDifference(first[0].outcomes, second[0].outcomes));
        QCOMPARE(result.seeds, 1);
    }

    void equalSeedsStillLeaveTheExamplesUncertain()
    {
        const auto equal = optimizerInterval(runsWith({30, 30, 30}));
        QVERIFY(equal->low < 0.40 && equal->low > 0.30);
        QVERIFY(equal->high > 0.60 && equal->high < 0.70);
        const auto apart = optimizerInterval(runsWith({20, 30, 40}));
        QVERIFY(apart->high - apart->low > equal->high - equal->low);
        const Runs one = runsWith({30});
        QCOMPARE(optimizerInterval(one)->low, wilsonInterval(30, 60).low);
        QVERIFY(!optimizerInterval({}));
    }

    void seedsAreMatchedByNumber()
    {
        Runs first = runsWith({50, 40, 30});
        Runs second = runsWith({30, 20});
        std::swap(second[0].seed, second[1].seed); // 30 right under seed 2, 20 under seed 1
        const OptimizerDifference result = optimizerDifference(first, second);
        QCOMPARE(result.seeds, 2);
        QCOMPARE(result.difference.count, 60);
        QCOMPARE(result.difference.test, std::string("seeds_and_examples"));
        QVERIFY(std::abs(result.difference.estimate - (30.0 + 10.0) / 120.0) < 1e-12);
    }

    void withoutACommonSeedTheFirstRunsMeet()
    {
        const Runs first = runsWith({50});
        Runs second = runsWith({30});
        second[0].seed = 9;
        QCOMPARE(optimizerDifference(first, second).seeds, 1);
        QCOMPARE(optimizerDifference({}, second).difference.test, std::string("none"));
    }

    void aClearDifferenceIsToldAndItsSignDecides()
    {
        const auto pairs = compareOptimizers(std::vector<Runs>{runsWith({50, 51, 49}), runsWith({20, 21, 20})});
        QCOMPARE(pairs.size(), std::size_t{1});
        QCOMPARE(pairs[0].result.verdict, Verdict::Better);
        QVERIFY(pairs[0].result.difference.interval.low > 0.0);
        QVERIFY(!pairs[0].result.moreExamples);
        const auto turned = compareOptimizers(std::vector<Runs>{runsWith({20, 21, 20}), runsWith({50, 51, 49})});
        QCOMPARE(turned[0].result.verdict, Verdict::Worse);
    }

    void seedsThatDisagreeAskForSeedsNotExamples()
    {
        const auto pairs = compareOptimizers(std::vector<Runs>{runsWith({55, 30, 50}), runsWith({30, 40, 31})});
        QCOMPARE(pairs[0].result.verdict, Verdict::CannotTell);
        QVERIFY(!pairs[0].result.moreExamples);
        QVERIFY(pairs[0].result.moreSeeds.value_or(0) > 0);
    }

    void seedsThatAgreeAskForExamples()
    {
        const auto pairs = compareOptimizers(std::vector<Runs>{runsWith({33, 33}), runsWith({30, 30})});
        QCOMPARE(pairs[0].result.verdict, Verdict::CannotTell);
        QVERIFY(pairs[0].result.moreExamples.value_or(0) > 50);
    }

    void equalRunsTellNothingAndAreNeverSettled()
    {
        const auto pairs = compareOptimizers(std::vector<Runs>{runsWith({30, 30}), runsWith({30, 30})});
        QCOMPARE(pairs[0].result.verdict, Verdict::CannotTell);
        QCOMPARE(pairs[0].result.difference.p, 1.0);
        QVERIFY(pairs[0].result.difference.interval.low < 0.0);
        QVERIFY(!pairs[0].result.moreExamples && !pairs[0].result.moreSeeds);
    }

    void threeOptimizersAreThreeAdjustedPairs()
    {
        const auto pairs =
            compareOptimizers(std::vector<Runs>{runsWith({50, 50}), runsWith({47, 47}), runsWith({20, 20})});
        QCOMPARE(pairs.size(), std::size_t{3});
        for (const OptimizerPair& pair : pairs)
            QVERIFY(pair.result.adjustedP >= pair.result.difference.p);
        QCOMPARE(pairs[1].first, std::size_t{0});
        QCOMPARE(pairs[1].second, std::size_t{2});
        QCOMPARE(pairs[1].result.verdict, Verdict::Better);
    }

    void tasksCountEqually()
    {
        const std::vector<Runs> first = {runsWith({50, 50, 50, 50}), runsWith({30})};
        const std::vector<Runs> second = {runsWith({40, 40, 40, 40}), runsWith({30})};
        const OptimizerDifference result = differenceOverTasks(first, second);
        QVERIFY(std::abs(result.difference.estimate - 10.0 / 120.0) < 1e-12);
        QCOMPARE(result.difference.count, 120);
        QCOMPARE(result.seeds, 1);
    }

    void oneTaskIsWhatItIsAlone()
    {
        const std::vector<Runs> first = {runsWith({50, 45, 52})};
        const std::vector<Runs> second = {runsWith({40, 48, 41})};
        QCOMPARE(differenceOverTasks(first, second), optimizerDifference(first[0], second[0]));
        QCOMPARE(intervalOverTasks(first), optimizerInterval(first[0]));
    }

    void aTaskWithoutRunsLeavesNothingToSay()
    {
        const std::vector<Runs> first = {runsWith({50, 50}), {}};
        QCOMPARE(differenceOverTasks(first, first).difference.test, std::string("none"));
        QVERIFY(!intervalOverTasks(first));
        QVERIFY(!intervalOverTasks({}));
    }

    void equalOptimizersAreRarelyToldApartOverTasks_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<int>("seeds");
        QTest::newRow("two tasks, two seeds") << 2 << 2;
        QTest::newRow("eight tasks, three seeds") << 8 << 3;
    }

    void equalOptimizersAreRarelyToldApartOverTasks()
    {
        QFETCH(int, tasks);
        QFETCH(int, seeds);
        int told = 0;
        int outside = 0;
        for (std::uint64_t draw = 1; draw <= 400; ++draw) {
            std::vector<Runs> first;
            std::vector<Runs> second;
            for (int task = 0; task < tasks; ++task) {
                auto [one, other] = equalOptimizers(seeds, draw * 100 + static_cast<std::uint64_t>(task));
                first.push_back(std::move(one));
                second.push_back(std::move(other));
            }
            told += differenceOverTasks(first, second).difference.p < 0.05 ? 1 : 0;
            const auto interval = intervalOverTasks(first);
            outside += interval->low > 0.5 || interval->high < 0.5 ? 1 : 0; // the mean difficulty
        }
        QVERIFY2(told <= 32, qPrintable(QString::number(told))); // 20 expected at most
        QVERIFY2(outside <= 32, qPrintable(QString::number(outside)));
    }

    void equalOptimizersAreRarelyToldApart()
    {
        for (const int seeds : {2, 4}) {
            int told = 0;
            for (std::uint64_t draw = 1; draw <= 400; ++draw) {
                const auto [first, second] = equalOptimizers(seeds, draw);
                told += optimizerDifference(first, second).difference.p < 0.05 ? 1 : 0;
            }
            QVERIFY2(told <= 32, qPrintable(QString::number(told))); // 20 expected at most
        }
    }
};

REGISTER_TEST(TestOptimizerDifference)

} // namespace tst_optimizer_difference

#include "tst_optimizer_difference.moc"
