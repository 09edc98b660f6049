// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/style/colour_role.h"
#include "widgets/tables/outcome_map.h"
#include "widgets/tables/outcome_tiles.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

namespace tst_outcome_map {

using optimizers::ExampleId;
using optimizers::OutcomeClass;
using widgets::Mark;
using widgets::OutcomeGrid;
using widgets::OutcomeMap;
using widgets::TrialKey;

namespace {

optimizers::Outcome outcome(std::uint32_t example, OutcomeClass outcomeClass, double score = 0.0)
{
    optimizers::Outcome made;
    made.example = ExampleId{example};
    made.outcomeClass = outcomeClass;
    made.score = outcomeClass == OutcomeClass::Right ? 1.0 : score;
    return made;
}

/// One letter an outcome: r(ight), w(rong), p(artly right), f(ailed); a space where the example was not asked.
optimizers::Trial trial(const std::string& letters, double mean)
{
    optimizers::Trial made;
    for (std::uint32_t at = 0; at < letters.size(); ++at) {
        if (letters[at] == 'r')
            made.outcomes.push_back(outcome(at, OutcomeClass::Right));
        else if (letters[at] == 'p')
            made.outcomes.push_back(outcome(at, OutcomeClass::Wrong, 0.5));
        else if (letters[at] != ' ')
            made.outcomes.push_back(outcome(at, letters[at] == 'w' ? OutcomeClass::Wrong : OutcomeClass::Failed));
    }
    made.score.mean = mean;
    return made;
}

void fill(OutcomeMap& map)
{
    map.take({0, 0}, trial("rwwf", 0.25), true);
    map.take({0, 1}, trial("rrpr", 0.75), true);
    map.take({0, 2}, trial("wrww", 0.3), true);
    map.refresh();
}

std::vector<int> vector(std::initializer_list<int> values)
{
    return values;
}

} // namespace

class TestOutcomeMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flipsAreCountedAgainstTheDraftOfTheRun()
    {
        OutcomeGrid grid;
        grid.update({0, 1}, trial("wr", 0.5), true);
        QCOMPARE(grid.flips(0), 0);
        grid.update({0, 0}, trial("rw", 0.5), true);
        QCOMPARE(grid.flips(0), 1);
        QCOMPARE(grid.flips(1), 1);
        grid.update({1, 0}, trial("ww", 0.0), true);
        grid.update({1, 1}, trial("wr", 0.5), true);
        QCOMPARE(grid.flips(0), 1);
        QCOMPARE(grid.flips(1), 2);
        QVERIFY(grid.flipped(0, 0));
        QVERIFY(!grid.flipped(3, 0));
        QCOMPARE(grid.flippedColumns(), 2);
    }

    void whatIsMissingOrNotAskedNeverFlips()
    {
        OutcomeGrid grid;
        grid.update({0, 0}, trial("frr", 1.0), true);
        grid.update({0, 1}, trial("rf ", 1.0), true);
        QCOMPARE(grid.flippedColumns(), 0);
        QCOMPARE(grid.mark(1, 1), Mark::Missing);
        QCOMPARE(grid.mark(1, 2), Mark::NotAsked);
    }

    void anOutcomeAskedAgainChangesItsCell()
    {
        OutcomeGrid grid;
        grid.update({0, 0}, trial("w", 0.0), true);
        grid.update({0, 1}, trial("f", 0.0), true);
        grid.update({0, 1}, trial("r", 1.0), true);
        QCOMPARE(grid.flips(0), 1);
        grid.update({0, 0}, trial("r", 1.0), true);
        QCOMPARE(grid.flips(0), 0);
    }

    void rowsGoByScoreAndColumnsByFlips()
    {
        OutcomeMap map(nullptr);
        fill(map);
        QCOMPARE(map.shownRows(), vector({1, 2, 0}));
        QCOMPARE(map.shownColumns(), vector({1, 0, 2, 3}));
        map.setColumnOrder(OutcomeGrid::ColumnOrder::AsAsked);
        QCOMPARE(map.shownColumns(), vector({0, 1, 2, 3}));
    }

    void arrowKeysWalkOverTheCellsAsTheyAreShown()
    {
        OutcomeMap map(nullptr);
        fill(map);
        QSignalSpy chosen(&map, &OutcomeMap::chosen);
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY((map.candidate() == TrialKey{0, 1}));
        QVERIFY(map.example() == ExampleId{1});
        QTest::keyClick(&map, Qt::Key_Down);
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY((map.candidate() == TrialKey{0, 2}));
        QVERIFY(map.example() == ExampleId{0});
        QTest::keyClick(&map, Qt::Key_End);
        QTest::keyClick(&map, Qt::Key_PageDown);
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY((map.candidate() == TrialKey{0, 0}));
        QVERIFY(map.example() == ExampleId{3});
        QCOMPARE(chosen.count(), 6);
        QSignalSpy activated(&map, &OutcomeMap::activated);
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
    }

    void theCursorStaysWithItsCandidateWhenABetterOneComes()
    {
        OutcomeMap map(nullptr);
        fill(map);
        map.select({0, 1});
        map.selectExample(ExampleId{2});
        map.take({0, 3}, trial("rrrr", 1.0), true);
        map.refresh();
        QSignalSpy chosen(&map, &OutcomeMap::chosen);
        QTest::keyClick(&map, Qt::Key_Up);
        QVERIFY((chosen.first().first().value<TrialKey>() == TrialKey{0, 3}));
    }

    void aClickChoosesTheCellUnderIt()
    {
        OutcomeMap map(nullptr);
        fill(map);
        map.resize(600, 300);
        map.show();
        map.select({0, 0});
        map.selectExample(ExampleId{3});
        const QImage before = map.grab().toImage();
        QSignalSpy chosen(&map, &OutcomeMap::chosen);
        const QFontMetrics metrics = map.fontMetrics();
        QTest::mouseClick(map.viewport(), Qt::LeftButton, {},
                          QPoint(metrics.averageCharWidth() * 12 + metrics.height() * 2, metrics.height() * 2));
        QCOMPARE(chosen.count(), 1);
        QVERIFY((map.candidate() == TrialKey{0, 1}));
        QVERIFY(map.grab().toImage() != before);
    }

    void marksDifferInShapeNotOnlyInColour()
    {
        const widgets::OutcomeTiles tiles(QSize(9, 16), 1.0, widgets::paletteFor(widgets::Scheme::Light));
        const auto shapeOf = [&tiles](Mark mark) {
            const QImage& tile = tiles.tile(mark, false);
            std::string inked;
            for (int y = 0; y < tile.height(); ++y)
                for (int x = 0; x < tile.width(); ++x)
                    inked += tile.pixel(x, y) == tile.pixel(8, 15) ? ' ' : '#';
            return inked;
        };
        std::set<std::string> shapes;
        for (const Mark mark : {Mark::NotAsked, Mark::Missing, Mark::Wrong, Mark::Partial, Mark::Right})
            shapes.insert(shapeOf(mark));
        QCOMPARE(shapes.size(), std::size_t{5});
        QVERIFY(tiles.tile(Mark::Right, true) != tiles.tile(Mark::Right, false));
    }

    void clearingForgetsEverything()
    {
        OutcomeMap map(nullptr);
        fill(map);
        map.select({0, 1});
        map.clear();
        map.refresh();
        QTest::keyClick(&map, Qt::Key_Right);
        QVERIFY(!map.candidate());
        QVERIFY(map.shownRows().empty());
    }
};

REGISTER_WIDGET_TEST(TestOutcomeMap)

} // namespace tst_outcome_map

#include "tst_outcome_map.moc"
