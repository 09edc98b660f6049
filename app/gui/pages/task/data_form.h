// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace app {

class ColumnForm;
class ProjectModel;

/// The data files of the project, and what the columns of the chosen one mean.
class DataForm final : public QWidget
{
    Q_OBJECT

public:
    DataForm(ProjectModel& model, QWidget* parent);

    void setLooks(const FileLooks& looks);
    /// The place of the file whose columns are shown.
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }
    void addFiles(const QStringList& paths);

Q_SIGNALS:
    void fileChosen();

private:
    struct Row
    {
        QWidget* line = nullptr;
        QToolButton* name = nullptr;
        QToolButton* change = nullptr;
        QToolButton* remove = nullptr;
    };

    Row createRow(std::size_t place);
    void showProject();
    void showChosen();
    void choose(std::size_t place);
    void chooseFiles();
    void replaceFile(std::size_t place);
    void removeFile(std::size_t place);
    [[nodiscard]] std::string relativePath(const QString& path) const;

    ProjectModel& m_model;
    FileLooks m_looks;
    std::size_t m_chosen = 0;
    std::vector<Row> m_rows;
    QVBoxLayout* m_list = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_heading = nullptr;
    ColumnForm* m_columns = nullptr;
};

} // namespace app
