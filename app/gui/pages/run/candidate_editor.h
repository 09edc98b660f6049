// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <QDialog>

#include <string>
#include <vector>

class QLabel;
class QPushButton;

namespace widgets {
class InstructionEditor;
} // namespace widgets

namespace app {

/// A small window beside the study in which a person writes a candidate. Blocks nothing.
class CandidateEditor final : public QDialog
{
    Q_OBJECT

public:
    explicit CandidateEditor(QWidget* parent);

    /// Shows the window with this text to begin from.
    void begin(const std::string& instruction, const std::vector<std::string>& fieldNames);

Q_SIGNALS:
    /// The person wants it scored.
    void written(const std::string& instruction);

private:
    void showProblem();

    widgets::InstructionEditor* m_editor = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_score = nullptr;
};

/// The project with the instruction among those written by hand, whose run comes first.
[[nodiscard]] Project withCandidateByHand(Project project, const std::string& instruction);

} // namespace app
