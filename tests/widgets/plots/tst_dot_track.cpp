// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/plots/dot_track.h"

#include <QTest>

#include <algorithm>

namespace tst_dot_track {

using widgets::Dot;
using widgets::DotTrack;
using widgets::SpendAxis;
using widgets::TrajectoryPoint;
using widgets::TrajectorySeries;

namespace {

TrajectoryPoint point(int trial, double mean, std::int64_t calls)
{
    return {trial, {mean, mean - 0.1, mean + 0.1, 60, 1.0}, {calls, 0, calls * 100, calls * 10, 0.0, 30.0}};
}

/// Many candidates, and two that stand out: the best and the worst of all.
TrajectorySeries many(int candidates)
{
    TrajectorySeries series;
    for (int trial = 0; trial < candidates; ++trial)
        series.add(point(trial, 0.4 + 0.0001 * (trial * 7919 % 1000), trial * 20), trial == 0);
    series.add(point(candidates, 0.99, candidates * 20), true);
    series.add(point(candidates + 1, 0.01, candidates * 20 + 5), false);
    return series;
}

} // namespace

class TestDotTrack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followingStepByStepGivesTheSameAsAllAtOnce()
    {
        TrajectorySeries series;
        DotTrack stepwise;
        for (int trial = 0; trial < 50; ++trial) {
            // Now and then one is scored again, and one comes that has spent less than the last.
            series.add(point(trial % 13 == 12 ? trial - 5 : trial, 0.01 * trial, trial % 7 == 3 ? 10 : trial * 20),
                       false);
            stepwise.follow(series, SpendAxis::Calls);
            DotTrack whole;
            whole.follow(series, SpendAxis::Calls);
            QVERIFY(std::ranges::is_sorted(stepwise.dots(), {}, &Dot::spent));
            QCOMPARE(stepwise.dots().size(), series.points().size());
            QVERIFY(std::ranges::is_permutation(stepwise.dots(), whole.dots()));
            QCOMPARE(stepwise.low(), whole.low());
            QCOMPARE(stepwise.high(), whole.high());
        }
    }

    void anotherAxisPutsThemInAnotherOrder()
    {
        TrajectorySeries series = many(10);
        DotTrack track;
        track.follow(series, SpendAxis::Calls);
        track.follow(series, SpendAxis::Tokens);
        QCOMPARE(track.dots().back().spent, 205.0 * 110.0);
    }

    void fewAreDrawnAsTheyAre()
    {
        DotTrack track;
        track.follow(many(100), SpendAxis::Calls);
        QCOMPARE(track.drawn(0.0, 100.0, 200, 10), track.dots());
    }

    void ofManyTheExtremesOfEachColumnAreDrawn()
    {
        DotTrack track;
        track.follow(many(100'000), SpendAxis::Calls);
        const std::vector<Dot> drawn = track.drawn(0.0, 2'100'000.0, 2000, 300);
        QVERIFY(drawn.size() <= 2 * 301);
        QVERIFY(drawn.size() > 500);
        QVERIFY(std::ranges::is_sorted(drawn, {}, &Dot::spent));
        for (const double extreme : {0.99, 0.01})
            QVERIFY(std::ranges::find(drawn, extreme, &Dot::mean) != drawn.end());
    }

    void aPartOfTheAxisIsDrawnAlone()
    {
        DotTrack track;
        track.follow(many(100'000), SpendAxis::Calls);
        const std::vector<Dot> drawn = track.drawn(1000.0, 2000.0, 20, 10);
        QVERIFY(!drawn.empty());
        for (const Dot& dot : drawn)
            QVERIFY(dot.spent >= 1000.0 && dot.spent <= 2000.0);
    }
};

REGISTER_TEST(TestDotTrack)

} // namespace tst_dot_track

#include "tst_dot_track.moc"
