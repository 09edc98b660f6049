// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/search_replay.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <sstream>

namespace tst_search_replay {

using optimizers::ErrorKind;
using optimizers::Rng;

namespace {

void write(const QTemporaryDir& directory, const QString& name, const QByteArray& text)
{
    QFile file(directory.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

std::string pathOf(const QTemporaryDir& directory)
{
    return directory.path().toStdString();
}

optimizers::Status printed(const std::vector<std::string>& arguments, std::ostream& output)
{
    return tests::printReplay(arguments, output);
}

const QByteArray twoModels = R"({"paraphrases": {
    "1": {"template": "a", "accs": {"wide": 0.2, "flat": 0.5}},
    "2": {"template": "b", "accs": {"wide": 0.9, "flat": 0.51}},
    "3": {"template": "c", "accs": {"wide": 0.4, "flat": null}}}})";

std::vector<tests::MeasuredTask> madeUpTasks()
{
    std::vector<tests::MeasuredTask> tasks;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        tests::MeasuredTask task{"made up", {}, {}};
        Rng rng(seed);
        for (int i = 0; i < 120; ++i) {
            task.instructions.push_back(std::to_string(i));
            task.accuracies.push_back(std::clamp(0.5 + 0.12 * rng.normal(), 0.0, 1.0));
        }
        tasks.push_back(std::move(task));
    }
    return tasks;
}

} // namespace

class TestSearchReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTasksWithSomethingToFindAreKept()
    {
        const QTemporaryDir directory;
        write(directory, QStringLiteral("task.json"), twoModels);
        const auto tasks = tests::readMeasuredTasks(pathOf(directory));
        QCOMPARE(tasks.value().size(), std::size_t{1});
        QCOMPARE(tasks->at(0).name, std::string("task, wide"));
        QCOMPARE(tasks->at(0).instructions, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(tasks->at(0).best(), 0.9);
    }

    void aBrokenFileIsNamed()
    {
        const QTemporaryDir directory;
        QCOMPARE(tests::readMeasuredTasks(pathOf(directory)).error().kind, ErrorKind::InvalidInput);
        write(directory, QStringLiteral("broken.json"), R"({"paraphrases": {"1": {}}})");
        const auto tasks = tests::readMeasuredTasks(pathOf(directory));
        QCOMPARE(tasks.error().kind, ErrorKind::Malformed);
        QVERIFY(tasks.error().message().find("broken.json") != std::string::npos);
    }

    void everyStrategyChoosesWithinItsBudget()
    {
        const std::vector<tests::MeasuredTask> tasks = madeUpTasks();
        for (const tests::ReplayStrategy& strategy : tests::replayStrategies()) {
            for (const std::int64_t budget : {100, 500, 3000}) {
                Rng rng(7);
                tests::ItemCalls calls(tasks[0], budget, rng);
                const tests::Choice choice = strategy.choose(calls, rng);
                QVERIFY2(calls.left() >= 0 && choice.instruction < 120, strategy.name.c_str());
                QVERIFY2(calls.itemsOf(choice.instruction) > 0, strategy.name.c_str());
            }
        }
    }

    void racingBeatsEqualShares()
    {
        std::map<std::string, double> regret;
        for (const tests::ReplayResult& result : tests::replaySearch(madeUpTasks(), {800}, 10, 1))
            regret[result.strategy] = result.regret;
        QVERIFY(regret.at("race from 8 examples") < regret.at("equal shares"));
        QVERIFY(regret.at("race from 1 example") < regret.at("equal shares"));
    }

    void screeningFindsMoreThanHalvingAndReportsWhatIsTrue()
    {
        std::map<std::string, tests::ReplayResult> results;
        for (const tests::ReplayResult& result : tests::replaySearch(madeUpTasks(), {500}, 40, 3))
            results[result.strategy] = result;
        QVERIFY(results.at("screening of joint").regret < results.at("successive halving").regret);
        QVERIFY(std::abs(results.at("screening of joint").optimism) < 0.03);
    }

    void theArgumentsAreChecked()
    {
        std::ostringstream output;
        QCOMPARE(printed({}, output).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(printed({"somewhere", "--repeats", "0"}, output).error().kind, ErrorKind::InvalidInput);
        const auto nowhere = printed({"/nowhere/at/all"}, output);
        QVERIFY(nowhere.error().message().find("/nowhere/at/all") != std::string::npos);
    }

    void theSameSeedPrintsTheSameTable()
    {
        const QTemporaryDir directory;
        write(directory, QStringLiteral("task.json"), twoModels);
        std::ostringstream first;
        std::ostringstream second;
        QVERIFY(printed({pathOf(directory), "--repeats", "2", "--seed", "5"}, first));
        QVERIFY(printed({pathOf(directory), "--repeats", "2", "--seed", "5"}, second));
        QCOMPARE(first.str(), second.str());
        QVERIFY(first.str().find("race from 8 examples") != std::string::npos);
    }
};

REGISTER_TEST(TestSearchReplay)

} // namespace tst_search_replay

#include "tst_search_replay.moc"
