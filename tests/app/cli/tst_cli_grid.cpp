// SPDX-License-Identifier: GPL-3.0-or-later
// The grid: equal budgets in every order, nothing asked twice, the same table after kills.
#include "app/core/journal/run_store.h"
#include "app/core/project/project_file.h"
#include "app/core/study/study_reading.h"
#include "optimizers/core/random.h"
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/unit_test.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>

namespace tst_cli_grid {

using namespace std::chrono_literals;

using support::FakeServer;

namespace {

struct GridCall
{
    QStringList projects;
    QString instruction = QStringLiteral("none");
    QString exemplars = QStringLiteral("none,exemplar_random_search");
    int calls = 300;
    int seeds = 2;
    QStringList more = {};
};

QStringList wordsOf(const GridCall& call, const QString& file)
{
    return QStringList{QStringLiteral("grid")} + call.projects +
           QStringList{QStringLiteral("--io"),           call.instruction,
                       QStringLiteral("--es"),           call.exemplars,
                       QStringLiteral("--budget-calls"), QString::number(call.calls),
                       QStringLiteral("--seeds"),        QString::number(call.seeds),
                       QStringLiteral("--json"),         file} +
           call.more;
}

QStringList at(const FakeServer& server)
{
    return {QStringLiteral("--endpoint"), QString::fromStdString(server.url()), QStringLiteral("--model"),
            QStringLiteral("fake")};
}

/// Without the port, which differs from server to server.
QJsonObject gridIn(const QString& path)
{
    QJsonObject grid = jsonIn(path);
    grid.remove(QStringLiteral("endpoint"));
    return grid;
}

QString tableIn(const CliEnd& end)
{
    return end.output.mid(end.output.indexOf(QStringLiteral("instruction  ")));
}

QJsonObject cellOf(const QJsonObject& grid, const QString& instruction, const QString& exemplars)
{
    for (const QJsonValue& cell : grid[QStringLiteral("cells")].toArray()) {
        if (cell[QStringLiteral("io")] == instruction && cell[QStringLiteral("es")] == exemplars)
            return cell.toObject();
    }
    return {};
}

/// Test scores and calls of a cell's runs: what must not depend on the other cells.
QList<std::pair<double, int>> valuesOf(const QJsonObject& cell)
{
    QList<std::pair<double, int>> values;
    for (const QJsonValue& run : cell[QStringLiteral("runs")].toArray())
        values.emplaceBack(run[QStringLiteral("test")].toDouble(-1.0), run[QStringLiteral("calls")].toInt());
    return values;
}

const QString search = QStringLiteral("exemplar_random_search");
const QString none = QStringLiteral("none");

} // namespace

class TestCliGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsRunOnceForEachSeedWithinItsBudget()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        const QString file = task.file(QStringLiteral("grid.json"));
        const CliEnd end =
            hone(wordsOf({{task.path()},
                          QStringLiteral("none,ape"),
                          none + u',' + search,
                          420,
                          2,
                          at(server) + QStringList{QStringLiteral("--also"), QStringLiteral("random_exemplars")}},
                         file));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        const QJsonObject grid = gridIn(file);
        const QJsonArray cells = grid[QStringLiteral("cells")].toArray();
        QCOMPARE(cells.size(), 5);
        std::int64_t sent = 0;
        for (const QJsonValue& cell : cells) {
            QCOMPARE(cell[QStringLiteral("runs")].toArray().size(), 2);
            sent += cell[QStringLiteral("sent")].toInteger();
            for (const auto& [test, calls] : valuesOf(cell.toObject()))
                QVERIFY(test > 0.0 && test <= 1.0 && calls > 40 && calls <= 420);
        }
        QCOMPARE(sent, server.requests());
        QCOMPARE(cellOf(grid, QStringLiteral("ape"), search)[QStringLiteral("optimizer")].toString(),
                 QStringLiteral("two_stage"));
        QCOMPARE(cellOf(grid, none, none)[QStringLiteral("optimizer")].toString(), QStringLiteral("draft"));
        QCOMPARE(cells.last()[QStringLiteral("optimizer")].toString(), QStringLiteral("random_exemplars"));
        QVERIFY(cells.last()[QStringLiteral("io")].isNull());
        QVERIFY(cellOf(grid, none, search)[QStringLiteral("mean")].toDouble() >
                cellOf(grid, none, none)[QStringLiteral("mean")].toDouble());
    }

    void aCellDoesNotDependOnTheCellsBeforeIt()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory one;
        const TaskDirectory other;
        const QString file = one.file(QStringLiteral("grid.json"));
        const QString otherFile = other.file(QStringLiteral("grid.json"));
        QCOMPARE(hone(wordsOf({{one.path()}, none, none + u',' + search, 300, 2, at(server)}, file)).exitCode, 0);
        QCOMPARE(hone(wordsOf({{other.path()}, none, search + u',' + none, 300, 2, at(server)}, otherFile)).exitCode,
                 0);
        for (const QString& exemplars : {none, search})
            QCOMPARE(valuesOf(cellOf(gridIn(file), none, exemplars)),
                     valuesOf(cellOf(gridIn(otherFile), none, exemplars)));
    }

    void aFinishedGridIsShownWithoutARequest()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        const QString file = task.file(QStringLiteral("grid.json"));
        const QStringList words = wordsOf({{task.path()}, none, none + u',' + search, 300, 2, at(server)}, file);
        const CliEnd first = hone(words);
        const std::int64_t requests = server.requests();
        const QJsonObject grid = gridIn(file);
        QVERIFY(QFile::remove(file));
        const CliEnd again = hone(words);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(server.requests(), requests);
        QCOMPARE(gridIn(file), grid);
        QCOMPARE(tableIn(again), tableIn(first));
    }

    void theIntervalIsThatOfTheComparePage()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        const QString file = task.file(QStringLiteral("grid.json"));
        const CliEnd end = hone(wordsOf({{task.path()}, none, search, 300, 3, at(server)}, file));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        const QJsonObject cell = cellOf(gridIn(file), none, search);
        const std::string project = task.file(QStringLiteral("words.hone")).toStdString();
        const auto study = app::readComparison(app::loadProject(project).value(), project, {}, {});
        QVERIFY2(study.has_value(), study ? "" : study.error().message().c_str());
        QCOMPARE(study->groups.size(), std::size_t{1});
        const app::OptimizerGroup& group = study->groups.front();
        QCOMPARE(group.runs.size(), std::size_t{3});
        QCOMPARE(cell[QStringLiteral("mean")].toDouble(), group.test);
        QCOMPARE(cell[QStringLiteral("low")].toDouble(), group.testInterval->low);
        QCOMPARE(cell[QStringLiteral("high")].toDouble(), group.testInterval->high);
    }

    void projectsCountEquallyAndMakeTheMeanSurer()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory one;
        const TaskDirectory other([](app::Project& project) { project.split.seed = 7; });
        const QString file = one.file(QStringLiteral("grid.json"));
        const CliEnd end = hone(wordsOf({{one.path(), other.path()}, none, search, 300, 2, at(server)}, file));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        const QJsonObject cell = cellOf(gridIn(file), none, search);
        const QList<std::pair<double, int>> values = valuesOf(cell);
        QCOMPARE(values.size(), 4);
        const double mean = (values[0].first + values[1].first + values[2].first + values[3].first) / 4.0;
        QVERIFY(std::abs(cell[QStringLiteral("mean")].toDouble() - mean) < 1e-12);
        const QString alone = other.file(QStringLiteral("grid.json"));
        QCOMPARE(hone(wordsOf({{other.path()}, none, search, 300, 2, at(server)}, alone)).exitCode, 0);
        const auto width = [](const QJsonObject& of) {
            return of[QStringLiteral("high")].toDouble() - of[QStringLiteral("low")].toDouble();
        };
        QVERIFY(width(cell) > 0.0 && width(cell) < width(cellOf(gridIn(alone), none, search)));
    }

    void rowsWithPresetsAreComparedWithOneRow()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        const QString file = task.file(QStringLiteral("grid.json"));
        const QStringList more =
            at(server) + QStringList{QStringLiteral("--also"),
                                     QStringLiteral("nearest_exemplars,nearest_exemplars:faithful"),
                                     QStringLiteral("--against"), none + QStringLiteral(" + ") + none};
        const CliEnd end = hone(wordsOf({{task.path()}, none, none + u',' + search, 300, 2, more}, file));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        const QJsonArray cells = gridIn(file)[QStringLiteral("cells")].toArray();
        QCOMPARE(cells.size(), 4);
        QVERIFY(cells[0][QStringLiteral("difference")].isNull());
        QCOMPARE(cells[3][QStringLiteral("preset")].toString(), QStringLiteral("faithful"));
        const auto journal = app::RunStore::openForReading(task.journal());
        const auto runs = (*journal)->runs();
        QVERIFY(std::ranges::any_of(*runs, [](const app::RunRecord& run) {
            return run.optimizer == "nearest_exemplars" && run.parameters.find("model") != std::string::npos;
        }));
        const QJsonValue difference = cells[1][QStringLiteral("difference")];
        const double apart = cells[1][QStringLiteral("mean")].toDouble() - cells[0][QStringLiteral("mean")].toDouble();
        QVERIFY(std::abs(difference[QStringLiteral("estimate")].toDouble() - apart) < 1e-12);
        QVERIFY(difference[QStringLiteral("low")].toDouble() < apart &&
                difference[QStringLiteral("high")].toDouble() > apart);
        QVERIFY(end.output.contains(QStringLiteral("difference: to none + none")));
        const auto misused = [&](const QString& option, const QString& value) {
            return hone(wordsOf({{task.path()}, none, none, 300, 2, {option, value}}, file)).exitCode;
        };
        QCOMPARE(misused(QStringLiteral("--also"), QStringLiteral("ape:no_such_preset")), 2);
        QCOMPARE(misused(QStringLiteral("--against"), QStringLiteral("joint")), 2);
    }

    void killsChangeNothing()
    {
        const FakeServer server(opposites(2ms));
        const TaskDirectory unbroken;
        const QString wanted = unbroken.file(QStringLiteral("grid.json"));
        const QStringList more = at(server) + QStringList{QStringLiteral("--concurrency"), QStringLiteral("4")};
        const CliEnd first = hone(wordsOf({{unbroken.path()}, none, none + u',' + search, 300, 2, more}, wanted));
        QVERIFY2(first.exitCode == 0, qPrintable(first.output));

        const FakeServer second(opposites(2ms));
        const TaskDirectory task;
        const QString file = task.file(QStringLiteral("grid.json"));
        const QStringList words =
            wordsOf({{task.path()},
                     none,
                     none + u',' + search,
                     300,
                     2,
                     at(second) + QStringList{QStringLiteral("--concurrency"), QStringLiteral("4")}},
                    file);
        for (int kills = 1; kills <= 6; ++kills) {
            CliProcess process(words);
            while (second.requests() < 90 * kills && process.isRunning()) {
            }
            process.signal(SIGKILL);
            QVERIFY(process.wait().exitCode <= 0);
        }
        const CliEnd end = hone(words);
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QCOMPARE(tableIn(end), tableIn(first));
        QCOMPARE(gridIn(file), gridIn(wanted));
    }

    void bothInTwoStagesContinueAfterKillsOnTheBuiltInModel()
    {
        const TaskDirectory unbroken;
        const TaskDirectory task;
        const auto words = [](const TaskDirectory& directory) {
            return wordsOf({{directory.path()},
                            QStringLiteral("none,ape"),
                            none + u',' + search,
                            400,
                            1,
                            {QStringLiteral("--concurrency"), QStringLiteral("2")}},
                           directory.file(QStringLiteral("grid.json")));
        };
        const CliEnd first = hone(words(unbroken));
        QVERIFY2(first.exitCode == 0, qPrintable(first.output));
        optimizers::Rng rng(3);
        for (int kills = 0; kills < 6; ++kills) {
            CliProcess process(words(task));
            QElapsedTimer timer;
            timer.start();
            const auto until = static_cast<qint64>(200 + rng.below(600));
            while (timer.elapsed() < until && process.isRunning()) {
            }
            process.signal(SIGKILL);
            QVERIFY(process.wait().exitCode <= 0);
        }
        const CliEnd end = hone(words(task));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        for (const QString& instruction : {none, QStringLiteral("ape")}) {
            for (const QString& exemplars : {none, search})
                QCOMPARE(valuesOf(cellOf(gridIn(task.file(QStringLiteral("grid.json"))), instruction, exemplars)),
                         valuesOf(cellOf(gridIn(unbroken.file(QStringLiteral("grid.json"))), instruction, exemplars)));
        }
    }
};

REGISTER_TEST(TestCliGrid)

} // namespace tst_cli_grid

#include "tst_cli_grid.moc"
