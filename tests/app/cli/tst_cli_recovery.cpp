// SPDX-License-Identifier: GPL-3.0-or-later
// What a run survives: kills at random moments, signals, a full disk.
#include "app/core/journal/database.h"
#include "app/core/journal/run_store.h"
#include "app/core/project/project_file.h"
#include "optimizers/core/random.h"
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <sys/resource.h>

#include <atomic>
#include <csignal>

namespace tst_cli_recovery {

using namespace std::chrono_literals;

using support::FakeServer;

namespace {

constexpr int atOnce = 8;
const QStringList few = {QStringLiteral("--concurrency"), QString::number(atOnce)};

QJsonObject withoutSpending(const QJsonObject& summary)
{
    QJsonObject rest = comparable(summary);
    QJsonArray runs = rest[QStringLiteral("runs")].toArray();
    for (auto&& run : runs) {
        QJsonObject object = run.toObject();
        object.remove(QStringLiteral("spent"));
        run = object;
    }
    rest[QStringLiteral("runs")] = runs;
    return rest;
}

/// Over all runs.
std::int64_t callsIn(const QJsonObject& summary)
{
    std::int64_t calls = 0;
    for (const QJsonValue& run : summary[QStringLiteral("runs")].toArray())
        calls += run[QStringLiteral("spent")][QStringLiteral("calls")].toInteger();
    return calls;
}

/// Waits until the server has got so many requests, or the process has ended.
bool waitForRequests(CliProcess& process, const FakeServer& server, std::int64_t count)
{
    while (server.requests() < count) {
        if (!process.isRunning())
            return false;
    }
    return true;
}

} // namespace

class TestCliRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedAnswersOfAFinishedRunAreAskedAgain()
    {
        std::atomic<bool> recovered = false;
        const FakeServer::Behaviour answers = opposites(0ms);
        const FakeServer server([&](const support::FakeRequest& request) {
            const bool fails = !recovered && optimizers::fingerprint(request.body) % 8 == 0;
            return fails ? support::errorReply(400, "invalid_request_error", "not now") : answers(request);
        });
        const TaskDirectory task;
        const QStringList retrying = runArguments(task, server, {QStringLiteral("--retry-failed")});
        const CliEnd first = hone(runArguments(task, server));
        QVERIFY2(first.exitCode == 0, qPrintable(first.output));
        const std::int64_t asked = server.requests();
        QCOMPARE(hone(runArguments(task, server)).exitCode, 0);
        QCOMPARE(server.requests(), asked); // without the option a finished run stays as it is
        recovered = true;
        const CliEnd second = hone(retrying);
        QVERIFY2(second.exitCode == 0, qPrintable(second.output));
        QVERIFY2(second.output.contains(QStringLiteral("failed answers again")), qPrintable(second.output));
        QVERIFY(server.requests() > asked);
        const auto store = app::RunStore::openForReading(task.journal());
        QVERIFY(store);
        const auto runs = (*store)->runs();
        for (const app::RunRecord& run : *runs)
            QCOMPARE(optimizers::failedOutcomes(*(*store)->history(run.id, {})), 0);
        const std::int64_t all = server.requests();
        const CliEnd third = hone(retrying);
        QVERIFY2(third.output.contains(QStringLiteral("shown from the journal")), qPrintable(third.output));
        QCOMPARE(server.requests(), all);
    }

    void initTestCase()
    {
        const FakeServer server(opposites(5ms));
        m_unbroken = std::make_unique<TaskDirectory>();
        const CliEnd end = hone(runArguments(*m_unbroken, server, few));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        m_requests = server.requests();
        m_summary = comparable(summaryOf(*m_unbroken));
        QVERIFY(m_requests > 500);
        QCOMPARE(m_summary[QStringLiteral("runs")].toArray().size(), 2);
    }

    void twentyKillsChangeNothing()
    {
        const FakeServer server(opposites(5ms));
        const TaskDirectory task;
        optimizers::Rng rng(1);
        for (int kills = 0; kills < 20; ++kills) {
            CliProcess process(runArguments(task, server, few));
            // Not more in twenty of them than a run takes: each meets one under way.
            const auto more = static_cast<std::int64_t>(rng.below(static_cast<std::size_t>(m_requests) / 20));
            QVERIFY(waitForRequests(process, server, server.requests() + more));
            process.signal(SIGKILL);
            QCOMPARE(process.wait().exitCode, -1);
        }
        const CliEnd end = hone(runArguments(task, server, few));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QCOMPARE(comparable(summaryOf(task)), m_summary);
        QCOMPARE(trajectoryIn(task.journal()), trajectoryIn(m_unbroken->journal()));
        QVERIFY2(server.requests() <= m_requests + 20 * atOnce, qPrintable(QString::number(server.requests())));
        auto journal = app::Database::open(task.journal(), app::Database::Access::ReadOnly);
        QVERIFY(journal);
        auto check = journal->prepare("PRAGMA quick_check");
        QVERIFY(check && check->next());
        QCOMPARE(check->text(0), std::string("ok"));
    }

    void aFinishedRunIsShownWithoutARequest()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        QCOMPARE(hone(runArguments(task, server)).exitCode, 0);
        const std::int64_t requests = server.requests();
        const QJsonObject summary = summaryOf(task);
        QVERIFY(QFile::remove(task.file(QStringLiteral("summary.json"))));
        const CliEnd again = hone(runArguments(task, server));
        QCOMPARE(again.exitCode, 0);
        QVERIFY(again.output.contains(QStringLiteral("shown from the journal")));
        QCOMPARE(server.requests(), requests);
        QCOMPARE(summaryOf(task), summary);
    }

    void aSignalStopsCleanlyAndTheNextRunContinues_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void aSignalStopsCleanlyAndTheNextRunContinues()
    {
        QFETCH(const int, number);
        const FakeServer server(opposites(20ms));
        const TaskDirectory task;
        {
            CliProcess process(runArguments(task, server, few));
            QVERIFY(waitForRequests(process, server, 150));
            process.signal(number);
            const CliEnd end = process.wait();
            QVERIFY2(end.exitCode == 3, qPrintable(end.output));
        }
        const QJsonObject stopped = summaryOf(task)[QStringLiteral("runs")].toArray().first().toObject();
        QCOMPARE(stopped[QStringLiteral("state")].toString(), QStringLiteral("stopped"));
        QVERIFY(stopped[QStringLiteral("verdict")].isNull());
        QVERIFY(stopped[QStringLiteral("spent")].toObject()[QStringLiteral("calls")].toInt() >= 150 - atOnce);

        const CliEnd end = hone(runArguments(task, server, few));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        // What was in flight at the signal was sent, so it counts.
        QCOMPARE(withoutSpending(summaryOf(task)), withoutSpending(m_summary));
        QCOMPARE(trajectoryIn(task.journal()), trajectoryIn(m_unbroken->journal()));
        QVERIFY(server.requests() <= m_requests + atOnce);
        QCOMPARE(callsIn(summaryOf(task)), server.requests());
    }

    void aFullDiskPausesTheRun()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        const CliSetting smallDisk{{}, [] {
                                       const rlimit limit{400'000, 400'000};
                                       setrlimit(RLIMIT_FSIZE, &limit);
                                   }};
        const CliEnd full = hone(runArguments(task, server, few), smallDisk);
        QVERIFY2(full.exitCode == 3, qPrintable(full.output));
        QVERIFY2(full.output.contains(QStringLiteral("words.hone-journal")), qPrintable(full.output));
        QCOMPARE(summaryOf(task)[QStringLiteral("runs")].toArray().first().toObject()[QStringLiteral("state")],
                 QJsonValue(QStringLiteral("paused")));
        const CliEnd end = hone(runArguments(task, server, few));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QCOMPARE(comparable(summaryOf(task)), m_summary);
        QCOMPARE(trajectoryIn(task.journal()), trajectoryIn(m_unbroken->journal()));
        QVERIFY(server.requests() <= m_requests + atOnce);
    }

    void theBuiltInModelContinuesAfterKillsToo()
    {
        const auto small = [](app::Project& project) {
            project.optimizers = {{"ape", {}}};
            project.budget.calls = 420;
        };
        const TaskDirectory unbroken(small);
        const TaskDirectory task(small);
        const QStringList arguments = {QStringLiteral("--concurrency"), QStringLiteral("2"), QStringLiteral("--json")};
        const auto call = [&](const TaskDirectory& directory) {
            return QStringList{QStringLiteral("run"), directory.path()} + arguments +
                   QStringList{directory.file(QStringLiteral("summary.json"))};
        };
        const CliEnd first = hone(call(unbroken));
        QVERIFY2(first.exitCode == 0, qPrintable(first.output));
        optimizers::Rng rng(2);
        for (int kills = 0; kills < 5; ++kills) {
            CliProcess process(call(task));
            QElapsedTimer timer;
            timer.start();
            const auto until = static_cast<qint64>(100 + rng.below(300));
            while (timer.elapsed() < until && process.isRunning()) {
            }
            process.signal(SIGKILL);
            QVERIFY(process.wait().exitCode <= 0);
        }
        const CliEnd end = hone(call(task));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QCOMPARE(comparable(summaryOf(task)), comparable(summaryOf(unbroken)));
        QCOMPARE(trajectoryIn(task.journal()), trajectoryIn(unbroken.journal()));
    }

private:
    std::unique_ptr<TaskDirectory> m_unbroken;
    QJsonObject m_summary;
    std::int64_t m_requests = 0;
};

REGISTER_TEST(TestCliRecovery)

} // namespace tst_cli_recovery

#include "tst_cli_recovery.moc"
