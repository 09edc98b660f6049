// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace widgets {
class ExampleModel;
class ExampleTable;
} // namespace widgets

namespace app {

/// All examples of the task with a search and a choice of role above them.
class ExamplePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExamplePanel(QWidget* parent);

    /// Null: there are none, or not yet.
    void setTask(const std::shared_ptr<const LoadedTask>& task);
    /// Shows the example, without a filter if it hides it.
    void choose(optimizers::ExampleId id, optimizers::Role role);

private:
    void applyFilter();
    void showCount();

    std::shared_ptr<const LoadedTask> m_task;
    widgets::ExampleModel* m_examples = nullptr;
    widgets::ExampleTable* m_table = nullptr;
    QLineEdit* m_text = nullptr;
    QComboBox* m_role = nullptr;
    QLabel* m_count = nullptr;
    QTimer m_typing;
};

} // namespace app
