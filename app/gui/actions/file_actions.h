// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/core/result.h"
#include "widgets/threads/latest_job.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace app {

class ProjectModel;

/// Opening, creating and saving projects.
class FileActions final : public QObject
{
    Q_OBJECT

public:
    FileActions(ProjectModel& model, QWidget& window);

    void addTo(QMenu& menu);
    void open(const QString& path);
    void openSample(const QString& id);
    /// A new project beside the first data file, with everything guessed that can be; the files are read on a thread.
    void createFrom(const QStringList& dataFiles);
    /// Files from elsewhere: opens a project, makes a new one from anything else.
    void take(const QStringList& paths);
    void chooseProject();
    void chooseData();
    /// No project comes of the files that are being read.
    void stopReading();

Q_SIGNALS:
    void failed(const optimizers::Error& error);
    /// A new project is open, made of guesses.
    void created();
    void readingBegan(const QString& file);
    void readingProgressed(double share);
    void readingEnded();

private:
    void save();
    void create(const optimizers::Result<Project>& project, const QString& path);
    void report(const optimizers::Status& status);

    ProjectModel& m_model;
    QWidget& m_window;
    QAction* m_new = nullptr;
    QAction* m_open = nullptr;
    QAction* m_save = nullptr;
    widgets::LatestJob m_reading;
};

} // namespace app
