// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/plots/trajectory_plot.h"
#include "widgets/plots/trajectory_series.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <qcustomplot.h>

namespace tst_trajectory_plot {

using namespace Qt::StringLiterals;

using widgets::SpendAxis;
using widgets::TrajectoryPlot;
using widgets::TrajectoryPoint;
using widgets::TrajectorySeries;
using widgets::TrialKey;

namespace {

TrajectoryPoint point(int trial, double mean, std::int64_t calls, int count = 60)
{
    return {trial, {mean, mean - 0.1, mean + 0.1, count, 1.0}, {calls, 0, calls * 100, calls * 10, 0.0, 30.0}};
}

} // namespace

class TestTrajectoryPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineOfTheBestHasAStepForEachNewBest()
    {
        TrajectorySeries series;
        series.add(point(0, 0.5, 60), true);
        series.add(point(1, 0.4, 120), false);
        series.add(point(2, 0.7, 180), true);
        QCOMPARE(series.points().size(), std::size_t{3});
        QCOMPARE(series.steps().size(), std::size_t{2});
        QCOMPARE(series.best()->trial, 2);
    }

    void aCandidateScoredAgainHasOnePoint()
    {
        TrajectorySeries series;
        series.add(point(0, 0.5, 60, 20), true);
        series.add(point(0, 0.6, 120, 60), true);
        QCOMPARE(series.points().size(), std::size_t{1});
        QCOMPARE(series.find(0)->score.mean, 0.6);
    }

    void aBestThatFallsBehindHandsTheLineToTheNextBest()
    {
        TrajectorySeries series;
        series.add(point(0, 0.5, 60, 60), true);
        series.add(point(1, 0.9, 80, 60), true);
        series.add(point(1, 0.4, 120, 60), false);
        QCOMPARE(series.best()->trial, 0);
        QCOMPARE(series.best()->score.mean, 0.5);
        QCOMPARE(series.best()->spent.calls, std::int64_t{120});
    }

    void theAxisCountsWhatWasAskedFor()
    {
        const optimizers::Spending spent{12, 3, 100, 20, 0.5, 90.0};
        QCOMPARE(widgets::along(SpendAxis::Calls, spent), 12.0);
        QCOMPARE(widgets::along(SpendAxis::Tokens, spent), 120.0);
        QCOMPARE(widgets::along(SpendAxis::Minutes, spent), 1.5);
        QCOMPARE(widgets::along(SpendAxis::Money, spent), 0.5);
    }

    void theBestAtASpendingIsTheStepBeforeIt()
    {
        TrajectorySeries series;
        series.add(point(0, 0.5, 60), true);
        series.add(point(1, 0.7, 180), true);
        QVERIFY(series.bestAt(SpendAxis::Calls, 59) == nullptr);
        QCOMPARE(series.bestAt(SpendAxis::Calls, 60)->trial, 0);
        QCOMPARE(series.bestAt(SpendAxis::Calls, 179)->trial, 0);
        QCOMPARE(series.bestAt(SpendAxis::Calls, 180)->trial, 1);
        QVERIFY(series.bestAt(SpendAxis::Calls, 181) == nullptr);
    }

    void theMovingMeanIsOfTheLastCandidates()
    {
        TrajectorySeries series;
        for (int i = 0; i < 4; ++i)
            series.add(point(i, 0.25 * i, 60 * (i + 1)), true);
        const auto line = series.movingMean(SpendAxis::Calls, 2);
        const std::vector<std::pair<double, double>> expected{{60, 0.0}, {120, 0.125}, {180, 0.375}, {240, 0.625}};
        QCOMPARE(line, expected);
    }

    void zoomingKeepsTheViewUntilItIsReset()
    {
        TrajectoryPlot plot(nullptr);
        plot.show();
        plot.addRun(u"One"_s);
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.redraw();
        QVERIFY(!plot.isZoomed());
        QSignalSpy zoomed(&plot, &TrajectoryPlot::zoomedChanged);
        const auto range = [&plot] { return plot.findChild<QCustomPlot*>()->xAxis->range(); };
        const QCPRange whole = range();
        QTest::keyClick(&plot, Qt::Key_Plus);
        QVERIFY(plot.isZoomed());
        QVERIFY(range().size() < whole.size());
        const QCPRange near = range();
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(range().lower > near.lower);
        const QCPRange panned = range();
        plot.addPoint(0, point(1, 0.6, 600), true);
        plot.redraw();
        QCOMPARE(range(), panned);
        QTest::keyClick(&plot, Qt::Key_0);
        plot.redraw();
        QVERIFY(range().upper > 600);
        QCOMPARE(zoomed.count(), 2);
    }

    void aPinnedCandidateStaysUntilItIsLetGo()
    {
        TrajectoryPlot plot(nullptr);
        plot.show();
        plot.addRun(u"One"_s);
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.select(TrialKey{0, 0});
        QSignalSpy changed(&plot, &TrajectoryPlot::pinChanged);
        QTest::keyClick(&plot, Qt::Key_B);
        QVERIFY((plot.pinned() == widgets::Baseline{0, 0}));
        plot.redraw();
        QTest::keyClick(&plot, Qt::Key_B);
        QVERIFY(!plot.pinned());
        plot.pin(widgets::Baseline{0, std::nullopt});
        plot.redraw();
        plot.clear();
        QVERIFY(!plot.pinned());
        QCOMPARE(changed.count(), 4);
    }

    void theCursorReadsAllRunsAtTheSameSpending()
    {
        QLocale::setDefault(QLocale::c());
        TrajectoryPlot plot(nullptr);
        plot.resize(600, 400);
        plot.show();
        plot.addRun(u"One"_s);
        plot.addRun(u"Two"_s);
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.addPoint(0, point(1, 0.75, 120), true);
        plot.addPoint(1, point(0, 0.25, 60), true);
        plot.reach(1, {200, 0, 0, 0, 0.0, 0.0});
        plot.redraw();
        QVERIFY(plot.cursorText().isEmpty());
        auto* chart = plot.findChild<QCustomPlot*>();
        const QPoint at(static_cast<int>(chart->xAxis->coordToPixel(100)), chart->axisRect()->rect().center().y());
        QMouseEvent move(QEvent::MouseMove, at, chart->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(chart, &move);
        plot.redraw();
        QCOMPARE(plot.cursorText(), u"One: 50.0 %\nTwo: 25.0 %"_s);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(chart, &leave);
        plot.redraw();
        QVERIFY(plot.cursorText().isEmpty());
    }

    void theBandHoldsTheIntervalOfTheBestSoFar()
    {
        TrajectoryPlot plot(nullptr);
        plot.show();
        plot.addRun(u"One"_s);
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.addPoint(0, point(1, 0.25, 90), false);
        plot.addPoint(0, point(2, 0.75, 120), true);
        plot.redraw();
        const auto* chart = plot.findChild<QCustomPlot*>();
        const QCPGraph* high = nullptr;
        for (int graph = 0; graph < chart->graphCount(); ++graph)
            high = chart->graph(graph)->channelFillGraph() != nullptr ? chart->graph(graph) : high;
        QVERIFY(high != nullptr);
        const auto isStep = [](const QCPGraph& edge, int place, double spent, double score) {
            const QCPGraphData& step = *(edge.data()->constBegin() + place);
            return step.key == spent && step.value == score;
        };
        QCOMPARE(high->dataCount(), 3); // two steps, and as far as was spent
        QVERIFY(isStep(*high, 0, 60.0, 0.6) && isStep(*high, 1, 120.0, 0.85));
        QVERIFY(isStep(*high->channelFillGraph(), 0, 60.0, 0.4) && isStep(*high->channelFillGraph(), 1, 120.0, 0.65));
        plot.setLine(widgets::TrajectoryLine::MovingMean);
        plot.redraw();
        QCOMPARE(high->dataCount(), 0);
    }

    void anotherKindOfLineIsDrawnFromTheSamePoints()
    {
        TrajectoryPlot plot(nullptr);
        plot.show();
        plot.addRun(u"One"_s);
        plot.addPoint(0, point(0, 0.75, 60), true);
        plot.addPoint(0, point(1, 0.25, 120), false);
        plot.setLine(widgets::TrajectoryLine::MovingMean);
        plot.redraw();
        const auto* chart = plot.findChild<QCustomPlot*>();
        bool drawn = false;
        for (int graph = 0; graph < chart->graphCount(); ++graph) {
            const auto data = chart->graph(graph)->data();
            drawn = drawn || (data->size() == 2 && (data->constEnd() - 1)->value == 0.5);
        }
        QVERIFY(drawn);
    }

    void arrowKeysWalkThroughAllRunsInTheOrderOfTheAxis()
    {
        TrajectoryPlot plot(nullptr);
        plot.resize(600, 400);
        plot.show();
        plot.addRun(u"One"_s);
        plot.addRun(u"Two"_s);
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.addPoint(1, point(0, 0.5, 90), true);
        plot.addPoint(0, point(1, 0.6, 120), true);
        QSignalSpy chosen(&plot, &TrajectoryPlot::selectionChanged);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(chosen.count(), 4);
        QVERIFY((chosen.at(1).first().value<TrialKey>() == TrialKey{1, 0}));
        QVERIFY((plot.selected() == TrialKey{0, 1}));
        QTest::keyClick(&plot, Qt::Key_Left);
        QVERIFY((plot.selected() == TrialKey{1, 0}));
    }

    void theDescriptionSaysWhatThePictureShows()
    {
        QLocale::setDefault(QLocale::c());
        TrajectoryPlot plot(nullptr);
        QVERIFY(!plot.accessibleDescription().isEmpty());
        plot.addRun(u"APE"_s);
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.addPoint(0, point(1, 0.75, 120), true);
        plot.redraw();
        QVERIFY(plot.accessibleDescription().contains(u"75.0 %"_s));
        QVERIFY(plot.accessibleDescription().contains(u"APE"_s));
    }

    void aHiddenPlotDoesNotDraw()
    {
        TrajectoryPlot plot(nullptr);
        plot.addRun(u"APE"_s);
        for (int i = 0; i < 1000; ++i)
            plot.addPoint(0, point(i, 0.5, i), false);
        QTest::qWait(100);
        QCOMPARE(plot.redraws(), 0);
        plot.show();
        QVERIFY(plot.redraws() >= 1);
    }

    void aWiderPictureShowsMoreOfManyCandidates()
    {
        TrajectoryPlot plot(nullptr);
        plot.addRun(u"many"_s);
        for (int trial = 0; trial < 5000; ++trial)
            plot.addPoint(0, point(trial, 0.4 + 0.0001 * (trial * 7919 % 1000), trial * 20), trial == 0);
        auto* chart = plot.findChild<QCustomPlot*>();
        const auto dots = [chart] {
            int most = 0;
            for (int graph = 0; graph < chart->graphCount(); ++graph)
                most = std::max(most, chart->graph(graph)->dataCount());
            return most;
        };
        plot.resize(400, 300);
        plot.show();
        QTRY_VERIFY(dots() > 100 && dots() < 300);
        plot.resize(1200, 300);
        QTRY_VERIFY(dots() > 400 && dots() < 700);
    }

    void manyPointsAreDrawnInFewFrames()
    {
        TrajectoryPlot plot(nullptr);
        plot.show();
        plot.addRun(u"APE"_s);
        const int before = plot.redraws();
        for (int i = 0; i < 5000; ++i)
            plot.addPoint(0, point(i, 0.5, i), false);
        QTRY_VERIFY(plot.redraws() > before);
        QVERIFY(plot.redraws() <= before + 2);
    }

    void whatMovedOnWhileHiddenIsDrawnWhenShown()
    {
        TrajectoryPlot plot(nullptr);
        plot.addRun(u"APE"_s);
        plot.show();
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.redraw();
        QTest::qWait(200); // the timer has stopped
        plot.hide();
        plot.reach(0, {100, 0, 0, 0, 0.0, 0.0});
        plot.show();
        auto* chart = plot.findChild<QCustomPlot*>();
        QTRY_VERIFY(chart->xAxis->range().upper > 99.0);
    }

    void theEndOfTheAxisMovesOnInFewerFrames()
    {
        TrajectoryPlot plot(nullptr);
        plot.addRun(u"APE"_s);
        plot.show();
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.redraw();
        const int before = plot.redraws();
        auto* chart = plot.findChild<QCustomPlot*>();
        for (std::int64_t calls = 61; calls < 100; ++calls) {
            plot.reach(0, {calls, 0, 0, 0, 0.0, 0.0});
            QTest::qWait(10);
        }
        QVERIFY2(plot.redraws() <= before + 2, qPrintable(QString::number(plot.redraws() - before)));
        QTRY_VERIFY(chart->xAxis->range().upper > 99.0); // and yet it arrives
    }

    void clearingForgetsEverything()
    {
        TrajectoryPlot plot(nullptr);
        plot.addRun(u"APE"_s);
        plot.addPoint(0, point(0, 0.5, 60), true);
        plot.select(TrialKey{0, 0});
        plot.redraw();
        plot.clear();
        plot.redraw();
        QVERIFY(!plot.selected());
        QCOMPARE(plot.addRun(u"ES"_s), 0);
        QVERIFY(plot.series(0).points().empty());
    }
};

REGISTER_WIDGET_TEST(TestTrajectoryPlot)

} // namespace tst_trajectory_plot

#include "tst_trajectory_plot.moc"
