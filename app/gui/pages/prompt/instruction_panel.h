// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace widgets {
class FindBar;
class InstructionEditor;
} // namespace widgets

namespace app {

class ProjectModel;
class PromptSizePanel;

/// The instruction of the draft with all that helps to write it: locks, search, what is wrong with it, and its length.
class InstructionPanel final : public QWidget
{
    Q_OBJECT

public:
    InstructionPanel(ProjectModel& model, QWidget* parent);

    void setFieldNames(const std::vector<std::string>& names);
    [[nodiscard]] PromptSizePanel& size() const { return *m_size; }

private:
    void createTools();
    void createProblem();
    void connectEdits();
    void showProject();
    void showProblem(const QString& problem, const QString& fix);
    void showLocks();
    void toggleLock();
    void edit(const QString& what);

    ProjectModel& m_model;
    widgets::InstructionEditor* m_editor = nullptr;
    widgets::FindBar* m_find = nullptr;
    QToolButton* m_lock = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_fix = nullptr;
    QLabel* m_locked = nullptr;
    PromptSizePanel* m_size = nullptr;
};

} // namespace app
