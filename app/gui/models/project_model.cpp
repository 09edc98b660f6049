// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/project_model.h"

#include "app/core/journal/writer_lock.h"
#include "app/core/project/project_file.h"
#include "widgets/text/utf8.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QUndoCommand>

#include <chrono>

using namespace std::chrono_literals;

namespace app {

namespace {

constexpr qint64 joinedWithinMilliseconds = 1200;
constexpr std::chrono::milliseconds claimedAgainAfter = 1s;
/// Two windows that look at the same moment whether a lock is held keep it from each other for that moment.
constexpr std::chrono::milliseconds claimPatience = 60ms;

/// The same lock by whatever way a person came to the file.
std::string lockPathOf(const QString& projectFile)
{
    const QString canonical = QFileInfo(projectFile).canonicalFilePath();
    return widgets::toUtf8(canonical.isEmpty() ? projectFile : canonical) + ".lock";
}

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
    m_claimTimer.setSingleShot(true);
    m_claimTimer.setInterval(claimedAgainAfter);
    connect(&m_claimTimer, &QTimer::timeout, this, &ProjectModel::takeOver);
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
    claim(path);
    Q_EMIT opened();
    Q_EMIT changed();
}

void ProjectModel::claim(const QString& path)
{
    const Access before = m_access;
    if (const std::string wanted = lockPathOf(path); !m_lock || wanted != m_lockPath) {
        m_lock.reset();
        m_lockPath = wanted;
        if (WriterLock::isHeld(wanted)) {
            m_access = Access::OpenElsewhere; // without waiting for it: this is the window's thread
        } else if (auto lock = WriterLock::acquire(wanted, claimPatience)) {
            m_lock = std::move(*lock);
            m_access = Access::Writable;
        } else {
            m_access = WriterLock::isHeld(wanted) ? Access::OpenElsewhere : Access::Protected;
        }
    }
    if (isWritable())
        m_claimTimer.stop();
    else
        m_claimTimer.start();
    if (m_access != before)
        Q_EMIT accessChanged();
}

/// What the other writer left behind is the project now.
void ProjectModel::takeOver()
{
    if (WriterLock::isHeld(m_lockPath))
        return m_claimTimer.start();
    claim(m_path);
    if (!isWritable())
        return;
    const optimizers::Result<Project> project = loadProject(widgets::toUtf8(m_path));
    if (!project)
        Q_EMIT saveFailed(project.error());
    adopt(project ? *project : m_project, m_path);
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
    if (after == m_project || !isWritable())
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
