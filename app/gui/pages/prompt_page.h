// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/inspection.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace widgets {
class ExemplarEditor;
class InstructionEditor;
} // namespace widgets

namespace app {

class MessagePreview;
class ProjectModel;

/// The prompt as the person writes it: instruction, exemplars, layout, and beside them what a model will really be sent
/// about an example.
class PromptPage final : public QWidget
{
    Q_OBJECT

public:
    PromptPage(ProjectModel& model, QWidget* parent);

    /// The project's examples, for the names of fields and the preview; null while they are not known.
    void setData(std::shared_ptr<const optimizers::TaskData> examples);

private:
    QWidget* createInstruction();
    QWidget* createExemplars();
    QWidget* createLayout();
    QWidget* createPreview();
    void connectEdits();
    void showProject();
    void showPreview();
    void editInstruction(const std::string& text);
    void editLayout();
    [[nodiscard]] const optimizers::Example* previewed() const;

    ProjectModel& m_model;
    std::shared_ptr<const optimizers::TaskData> m_data;
    widgets::InstructionEditor* m_instruction = nullptr;
    widgets::ExemplarEditor* m_exemplars = nullptr;
    QLabel* m_problem = nullptr;
    QComboBox* m_instructionPlace = nullptr;
    QComboBox* m_exemplarPlace = nullptr;
    QLineEdit* m_query = nullptr;
    QLabel* m_queryProblem = nullptr;
    QSpinBox* m_example = nullptr;
    QLabel* m_expected = nullptr;
    MessagePreview* m_preview = nullptr;
};

} // namespace app
