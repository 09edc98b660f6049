// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/task_look.h"

#include <QWidget>

#include <map>
#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace widgets {
class ParameterForm;
}

namespace app {

class ProjectModel;

/// How answers are scored: the metric with its parameters and what it says of known answers, and how the answer is
/// found in a reply.
class MetricForm final : public QWidget
{
    Q_OBJECT

public:
    MetricForm(ProjectModel& model, QWidget* parent);

    void setLook(const MetricLook& look);

private:
    QWidget* createMetric();
    QWidget* createAnswer();
    widgets::ParameterForm* formFor(const std::string& id);
    void showProject();
    void showAnswer();
    void editMetric();
    void editValues();
    void editAnswer();

    ProjectModel& m_model;
    QComboBox* m_metric = nullptr;
    QLabel* m_summary = nullptr;
    QVBoxLayout* m_place = nullptr; ///< of the parameters
    std::map<std::string, widgets::ParameterForm*> m_forms;
    QLabel* m_test = nullptr;
    QLabel* m_warnings = nullptr;
    QComboBox* m_rule = nullptr;
    QLineEdit* m_pattern = nullptr;
    QLabel* m_patternName = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace app
