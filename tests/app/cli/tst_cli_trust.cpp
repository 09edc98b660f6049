// SPDX-License-Identifier: GPL-3.0-or-later
// What a person must be able to rely on: results that do not depend on speed, budgets that hold, counts that are true,
// keys that stay where they are.
#include "app/core/project/project_file.h"
#include "optimizers/core/random.h"
#include "optimizers/formats/prompt_format.h"
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUrl>

namespace tst_cli_trust {

using namespace std::chrono_literals;

using support::FakeReply;
using support::FakeRequest;
using support::FakeServer;

namespace {

QStringList concurrency(int count)
{
    return {QStringLiteral("--concurrency"), QString::number(count)};
}

std::int64_t totalOf(const QJsonObject& summary, const QString& what)
{
    std::int64_t total = 0;
    for (const QJsonValue& run : summary[QStringLiteral("runs")].toArray())
        total += run[QStringLiteral("spent")][what].toInteger();
    return total;
}

/// Answers after a time that has nothing to do with the order of the requests.
FakeServer::Behaviour shuffled(const FakeServer::Behaviour& answers)
{
    return [answers](const FakeRequest& request) {
        FakeReply reply = answers(request);
        optimizers::Rng rng(optimizers::mixSeed({optimizers::fingerprint(request.body), 35}));
        reply.delay = std::chrono::milliseconds(rng.below(12));
        return reply;
    };
}

/// Everything in the directory, and in `output`.
QByteArray allBytes(const QString& directory, const QString& output)
{
    QByteArray bytes = output.toUtf8();
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.fileName().toUtf8() + file.readAll();
    }
    return bytes;
}

/// The keys an object has, and those of the objects in it, as paths.
QStringList pathsOf(const QJsonObject& object, const QString& before = {})
{
    QStringList paths;
    for (auto field = object.begin(); field != object.end(); ++field) {
        paths += before + field.key();
        if (field.value().isObject())
            paths += pathsOf(field.value().toObject(), before + field.key() + u'.');
    }
    return paths;
}

/// What the description of the summary promises for each run that is done.
QStringList agreedPaths()
{
    const QStringList score = {QStringLiteral("count"), QStringLiteral("coverage"), QStringLiteral("high"),
                               QStringLiteral("low"), QStringLiteral("mean")};
    QStringList expected;
    for (const QString& candidate : {QStringLiteral("best"), QStringLiteral("draft")}) {
        expected += candidate;
        for (const QString& part : {QStringLiteral("exemplars"), QStringLiteral("instruction"), QStringLiteral("test"),
                                    QStringLiteral("validation")}) {
            expected += candidate + u'.' + part;
            for (const QString& number : score) {
                if (part == QStringLiteral("test") || part == QStringLiteral("validation"))
                    expected += candidate + u'.' + part + u'.' + number;
            }
        }
    }
    for (const char* rest : {"candidates",
                             "difference",
                             "difference.estimate",
                             "difference.low",
                             "difference.high",
                             "difference.p",
                             "difference.test",
                             "kind",
                             "optimism",
                             "optimizer",
                             "rounds",
                             "spent",
                             "spent.calls",
                             "spent.cached",
                             "spent.input_tokens",
                             "spent.output_tokens",
                             "spent.money",
                             "spent.seconds",
                             "state",
                             "verdict"})
        expected += QString::fromLatin1(rest);
    expected.sort();
    return expected;
}

} // namespace

class TestCliTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void concurrencyAndOrderOfAnswersChangeNothing()
    {
        QJsonObject first;
        for (const int atOnce : {1, 16, 64}) {
            const FakeServer server(shuffled(opposites(0ms)));
            const TaskDirectory task([](app::Project& project) { project.budget.calls = 350; });
            const CliEnd end = hone(runArguments(task, server, concurrency(atOnce)));
            QVERIFY2(end.exitCode == 0, qPrintable(end.output));
            const QJsonObject summary = comparable(summaryOf(task));
            if (first.isEmpty())
                first = summary;
            QCOMPARE(summary, first);
        }
    }

    void theBuiltInModelAnswersTheSameAtAnyConcurrency()
    {
        QJsonObject first;
        for (const int atOnce : {1, 7}) {
            const TaskDirectory task([](app::Project& project) {
                project.optimizers = {{"ape", {}}};
                project.budget.calls = 420;
            });
            const CliEnd end = hone(QStringList{QStringLiteral("run"), task.path(), QStringLiteral("--json"),
                                                task.file(QStringLiteral("summary.json"))} +
                                    concurrency(atOnce));
            QVERIFY2(end.exitCode == 0, qPrintable(end.output));
            const QJsonObject summary = comparable(summaryOf(task));
            if (first.isEmpty())
                first = summary;
            QCOMPARE(summary, first);
        }
    }

    void aBudgetOfCallsHoldsUnderFaults_data()
    {
        QTest::addColumn<int>("atOnce");
        QTest::addColumn<int>("every");
        QTest::newRow("one, no faults") << 1 << 0;
        QTest::newRow("many, no faults") << 64 << 0;
        QTest::newRow("one, every 60th fails") << 1 << 60;
        QTest::newRow("many, every 15th fails") << 64 << 15;
    }

    void aBudgetOfCallsHoldsUnderFaults()
    {
        QFETCH(const int, atOnce);
        QFETCH(const int, every);
        FakeReply fault = support::errorReply(503, "overloaded", "try again");
        fault.headers.emplace_back("Retry-After: 0");
        const FakeServer server(support::faulty(
            opposites(0ms), fault, [every](std::int64_t number) { return every > 0 && number % every == every - 1; }));
        const TaskDirectory task([](app::Project& project) {
            project.optimizers = {{"exemplar_random_search", {}}};
            project.budget.calls = 400;
        });
        const CliEnd end = hone(runArguments(task, server, concurrency(atOnce)));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QVERIFY2(server.requests() <= 400, qPrintable(QString::number(server.requests())));
        QVERIFY(server.requests() > 300);
        QCOMPARE(totalOf(summaryOf(task), QStringLiteral("calls")), server.requests());
    }

    void budgetsOfTokensAndMoneyHold()
    {
        const FakeServer server(opposites(1ms));
        const TaskDirectory task([&](app::Project& project) {
            project.optimizers = {{"exemplar_random_search", {}}};
            project.endpoints = {{"fake", server.url(), "fake", "", {2.0, 4.0}, 64, 0.0}};
            project.solver = "fake";
            project.writer = "fake";
            project.budget = {{}, 30'000, {}, {}};
        });
        const QStringList run = {QStringLiteral("run"), task.path(), QStringLiteral("--json"),
                                 task.file(QStringLiteral("summary.json"))};
        CliEnd end = hone(run);
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QVERIFY2(server.tokens() <= 30'000, qPrintable(QString::number(server.tokens())));
        const QJsonObject byTokens = summaryOf(task);
        QCOMPARE(totalOf(byTokens, QStringLiteral("input_tokens")) + totalOf(byTokens, QStringLiteral("output_tokens")),
                 server.tokens());
        QCOMPARE(totalOf(byTokens, QStringLiteral("calls")), server.requests());

        end = hone(run + QStringList{QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--budget-money"),
                                     QStringLiteral("0.04")});
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        const QJsonObject spent =
            summaryOf(task)[QStringLiteral("runs")].toArray().first().toObject()[QStringLiteral("spent")].toObject();
        QVERIFY(spent[QStringLiteral("money")].toDouble() <= 0.04);
        QVERIFY(spent[QStringLiteral("calls")].toInt() > 0);
        const double money = (2.0 * spent[QStringLiteral("input_tokens")].toDouble() +
                              4.0 * spent[QStringLiteral("output_tokens")].toDouble()) /
                             1e6;
        QVERIFY(qAbs(spent[QStringLiteral("money")].toDouble() - money) < 1e-8);
    }

    void aBudgetThatBuysNothingIsRefusedWithTheSmallestUsefulOne_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("amount");
        QTest::newRow("calls") << QStringLiteral("--budget-calls") << QStringLiteral("20");
        QTest::newRow("tokens") << QStringLiteral("--budget-tokens") << QStringLiteral("20");
        QTest::newRow("minutes") << QStringLiteral("--budget-minutes") << QStringLiteral("0.0001");
    }

    void aBudgetThatBuysNothingIsRefusedWithTheSmallestUsefulOne()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, amount);
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        const CliEnd end = hone(runArguments(task, server, {option, amount}));
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.output.contains(QStringLiteral("smallest useful one is")), qPrintable(end.output));
        QCOMPARE(server.requests(), 0);
    }

    void whatNeedsAPersonPausesTheRunAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("bad key") << 401 << QByteArray("invalid_api_key");
        QTest::newRow("forbidden") << 403 << QByteArray("");
        QTest::newRow("no such model") << 404 << QByteArray("model_not_found");
        QTest::newRow("no money") << 429 << QByteArray("insufficient_quota");
    }

    void whatNeedsAPersonPausesTheRunAtOnce()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, code);
        std::atomic<bool> keyIsBad = true;
        const FakeServer::Behaviour answers = opposites(0ms);
        const FakeServer server([&](const FakeRequest& request) {
            return keyIsBad ? support::errorReply(status, code.toStdString(),
                                                  "Incorrect API key provided: " + *request.header("authorization"))
                            : answers(request);
        });
        const TaskDirectory task;
        const CliSetting withKey{{QStringLiteral("HONE_API_KEY=sk-canary/9f3a+27c1==")}, {}};
        CliEnd end = hone(runArguments(task, server, concurrency(4)), withKey);
        QVERIFY2(end.exitCode == 3, qPrintable(end.output));
        QVERIFY(server.requests() <= 5);
        QVERIFY(!end.output.contains(QStringLiteral("sk-canary")));
        // What the run says and what the program ends with, however many calls met it.
        QCOMPARE(end.output.count(QStringLiteral("Incorrect API key provided")), 2);
        QCOMPARE(summaryOf(task)[QStringLiteral("runs")].toArray().first()[QStringLiteral("state")].toString(),
                 QStringLiteral("paused"));
        keyIsBad = false;
        end = hone(runArguments(task, server, concurrency(4)), withKey);
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
    }

    void keysAreNowhereButInTheirHeader()
    {
        const QByteArray key = "sk-canary/9f3a+27c1==\"x";
        const FakeServer::Behaviour answers = opposites(0ms);
        FakeServer server([&](const FakeRequest& request) {
            const bool fails = request.number % 90 == 3; // servers do repeat keys in errors
            return fails ? support::errorReply(500, "oops", "while serving " + *request.header("authorization"))
                         : answers(request);
        });
        server.keepRequests();
        const TaskDirectory task([&](app::Project& project) {
            project.endpoints = {{"fake", server.url(), "fake", "HONE_TEST_KEY", {}, 16, 0.0}};
            project.solver = "fake";
            project.writer = "fake";
        });
        const CliSetting withKey{{QStringLiteral("HONE_TEST_KEY=") + QString::fromUtf8(key)}, {}};
        QString output;
        for (const QStringList& arguments :
             {QStringList{QStringLiteral("run"), task.path(), QStringLiteral("--json"),
                          task.file(QStringLiteral("summary.json"))},
              QStringList{QStringLiteral("evaluate"), task.path(), QStringLiteral("--on"), QStringLiteral("test")},
              QStringList{QStringLiteral("export"), task.path(), QStringLiteral("--format"), QStringLiteral("markdown"),
                          QStringLiteral("--output"), task.file(QStringLiteral("p.md"))},
              QStringList{QStringLiteral("runs"), task.path()}}) {
            const CliEnd end = hone(arguments, withKey);
            QVERIFY2(end.exitCode == 0, qPrintable(end.output));
            output += end.output;
        }
        for (const optimizers::PromptFormatInfo& format : optimizers::allPromptFormats()) {
            const QString id = QString::fromStdString(format.id);
            const CliEnd end = hone({QStringLiteral("export"), task.path(), QStringLiteral("--format"), id,
                                     QStringLiteral("--output"), task.file(QStringLiteral("exported-") + id)},
                                    withKey);
            QVERIFY2(end.exitCode == 0, qPrintable(end.output));
            output += end.output;
        }
        QVERIFY(server.seen().front().header("authorization") == "Bearer " + key.toStdString());
        const QByteArray bytes = allBytes(task.path(), output);
        QVERIFY(bytes.contains("words.hone-journal"));
        for (const QByteArray& form : {key, key.left(16), key.toBase64(), key.toPercentEncoding(),
                                       QByteArray(key).replace('"', "\\\""), QByteArray(key).replace('/', "\\/")})
            QVERIFY2(!bytes.contains(form), form.constData());
    }

    void theSummaryHasTheAgreedShape()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task([](app::Project& project) { project.optimizers.pop_back(); });
        QCOMPARE(hone(runArguments(task, server)).exitCode, 0);
        const QJsonObject summary = summaryOf(task);
        QCOMPARE(summary.keys(),
                 QStringList({QStringLiteral("endpoint"), QStringLiteral("model"), QStringLiteral("project"),
                              QStringLiteral("runs"), QStringLiteral("seed")}));
        const QJsonObject run = summary[QStringLiteral("runs")].toArray().first().toObject();
        QStringList paths = pathsOf(run);
        paths.sort();
        QCOMPARE(paths, agreedPaths());
        QCOMPARE(run[QStringLiteral("kind")].toString(), QStringLiteral("control"));
        const QJsonObject exemplar =
            run[QStringLiteral("best")][QStringLiteral("exemplars")].toArray().first().toObject();
        QCOMPARE(exemplar.keys(), QStringList({QStringLiteral("input"), QStringLiteral("output")}));
        QVERIFY(QStringList({QStringLiteral("better"), QStringLiteral("worse"), QStringLiteral("cannot_tell")})
                    .contains(run[QStringLiteral("verdict")].toString()));
    }
};

REGISTER_TEST(TestCliTrust)

} // namespace tst_cli_trust

#include "tst_cli_trust.moc"
