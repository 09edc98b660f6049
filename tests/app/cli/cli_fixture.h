// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "tests/support/fake_server.h"

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// How a call of hone-cli ended.
struct CliEnd
{
    int exitCode = -1; ///< -1: killed by a signal, or still running
    QString output;    ///< standard output and error
};

/// What a process gets beside its arguments.
struct CliSetting
{
    QStringList environment = {};          ///< "NAME=value"
    std::function<void()> beforeExec = {}; ///< runs in the child
    QByteArray input = {};                 ///< standard input, which then ends
};

/// One hone-cli at work, as a process of its own.
class CliProcess
{
public:
    explicit CliProcess(const QStringList& arguments, const CliSetting& setting = {});
    ~CliProcess();

    [[nodiscard]] bool isRunning();
    /// Nothing happens where it has ended already.
    void signal(int number);
    [[nodiscard]] CliEnd wait();

private:
    QProcess m_process;
};

[[nodiscard]] CliEnd hone(const QStringList& arguments, const CliSetting& setting = {});

/// A model for words and their opposites that a better prompt makes better; a function of the request alone.
[[nodiscard]] support::FakeServer::Behaviour opposites(std::chrono::milliseconds latency);

/// A directory with the task of opposites: 40 examples in each role, optimizers that need no writer.
class TaskDirectory
{
public:
    explicit TaskDirectory(const std::function<void(app::Project&)>& change = {});

    [[nodiscard]] QString path() const { return m_directory.path(); }
    [[nodiscard]] QString file(const QString& name) const { return m_directory.filePath(name); }
    [[nodiscard]] std::string journal() const { return file(QStringLiteral("words.hone-journal")).toStdString(); }

private:
    QTemporaryDir m_directory;
};

/// "run DIRECTORY --endpoint URL --model fake --json FILE" and more.
[[nodiscard]] QStringList runArguments(const TaskDirectory& task, const support::FakeServer& server,
                                       const QStringList& more = {});
/// Empty when it is no JSON.
[[nodiscard]] QJsonObject jsonIn(const QString& path);
/// What run --json wrote.
[[nodiscard]] QJsonObject summaryOf(const TaskDirectory& task);
/// Without what differs from run to run: the seconds and the port.
[[nodiscard]] QJsonObject comparable(QJsonObject summary);

/// Everything the journal says of its runs, as text, with ids and times left out.
[[nodiscard]] QStringList trajectoryIn(const std::string& journal);
