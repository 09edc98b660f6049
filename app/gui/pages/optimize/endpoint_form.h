// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace app {

class ProjectModel;

/// Which model answers and which one writes, and how to reach it. Keys are never typed here: only the name of the
/// environment variable that holds one.
class EndpointForm final : public QWidget
{
    Q_OBJECT

public:
    EndpointForm(ProjectModel& model, QWidget* parent);

private:
    void createRoles();
    void createDetails();
    void connectEdits();
    void showProject();
    void showEndpoints();
    void editDetails();
    void addEndpoint();
    /// The project's endpoint that solves; null for the built-in model.
    [[nodiscard]] static EndpointSpec* solverOf(Project& project);

    ProjectModel& m_model;
    QFormLayout* m_form = nullptr;
    int m_firstDetail = 0; ///< rows from here on describe the solver's endpoint
    QComboBox* m_solver = nullptr;
    QComboBox* m_writer = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_modelName = nullptr;
    QLineEdit* m_keyVariable = nullptr;
    QSpinBox* m_concurrency = nullptr;
    QDoubleSpinBox* m_inputPrice = nullptr;
    QDoubleSpinBox* m_outputPrice = nullptr;
    QSpinBox* m_maxTokens = nullptr;
};

} // namespace app
