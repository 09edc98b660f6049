// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSpinBox;

namespace app {

class ProjectModel;

/// What a run may spend, and the seed that makes it repeatable.
class BudgetForm final : public QWidget
{
    Q_OBJECT

public:
    BudgetForm(ProjectModel& model, QWidget* parent);

private:
    void showProject();
    void editBudget();

    ProjectModel& m_model;
    QSpinBox* m_calls = nullptr;
    QSpinBox* m_tokens = nullptr;
    QDoubleSpinBox* m_money = nullptr;
    QDoubleSpinBox* m_minutes = nullptr;
    QSpinBox* m_seed = nullptr;
};

} // namespace app
