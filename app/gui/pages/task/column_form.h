// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace app {

class ProjectModel;

/// What the columns of one data file mean: a row each with its name, what its first cells hold, and its use.
class ColumnForm final : public QWidget
{
    Q_OBJECT

public:
    ColumnForm(ProjectModel& model, QWidget* parent);

    /// Shows the file at `place` of the project as it was looked at.
    void showFile(std::size_t place, const FileLook& look);

private:
    enum class Use { Input, Expected, Shown, Field };
    struct Row
    {
        QLabel* name = nullptr;
        QLabel* cells = nullptr;
        QComboBox* use = nullptr;
    };

    QWidget* createFormat();
    void setRowCount(std::size_t count);
    Row createRow(int place);
    void showRow(const Row& row, std::size_t column);
    void showFormat();
    [[nodiscard]] Use useOf(const std::string& column) const;
    /// The column that was the input before `column` took its place, if it is still free for it.
    [[nodiscard]] std::string previousInput(const optimizers::ColumnMapping& mapping, const std::string& column) const;
    void editUse(std::size_t column, Use use);
    void editSeparator();
    void editFormat();
    /// The file as the project has it now; null where it is gone.
    [[nodiscard]] const DataFile* file() const;

    ProjectModel& m_model;
    std::size_t m_place = 0;
    optimizers::DataPreview m_preview;
    std::string m_previousInput; ///< comes back when the column that took its place is used otherwise
    std::vector<Row> m_rows;
    QGridLayout* m_grid = nullptr;
    QComboBox* m_format = nullptr;
    QLineEdit* m_separator = nullptr;
};

} // namespace app
