// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_fixture.h"

#include "app/core/journal/run_store.h"
#include "app/core/project/project_file.h"
#include "optimizers/run/run.h"
#include "tests/support/fake_chat.h"
#include "tests/support/fake_model.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <sys/types.h>

#include <csignal>

namespace {

constexpr int patience = 600'000; // sanitizers take thirty times as long

void writeExamples(const QString& path)
{
    QByteArray text = "word,opposite\n";
    for (const auto& [word, opposite] : support::antonyms().answers)
        text += QByteArray::fromStdString(word + "," + opposite + "\n");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the examples");
}

app::Project wordsProject()
{
    app::Project project;
    project.name = "words";
    project.files = {{"words.csv", "", {"word", {"opposite"}, "", {}}}};
    project.draft.instruction = "Answer.";
    project.maxTokens = 16;
    project.optimizers = {{"random_exemplars", {}}, {"exemplar_random_search", {}}};
    project.budget = {500, {}, {}, {}};
    return project;
}

} // namespace

CliProcess::CliProcess(const QStringList& arguments, const CliSetting& setting)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("HONE_API_KEY"));
    for (const QString& variable : setting.environment)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    if (setting.beforeExec)
        m_process.setChildProcessModifier(setting.beforeExec);
    m_process.start(QStringLiteral(HONE_CLI), arguments);
    if (!m_process.waitForStarted())
        qFatal("hone-cli cannot be started");
    m_process.write(setting.input);
    m_process.closeWriteChannel();
}

CliProcess::~CliProcess()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool CliProcess::isRunning()
{
    m_process.waitForReadyRead(1); // keeps the pipe empty and the state up to date
    return m_process.state() == QProcess::Running;
}

void CliProcess::signal(int number)
{
    // No id means that it has ended; as a number, 0 would mean all of us.
    if (m_process.processId() > 0)
        ::kill(static_cast<pid_t>(m_process.processId()), number);
}

CliEnd CliProcess::wait()
{
    if (!m_process.waitForFinished(patience) && m_process.state() != QProcess::NotRunning)
        return {-1, QStringLiteral("hone-cli does not end: ") + QString::fromUtf8(m_process.readAll())};
    const int exitCode = m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    return {exitCode, QString::fromUtf8(m_process.readAll())};
}

CliEnd hone(const QStringList& arguments, const CliSetting& setting)
{
    return CliProcess(arguments, setting).wait();
}

support::FakeServer::Behaviour opposites(std::chrono::milliseconds latency)
{
    auto model = std::make_shared<support::FakeModel>(support::antonyms());
    return [model, latency](const support::FakeRequest& request) {
        support::FakeReply reply = support::modelReply(request, model->answer(request));
        reply.delay = latency;
        return reply;
    };
}

TaskDirectory::TaskDirectory(const std::function<void(app::Project&)>& change)
{
    writeExamples(file(QStringLiteral("words.csv")));
    app::Project project = wordsProject();
    if (change)
        change(project);
    if (!app::saveProject(project, file(QStringLiteral("words.hone")).toStdString()))
        qFatal("cannot write the project");
}

QStringList runArguments(const TaskDirectory& task, const support::FakeServer& server, const QStringList& more)
{
    return QStringList{QStringLiteral("run"),        task.path(),
                       QStringLiteral("--endpoint"), QString::fromStdString(server.url()),
                       QStringLiteral("--model"),    QStringLiteral("fake"),
                       QStringLiteral("--json"),     task.file(QStringLiteral("summary.json"))} +
           more;
}

QJsonObject jsonIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject summaryOf(const TaskDirectory& task)
{
    return jsonIn(task.file(QStringLiteral("summary.json")));
}

QJsonObject comparable(QJsonObject summary)
{
    summary.remove(QStringLiteral("endpoint"));
    QJsonArray runs = summary[QStringLiteral("runs")].toArray();
    for (auto&& run : runs) {
        QJsonObject object = run.toObject();
        QJsonObject spent = object[QStringLiteral("spent")].toObject();
        spent.remove(QStringLiteral("seconds"));
        object[QStringLiteral("spent")] = spent;
        run = object;
    }
    summary[QStringLiteral("runs")] = runs;
    return summary;
}

QStringList trajectoryIn(const std::string& journal)
{
    QStringList lines;
    const auto store = app::RunStore::openForReading(journal);
    if (!store)
        return {QString::fromStdString(store.error().message())};
    const auto runs = (*store)->runs();
    for (const app::RunRecord& run : *runs) {
        const auto history = (*store)->history(run.id, {});
        lines += QStringLiteral("%1 rounds %2").arg(QString::fromStdString(run.optimizer)).arg(run.rounds);
        for (const optimizers::Trial& trial : history->trials()) {
            lines += QStringLiteral("trial %1 round %2 %3 mean %4 [%5, %6]")
                         .arg(trial.id.value)
                         .arg(trial.round)
                         .arg(QString::fromStdString(textOf(trial.candidateId)))
                         .arg(trial.score.mean, 0, 'g', 17)
                         .arg(trial.score.low, 0, 'g', 17)
                         .arg(trial.score.high, 0, 'g', 17);
            for (const optimizers::Outcome& outcome : trial.outcomes)
                lines += QStringLiteral("%1 %2 %3")
                             .arg(outcome.example.value)
                             .arg(outcome.score, 0, 'g', 17)
                             .arg(QString::fromStdString(outcome.answer));
        }
    }
    return lines;
}
