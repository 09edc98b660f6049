// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/endpoint_prober.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace app {

class KeyField;
class ProjectModel;

/// One endpoint of the project with everything about it, and the button that tries it.
class EndpointDetails final : public QWidget
{
    Q_OBJECT

public:
    EndpointDetails(ProjectModel& model, KeySource keys, QWidget* parent);

    /// The place of the endpoint in the project; none shows the built-in model.
    void showEndpoint(std::optional<std::size_t> place);
    /// Names of models that can be chosen beside typing one.
    void offerModels(const std::vector<std::string>& models);

Q_SIGNALS:
    void keyChanged(const app::EndpointSpec& endpoint);

private:
    void createReach();
    void createLimits();
    QWidget* createTest();
    void connectEdits();
    void showSpec(const EndpointSpec& spec);
    void rename();
    void test();
    void showTesting(bool testing);
    void showCheck(const EndpointCheck& check);
    template <typename Set>
    void edit(Set set);
    /// Null for the built-in model.
    [[nodiscard]] const EndpointSpec* spec() const;

    ProjectModel& m_model;
    std::optional<std::size_t> m_place;
    EndpointProber m_prober;
    QFormLayout* m_form = nullptr;
    QLabel* m_builtin = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_url = nullptr;
    QComboBox* m_modelName = nullptr;
    KeyField* m_key = nullptr;
    QLineEdit* m_keyVariable = nullptr;
    QSpinBox* m_context = nullptr;
    QSpinBox* m_concurrency = nullptr;
    QDoubleSpinBox* m_perMinute = nullptr;
    QDoubleSpinBox* m_inputPrice = nullptr;
    QDoubleSpinBox* m_outputPrice = nullptr;
    QPushButton* m_test = nullptr;
    QLabel* m_result = nullptr;
};

} // namespace app
