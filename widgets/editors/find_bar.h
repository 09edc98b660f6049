// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace widgets {

class InstructionEditor;

/// Finds and replaces in an instruction, below it and without standing in the way. Escape closes it.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    /// The editor outlives the bar.
    FindBar(InstructionEditor& editor, QWidget* parent);

    /// Shows the bar, with what is selected to be found.
    void open();
    void dismiss();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createFields();
    void find(bool forward);
    void replace();
    void replaceAll();
    void showCount();
    [[nodiscard]] std::string wanted() const;

    InstructionEditor& m_editor;
    QLineEdit* m_find = nullptr;
    QLineEdit* m_replace = nullptr;
    QCheckBox* m_matchCase = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_replaceOne = nullptr;
    QPushButton* m_replaceAll = nullptr;
};

} // namespace widgets
