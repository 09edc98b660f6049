// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/model_services.h"
#include "app/gui/models/inspection.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace widgets {
class ExemplarEditor;
} // namespace widgets

namespace app {

class InstructionPanel;
class MessagePreview;
class ProjectModel;
class TryBar;

/// The prompt as the person writes it: instruction, exemplars, layout, and beside them what a model will really be sent
/// about an example.
class PromptPage final : public QWidget
{
    Q_OBJECT

public:
    PromptPage(ProjectModel& model, KeySource keys, QWidget* parent);

    /// The project's examples, for the names of fields and the preview; null while they are not known.
    void setData(std::shared_ptr<const optimizers::TaskData> examples);

private:
    QWidget* createExemplars();
    QWidget* createLayout();
    QWidget* createPreview(KeySource keys);
    void connectEdits();
    void showProject();
    void showPreview();
    void editLayout();
    [[nodiscard]] const optimizers::Example* previewed() const;

    ProjectModel& m_model;
    std::shared_ptr<const optimizers::TaskData> m_data;
    InstructionPanel* m_instruction = nullptr;
    widgets::ExemplarEditor* m_exemplars = nullptr;
    QComboBox* m_instructionPlace = nullptr;
    QComboBox* m_exemplarPlace = nullptr;
    QLineEdit* m_query = nullptr;
    QLabel* m_queryProblem = nullptr;
    QSpinBox* m_example = nullptr;
    QLabel* m_expected = nullptr;
    MessagePreview* m_preview = nullptr;
    TryBar* m_try = nullptr;
};

} // namespace app
