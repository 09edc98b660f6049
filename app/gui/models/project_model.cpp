// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/project_model.h"

#include "app/core/project_file.h"
#include "widgets/text/utf8.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QUndoCommand>

#include <chrono>

using namespace std::chrono_literals;

namespace app {

namespace {

constexpr qint64 joinedWithinMilliseconds = 1200;

} // namespace

/// One step of the history: the whole value before and after.
class ProjectModel::Edit final : public QUndoCommand
{
public:
    Edit(ProjectModel& model, Project after, const QString& what, Field field)
        : QUndoCommand(what), m_model(model), m_before(model.project()), m_after(std::move(after)), m_field(field)
    {
        m_age.start();
    }

    void undo() override { m_model.apply(m_before); }
    void redo() override { m_model.apply(m_after); }
    [[nodiscard]] int id() const override { return m_field == Field::None ? -1 : static_cast<int>(m_field); }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* edit = static_cast<const Edit*>(next);
        if (edit->m_field != m_field || m_age.elapsed() > joinedWithinMilliseconds)
            return false;
        m_after = edit->m_after;
        m_age.restart();
        return true;
    }

private:
    ProjectModel& m_model;
    Project m_before;
    Project m_after;
    Field m_field;
    QElapsedTimer m_age;
};

ProjectModel::ProjectModel(QObject* parent) : QObject(parent)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(800ms);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] {
        if (const optimizers::Status saved = save(); !saved)
            Q_EMIT saveFailed(saved.error());
    });
}

ProjectModel::~ProjectModel()
{
    static_cast<void>(save()); // nobody is left to hear of a failure, and nothing else can be done about it
}

optimizers::Status ProjectModel::open(const QString& path)
{
    if (optimizers::Status saved = save(); !saved)
        return saved;
    const optimizers::Result<std::string> file = projectPath(widgets::toUtf8(path));
    if (!file)
        return tl::unexpected(file.error());
    const optimizers::Result<Project> project = loadProject(*file);
    if (!project)
        return tl::unexpected(project.error());
    adopt(*project, widgets::fromUtf8(*file));
    return {};
}

optimizers::Status ProjectModel::create(const Project& project, const QString& path)
{
    if (optimizers::Status saved = save(); !saved)
        return saved;
    if (optimizers::Status written = saveProject(project, widgets::toUtf8(path)); !written)
        return written;
    adopt(project, QFileInfo(path).absoluteFilePath());
    return {};
}

void ProjectModel::adopt(const Project& project, const QString& path)
{
    m_saveTimer.stop();
    m_unsaved = false;
    m_undo.clear();
    m_project = project;
    m_path = path;
    Q_EMIT opened();
    Q_EMIT changed();
}

optimizers::Status ProjectModel::save()
{
    m_saveTimer.stop();
    if (!m_unsaved || !isOpen())
        return {};
    optimizers::Status saved = saveProject(m_project, widgets::toUtf8(m_path));
    m_unsaved = !saved;
    return saved;
}

void ProjectModel::edit(const Project& after, const QString& what, Field field)
{
    if (after == m_project)
        return;
    m_undo.push(new Edit(*this, after, what, field));
}

void ProjectModel::apply(const Project& project)
{
    m_project = project;
    m_unsaved = true;
    m_saveTimer.start();
    Q_EMIT changed();
}

} // namespace app

#include "moc_project_model.cpp"
