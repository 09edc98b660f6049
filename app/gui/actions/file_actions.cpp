// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions/file_actions.h"

#include "app/core/project/project_guess.h"
#include "app/gui/jobs/task_jobs.h"
#include "app/gui/models/project_model.h"
#include "app/gui/samples.h"
#include "widgets/style/icons.h"
#include "widgets/text/utf8.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString freeProjectPath(const QFileInfo& data)
{
    const QString stem = data.absoluteDir().filePath(data.completeBaseName());
    QString path = stem + u".hone"_s;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1-%2.hone"_s.arg(stem).arg(number);
    return path;
}

/// Columns whose names say nothing are guessed by what is in them: the Task page shows every guess.
optimizers::Result<Project> guessed(const std::string& name, std::vector<DataFile> files,
                                    const std::string& projectFile, const std::stop_token& stop,
                                    const optimizers::ReadProgress& progress)
{
    for (DataFile& file : files) {
        optimizers::Result<optimizers::ColumnMapping> columns = mappingByContent(file, projectFile);
        if (!columns)
            return tl::unexpected(columns.error());
        file.columns = std::move(*columns);
    }
    return guessProject(name, std::move(files), projectFile, stop, progress);
}

} // namespace

FileActions::FileActions(ProjectModel& model, QWidget& window) : QObject(&window), m_model(model), m_window(window)
{
    m_new = new QAction(widgets::icon(u"new"_s), tr("&New project from data…"), this);
    m_new->setShortcut(QKeySequence::New);
    m_open = new QAction(widgets::icon(u"open"_s), tr("&Open project…"), this);
    m_open->setShortcut(QKeySequence::Open);
    m_save = new QAction(widgets::icon(u"save"_s), tr("&Save"), this);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setEnabled(false);
    connect(m_new, &QAction::triggered, this, &FileActions::chooseData);
    connect(m_open, &QAction::triggered, this, &FileActions::chooseProject);
    connect(m_save, &QAction::triggered, this, &FileActions::save);
    for (const auto changed : {&ProjectModel::opened, &ProjectModel::accessChanged})
        connect(&m_model, changed, this, [this] { m_save->setEnabled(m_model.isOpen() && m_model.isWritable()); });
    connect(&m_model, &ProjectModel::saveFailed, this, &FileActions::failed);
}

void FileActions::addTo(QMenu& menu)
{
    menu.addActions({m_new, m_open, m_save});
}

void FileActions::report(const optimizers::Status& status)
{
    if (!status)
        Q_EMIT failed(status.error());
}

void FileActions::open(const QString& path)
{
    stopReading(); // its project would take the place of this one
    report(m_model.open(path));
}

void FileActions::openSample(const QString& id)
{
    const optimizers::Result<QString> path = openableSample(id);
    if (!path)
        return report(tl::unexpected(path.error()));
    open(*path);
}

void FileActions::take(const QStringList& paths)
{
    const auto project = std::ranges::find_if(
        paths, [](const QString& path) { return path.endsWith(u".hone"_s) || QFileInfo(path).isDir(); });
    if (project != paths.end())
        open(*project);
    else
        createFrom(paths);
}

void FileActions::createFrom(const QStringList& dataFiles)
{
    const QFileInfo first(dataFiles.first());
    const QString path = freeProjectPath(first);
    std::vector<DataFile> files;
    for (const QString& file : dataFiles)
        files.push_back({widgets::toUtf8(first.absoluteDir().relativeFilePath(file)), {}, {}});
    m_reading.start(
        [this, path, projectFile = widgets::toUtf8(path), name = widgets::toUtf8(first.completeBaseName()),
         files = std::move(files)](const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver) {
            const ShareDone progress =
                seldom([&](double share) { deliver([this, share] { Q_EMIT readingProgressed(share); }); });
            const optimizers::Result<Project> project = guessed(name, files, projectFile, stop, progress);
            deliver([this, project, path] {
                Q_EMIT readingEnded();
                create(project, path);
            });
        });
    Q_EMIT readingBegan(first.fileName());
}

void FileActions::stopReading()
{
    m_reading.cancel();
    Q_EMIT readingEnded();
}

void FileActions::create(const optimizers::Result<Project>& project, const QString& path)
{
    if (!project) {
        optimizers::Error error = project.error();
        if (error.kind == optimizers::ErrorKind::Malformed)
            error.kind = optimizers::ErrorKind::Storage; // it is a file that is wrong, not a model
        return report(tl::unexpected(std::move(error)));
    }
    const optimizers::Status created = m_model.create(*project, path);
    report(created);
    if (created)
        Q_EMIT this->created();
}

void FileActions::chooseProject()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open a project"), {}, tr("Hone projects (*.hone)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::open);
    dialog->open();
}

void FileActions::chooseData()
{
    auto* dialog = new QFileDialog(&m_window, tr("Choose data files"), {},
                                   tr("Task data (*.csv *.tsv *.jsonl *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FileActions::createFrom);
    dialog->open();
}

void FileActions::save()
{
    report(m_model.save());
}

} // namespace app

#include "moc_file_actions.cpp"
