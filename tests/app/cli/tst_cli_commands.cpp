// SPDX-License-Identifier: GPL-3.0-or-later
// Each command as a person calls it, and how it ends.
#include "app/core/project/project_file.h"
#include "optimizers/formats/prompt_format.h"
#include "tests/app/cli/cli_fixture.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

namespace tst_cli_commands {

using namespace std::chrono_literals;

using support::FakeServer;

namespace {

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class TestCliCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodesTellUsageFromFailure_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* line, int exitCode, const char* message) {
            QTest::newRow(line) << QString::fromLatin1(line) << exitCode << QString::fromLatin1(message);
        };
        row("", 2, "USAGE");
        row("--help", 0, "COMMANDS");
        row("--version", 0, "hone-cli 0.");
        row("improve", 2, "there is no command improve");
        row("run", 2, "hone-cli run PROJECT");
        row("run TASK extra", 2, "hone-cli run PROJECT");
        row("run TASK --fast", 2, "run has no option --fast");
        row("run TASK --seed", 2, "--seed needs a value");
        row("run TASK --seed many", 2, "--seed needs a number");
        row("run TASK --seed 1 --seed 2", 2, "only once");
        row("run TASK --budget-calls 0", 2, "must be at least 1");
        row("run TASK --budget-money nan", 2, "--budget-money must be");
        row("run TASK --dry-run=yes", 2, "takes no value");
        row("run TASK --optimizer gradient", 2, "there is no optimizer gradient; there are: draft");
        row("run TASK --set size=2", 2, "no chosen optimizer has a parameter size");
        row("run TASK --set nonsense", 2, "--set needs key=value");
        row("run TASK --endpoint elsewhere", 2, "there is no endpoint elsewhere");
        row("run TASK --concurrency 0", 2, "must be at least 1");
        row("run /no/such/project", 1, "there is no project /no/such/project");
        row("run TASK --endpoint http://127.0.0.1:9 --dry-run", 1, "name one with --model");
        row("grid --io none --es none --budget-calls 9 --seeds 1", 2, "hone-cli grid PROJECT...");
        row("grid TASK --io none --es none --seeds 1", 2, "grid needs --budget-calls N");
        row("grid TASK --io exemplar_random_search --es none --budget-calls 500 --seeds 1", 2,
            "--io cannot be exemplar_random_search; there are: none, ape");
        row("grid TASK --io none --es none,none --budget-calls 500 --seeds 1", 2, "--es has none twice");
        row("grid TASK --io none --es none --also gradient --budget-calls 500 --seeds 1", 2,
            "there is no optimizer gradient");
        row("grid TASK --io none --es none --budget-calls 500 --seeds 0", 2, "--seeds must be at least 1");
        row("grid TASK TASK --io none --es none --budget-calls 500 --seeds 1", 1, "is named twice");
        row("grid TASK --io ape --es exemplar_random_search --budget-calls 200 --seeds 1", 1,
            "words, ape + exemplar_random_search: a budget of 200 calls is too small");
        row("evaluate TASK", 2, "evaluate needs --on");
        row("evaluate TASK --on pool", 2, "--on must be validation or test");
        row("evaluate TASK --on test --prompt /no/such/file", 1, "cannot be read");
        row("export TASK --format word", 2, "there is no format word");
        row("export TASK --format text", 1, "there is no run to export from");
        row("list prompts", 2, "optimizers, metrics, formats, endpoints");
        row("list endpoints", 0, "builtin");
        row("key show api.example.com", 2, "set or remove");
        row("key set example", 2, "is not the address of a server");
        row("key set http://localhost:8080", 2, "on this machine");
        row("key set https://api.example.com", 1, "no key"); // nothing was typed
        row("describe nothing", 2, "there is no optimizer, metric or format called nothing");
        row("new TASK/new --data /no/such/file.csv", 1, "there is no data file");
        row("runs TASK", 0, "no runs yet");
    }

    void exitCodesTellUsageFromFailure()
    {
        QFETCH(const QString, line);
        QFETCH(const int, exitCode);
        QFETCH(const QString, message);
        const TaskDirectory task;
        QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
        for (QString& argument : arguments)
            argument.replace(QStringLiteral("TASK"), task.path());
        const CliEnd end = hone(arguments);
        QVERIFY2(end.output.contains(message), qPrintable(end.output));
        QCOMPARE(end.exitCode, exitCode);
    }

    void withoutAKeyringTheKeyIsNotTakenAndNotShown()
    {
        const CliSetting typed{
            {QStringLiteral("DBUS_SESSION_BUS_ADDRESS=unix:path=/no/such/bus"), QStringLiteral("XDG_CURRENT_DESKTOP=")},
            {},
            "sk-typed-canary\n"};
        const CliEnd end =
            hone({QStringLiteral("key"), QStringLiteral("set"), QStringLiteral("api.example.com")}, typed);
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.output.contains(QStringLiteral("keyring")), qPrintable(end.output));
        QVERIFY(!end.output.contains(QStringLiteral("canary")));
    }

    void everyCommandHasItsHelp()
    {
        for (const char* name : {"run", "grid", "evaluate", "export", "new", "list", "describe", "runs"}) {
            const CliEnd end = hone({QString::fromLatin1(name), QStringLiteral("--help")});
            QCOMPARE(end.exitCode, 0);
            QVERIFY(end.output.contains(QStringLiteral("SYNOPSIS")));
            for (const QString& line : end.output.split(u'\n'))
                QVERIFY2(line.size() <= 79, qPrintable(line));
        }
    }

    void whatIsListedCanBeDescribed()
    {
        for (const char* what : {"optimizers", "metrics", "formats"}) {
            const CliEnd list = hone({QStringLiteral("list"), QString::fromLatin1(what)});
            QCOMPARE(list.exitCode, 0);
            const QStringList lines = list.output.split(u'\n', Qt::SkipEmptyParts);
            QVERIFY(lines.size() >= 3);
            for (const QString& line : lines) {
                const QString id = line.section(u' ', 0, 0);
                const CliEnd described = hone({QStringLiteral("describe"), id});
                QVERIFY2(described.exitCode == 0 && described.output.startsWith(id), qPrintable(described.output));
            }
        }
    }

    void aDryRunSendsAndWritesNothing()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        const CliEnd end = hone(runArguments(task, server, {QStringLiteral("--dry-run")}));
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        QVERIFY(end.output.contains(QStringLiteral("of them on all 39 validation examples")) ||
                end.output.contains(QStringLiteral("of them on all 40 validation examples")));
        QCOMPARE(server.requests(), 0);
        QVERIFY(!QFile::exists(QString::fromStdString(task.journal())));
        QVERIFY(!QFile::exists(task.file(QStringLiteral("summary.json"))));
    }

    void aNewProjectRunsAsItIs()
    {
        const TaskDirectory source;
        const QString directory = source.file(QStringLiteral("made"));
        const CliEnd made = hone({QStringLiteral("new"), directory, QStringLiteral("--data"),
                                  source.file(QStringLiteral("words.csv")), QStringLiteral("--input"),
                                  QStringLiteral("word"), QStringLiteral("--expected"), QStringLiteral("opposite")});
        QVERIFY2(made.exitCode == 0, qPrintable(made.output));
        QVERIFY(QFile::exists(directory + QStringLiteral("/words.csv")));
        const auto project = app::loadProject(directory.toStdString());
        QVERIFY(project);
        QCOMPARE(project->name, std::string("made"));
        const CliEnd end =
            hone({QStringLiteral("run"), directory, QStringLiteral("--optimizer"), QStringLiteral("random_exemplars")});
        QVERIFY2(end.exitCode == 0, qPrintable(end.output));
        const CliEnd again = hone(
            {QStringLiteral("new"), directory, QStringLiteral("--data"), source.file(QStringLiteral("words.csv"))});
        QCOMPARE(again.exitCode, 1);
    }

    void labelsAreRecognisedInNewProjects()
    {
        const QTemporaryDir dir;
        QByteArray text = "review,product,label\n";
        for (int i = 0; i < 90; ++i)
            text += "It is number " + QByteArray::number(i) + " of many,\"a thing with a longer name " +
                    QByteArray::number(i) + "\"," + (i % 3 == 0 ? "bad" : "good") + "\n";
        write(dir.filePath(QStringLiteral("reviews.csv")), text);
        const QString directory = dir.filePath(QStringLiteral("task"));
        const CliEnd made = hone(
            {QStringLiteral("new"), directory, QStringLiteral("--data"), dir.filePath(QStringLiteral("reviews.csv"))});
        QVERIFY2(made.exitCode == 0, qPrintable(made.output));
        const auto project = app::loadProject(directory.toStdString());
        QVERIFY(project->split.stratified);
        QCOMPARE(project->metric.id, std::string("exact_match"));
        QCOMPARE(project->draft.instruction, std::string("Answer with one of: bad, good."));
        QCOMPARE(project->layout.query, std::string("{{input}}\nproduct: {{product}}"));
    }

    void aRunCanBeListedExportedAndEvaluatedAgain()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        QCOMPARE(hone(runArguments(task, server, words("--optimizer exemplar_random_search"))).exitCode, 0);
        const CliEnd runs = hone({QStringLiteral("runs"), task.path()});
        QVERIFY2(runs.output.contains(QStringLiteral("exemplar_random_search")), qPrintable(runs.output));
        QVERIFY(runs.output.contains(QStringLiteral("done")));

        const QString exported = task.file(QStringLiteral("best.md"));
        QCOMPARE(hone({QStringLiteral("export"), task.path(), QStringLiteral("--format"), QStringLiteral("markdown"),
                       QStringLiteral("--output"), exported})
                     .exitCode,
                 0);
        QVERIFY(contentOf(exported).contains("Answer."));

        // What the run has asked for the best candidate is known, so that this costs nothing.
        const std::int64_t before = server.requests();
        const QString score = task.file(QStringLiteral("score.json"));
        const QStringList endpoint = {QStringLiteral("--endpoint"), QString::fromStdString(server.url()),
                                      QStringLiteral("--model"), QStringLiteral("fake")};
        const CliEnd evaluated =
            hone(QStringList{QStringLiteral("evaluate"), task.path(), QStringLiteral("--prompt"), exported,
                             QStringLiteral("--on"), QStringLiteral("validation"), QStringLiteral("--json"), score} +
                 endpoint);
        QVERIFY2(evaluated.exitCode == 0, qPrintable(evaluated.output));
        QVERIFY(server.requests() - before <= 1);
        const QJsonObject json = QJsonDocument::fromJson(contentOf(score)).object();
        const QJsonObject best =
            summaryOf(task)[QStringLiteral("runs")][0][QStringLiteral("best")][QStringLiteral("validation")].toObject();
        QCOMPARE(json[QStringLiteral("score")][QStringLiteral("mean")], best[QStringLiteral("mean")]);

        const CliEnd opened =
            hone(QStringList{QStringLiteral("evaluate"), task.path(), QStringLiteral("--on"), QStringLiteral("test")} +
                 endpoint);
        QCOMPARE(opened.exitCode, 0);
        QVERIFY(hone({QStringLiteral("runs"), task.path()}).output.contains(QStringLiteral("looked at 2 times")));
    }

    void everyFormatIsWrittenAndProved()
    {
        const FakeServer server(opposites(0ms));
        const TaskDirectory task;
        QCOMPARE(hone(runArguments(task, server, words("--optimizer exemplar_random_search"))).exitCode, 0);
        for (const optimizers::PromptFormatInfo& format : optimizers::allPromptFormats()) {
            const QString id = QString::fromStdString(format.id);
            const QString file = task.file(QStringLiteral("exported") + QString::fromStdString(format.suffix));
            const CliEnd end = hone({QStringLiteral("export"), task.path(), QStringLiteral("--format"), id,
                                     QStringLiteral("--output"), file});
            QVERIFY2(end.exitCode == 0, qPrintable(end.output));
            QVERIFY2(!contentOf(file).isEmpty(), qPrintable(id));
            const bool same = format.messagesIn != nullptr && id != QStringLiteral("text");
            QVERIFY2(end.output.contains(QStringLiteral("Read back, it renders the same")) == same,
                     qPrintable(end.output));
            QVERIFY2(end.output.contains(QStringLiteral("the journal has")) == same, qPrintable(end.output));
        }
    }

    void aPromptThatHoldsAKeyIsNotWritten()
    {
        const QString key = QStringLiteral("a-key-of-many-letters");
        const TaskDirectory task([&](app::Project& project) {
            project.endpoints = {{"fake", "http://127.0.0.1:9", "fake", "HONE_TEST_KEY", {}, 16, 0.0}};
            project.draft.instruction = "Answer. " + key.toStdString();
        });
        const QStringList arguments = words("--candidate draft --format pdf --output x.pdf");
        const CliEnd end = hone(QStringList{QStringLiteral("export"), task.path()} + arguments,
                                {{QStringLiteral("HONE_TEST_KEY=") + key}, {}});
        QCOMPARE(end.exitCode, 1);
        QVERIFY2(end.output.contains(QStringLiteral("key of the endpoint fake")), qPrintable(end.output));
        QVERIFY(!end.output.contains(key));
    }

    void twoWritersAtOnceAreRefused()
    {
        const FakeServer server(opposites(50ms));
        const TaskDirectory task;
        CliProcess first(runArguments(task, server));
        while (server.requests() == 0 && first.isRunning()) {
        }
        const CliEnd second = hone(runArguments(task, server));
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.output.contains(QStringLiteral("another program is writing")), qPrintable(second.output));
    }
};

REGISTER_TEST(TestCliCommands)

} // namespace tst_cli_commands

#include "tst_cli_commands.moc"
