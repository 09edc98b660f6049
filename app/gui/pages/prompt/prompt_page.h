// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "app/gui/models/inspection.h"
#include "app/gui/models/prompt_history.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace app {

class InstructionPanel;
class ProjectModel;
class SentPanel;
class VersionsWindow;

/// The prompt as the person writes it: instruction, exemplars, layout, and beside them what a model will really be sent
/// about an example.
class PromptPage final : public QWidget
{
    Q_OBJECT

public:
    PromptPage(ProjectModel& model, KeySource keys, QWidget* parent);

    /// The project's examples, for the names of fields and the preview; null while they are not known.
    void setData(const std::shared_ptr<const optimizers::TaskData>& examples);

    /// The versions of the prompt.
    [[nodiscard]] PromptHistory& history() { return m_history; }

private:
    QWidget* createHeading();
    QWidget* createLayout();
    void connectEdits();
    void showProject();
    void editLayout();

    ProjectModel& m_model;
    PromptHistory m_history;
    VersionsWindow* m_versions = nullptr;
    InstructionPanel* m_instruction = nullptr;
    QComboBox* m_instructionPlace = nullptr;
    QComboBox* m_exemplarPlace = nullptr;
    QLineEdit* m_query = nullptr;
    QLabel* m_queryProblem = nullptr;
    SentPanel* m_sent = nullptr;
};

} // namespace app
