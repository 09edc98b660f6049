// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace widgets {
class DiffView;
} // namespace widgets

namespace app {

class ProjectModel;
class PromptHistory;
struct PromptVersion;

/// A window beside the others with the versions of the prompt, the newest first, what each would change in the prompt
/// as it is now, and a button to restore it. Blocks nothing.
class VersionsWindow final : public QDialog
{
    Q_OBJECT

public:
    VersionsWindow(ProjectModel& model, PromptHistory& history, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createList();
    void showVersions();
    void showDifference();
    void restore();
    /// Null where none is chosen.
    [[nodiscard]] const PromptVersion* chosen() const;

    ProjectModel& m_model;
    PromptHistory& m_history;
    QLabel* m_hint = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_heading = nullptr;
    widgets::DiffView* m_difference = nullptr;
    QPushButton* m_restore = nullptr;
};

} // namespace app
