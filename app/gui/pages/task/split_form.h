// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace widgets {
class RoleBar;
}

namespace app {

class PowerHint;
class ProjectModel;

/// How examples get their roles, how many each role has, and what the test examples can show.
class SplitForm final : public QWidget
{
    Q_OBJECT

public:
    SplitForm(ProjectModel& model, QWidget* parent);

    void setLook(const TaskLook& look);

private:
    /// A file, or a value of the column, with the role it stands for.
    struct Choice
    {
        std::string key;
        QLabel* name = nullptr;
        QComboBox* role = nullptr;
    };

    QWidget* createFractions();
    QWidget* createFiles();
    QWidget* createColumn();
    Choice createChoice(QGridLayout& grid, int row, QWidget* parent);
    void showProject();
    void showFractions(const optimizers::Split& split);
    void showFiles(const Project& project);
    void showColumn(const optimizers::Split& split);
    static void showChoice(Choice& choice, const std::string& key, const QString& name,
                           std::optional<optimizers::Role> role);
    static void hideFrom(std::vector<Choice>& choices, std::size_t count);
    void editKind();
    void editFractions();
    void editColumn();
    void editFileRole(std::size_t place);
    void editValueRole(std::size_t place);

    ProjectModel& m_model;
    TaskLook m_look;
    QComboBox* m_kind = nullptr;
    std::vector<QWidget*> m_parts; ///< by kind
    QDoubleSpinBox* m_pool = nullptr;
    QDoubleSpinBox* m_validation = nullptr;
    QLabel* m_test = nullptr;
    QSpinBox* m_seed = nullptr;
    QCheckBox* m_stratified = nullptr;
    QGridLayout* m_fileGrid = nullptr;
    std::vector<Choice> m_files;
    QComboBox* m_column = nullptr;
    QGridLayout* m_valueGrid = nullptr;
    std::vector<Choice> m_values;
    widgets::RoleBar* m_bar = nullptr;
    PowerHint* m_power = nullptr;
};

} // namespace app
