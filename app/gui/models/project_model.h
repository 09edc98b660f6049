// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/core/result.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <memory>

namespace app {

class WriterLock;

/// The open project as a value, with the history of its edits. Every change is one undo step that holds the value
/// before and after; edits of one field in quick succession become one step. Saved by itself shortly after each edit.
/// A project has one writer at a time: whoever opened it first. For others it is there to be looked at, until the
/// writer is gone; then it is read anew.
class ProjectModel final : public QObject
{
    Q_OBJECT

public:
    /// Which edits may join into one step. Whatever stands alone uses None.
    enum class Field { None, Instruction, Query, Budget, Endpoint, Parameters, Seed, Split, Separator, Answer };

    enum class Access {
        Writable,
        OpenElsewhere, ///< another window, of this program or another one, has it
        Protected,     ///< its folder cannot be written
    };

    explicit ProjectModel(QObject* parent = nullptr);
    ~ProjectModel() override;

    [[nodiscard]] bool isOpen() const { return !m_path.isEmpty(); }
    [[nodiscard]] const Project& project() const { return m_project; }
    /// Absolute path of the .hone file.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] bool isWritable() const { return m_access == Access::Writable; }

    [[nodiscard]] optimizers::Status open(const QString& path);
    /// Opens a project that has no file yet and writes it.
    [[nodiscard]] optimizers::Status create(const Project& project, const QString& path);
    /// Writes now what has not been written.
    [[nodiscard]] optimizers::Status save();
    /// Makes `after` the project. `what` is the person's word for it, for the undo menu. Nothing happens where nothing
    /// differs, or where the project is not writable.
    void edit(const Project& after, const QString& what, Field field = Field::None);

Q_SIGNALS:
    /// Another project is open.
    void opened();
    /// The value changed: by an edit, undo or redo, or because another one was opened.
    void changed();
    void saveFailed(const optimizers::Error& error);
    /// Comes before opened() where both do.
    void accessChanged();

private:
    class Edit;

    void apply(const Project& project);
    void adopt(const Project& project, const QString& path);
    void claim(const QString& path);
    void takeOver();

    Project m_project;
    QString m_path;
    QUndoStack m_undo;
    QTimer m_saveTimer;
    QTimer m_claimTimer;
    std::unique_ptr<WriterLock> m_lock; ///< null while the project is not writable
    std::string m_lockPath;
    Access m_access = Access::Writable;
    bool m_unsaved = false;
};

} // namespace app
