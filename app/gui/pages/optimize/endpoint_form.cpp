// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/endpoint_form.h"

#include "app/gui/models/project_model.h"
#include "widgets/forms/form_row.h"
#include "widgets/forms/show_value.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

EndpointForm::EndpointForm(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    createRoles();
    m_firstDetail = m_form->rowCount();
    createDetails();
    connectEdits();
}

void EndpointForm::createRoles()
{
    m_solver = new QComboBox(this);
    m_solver->setObjectName(u"solver"_s);
    m_solver->setAccessibleName(tr("Model that answers"));
    auto* add = new QToolButton(this);
    add->setObjectName(u"add_endpoint"_s);
    add->setIcon(widgets::icon(u"add"_s));
    add->setAutoRaise(true);
    add->setAccessibleName(tr("Add an endpoint"));
    add->setToolTip(tr("Add an endpoint: any server that speaks the OpenAI chat protocol"));
    connect(add, &QToolButton::clicked, this, &EndpointForm::addEndpoint);
    auto* row = new QHBoxLayout;
    row->setSpacing(widgets::unit(this));
    row->addWidget(m_solver, 1);
    row->addWidget(add);
    m_writer = new QComboBox(this);
    m_writer->setObjectName(u"writer"_s);
    m_writer->setAccessibleName(tr("Model that writes candidates"));
    m_maxTokens = new QSpinBox(this);
    m_maxTokens->setRange(1, 100'000);
    m_maxTokens->setSuffix(tr(" tokens"));
    m_maxTokens->setAccessibleName(tr("Longest answer"));
    widgets::addFormRow(*m_form, tr("Answers"), row, m_solver);
    widgets::addFormRow(*m_form, tr("Writes candidates"), m_writer);
    widgets::addFormRow(*m_form, tr("Longest answer"), m_maxTokens);
}

void EndpointForm::createDetails()
{
    m_url = new QLineEdit(this);
    m_url->setObjectName(u"url"_s);
    m_url->setPlaceholderText(u"http://localhost:8080"_s);
    m_url->setAccessibleName(tr("Address"));
    m_modelName = new QLineEdit(this);
    m_modelName->setObjectName(u"model"_s);
    m_modelName->setAccessibleName(tr("Model"));
    m_keyVariable = new QLineEdit(this);
    m_keyVariable->setPlaceholderText(tr("Name of an environment variable"));
    m_keyVariable->setAccessibleName(tr("Key from"));
    m_concurrency = new QSpinBox(this);
    m_concurrency->setRange(1, 512);
    m_concurrency->setAccessibleName(tr("Requests at once"));
    m_inputPrice = new QDoubleSpinBox(this);
    m_inputPrice->setAccessibleName(tr("Price of a million input tokens"));
    m_outputPrice = new QDoubleSpinBox(this);
    m_outputPrice->setAccessibleName(tr("Price of a million output tokens"));
    for (QDoubleSpinBox* price : {m_inputPrice, m_outputPrice}) {
        price->setDecimals(3);
        price->setMaximum(10'000.0);
    }
    auto* prices = new QHBoxLayout;
    prices->addWidget(m_inputPrice);
    prices->addWidget(m_outputPrice);
    widgets::addFormRow(*m_form, tr("Address"), m_url);
    widgets::addFormRow(*m_form, tr("Model"), m_modelName);
    widgets::addFormRow(*m_form, tr("Key from"), m_keyVariable);
    widgets::addFormRow(*m_form, tr("Requests at once"), m_concurrency);
    widgets::addFormRow(*m_form, tr("Price in and out"), prices, m_inputPrice);
    m_inputPrice->setToolTip(tr("Per million input tokens"));
    m_outputPrice->setToolTip(tr("Per million output tokens"));
}

void EndpointForm::connectEdits()
{
    connect(m_solver, &QComboBox::activated, this, [this] {
        Project project = m_model.project();
        const std::string before = project.solver;
        project.solver = widgets::toUtf8(m_solver->currentData().toString());
        if (project.writer == before)
            project.writer = project.solver; // one model for both, until a person separates them
        m_model.edit(project, tr("Choose model"));
    });
    connect(m_writer, &QComboBox::activated, this, [this] {
        Project project = m_model.project();
        project.writer = widgets::toUtf8(m_writer->currentData().toString());
        m_model.edit(project, tr("Choose writer"));
    });
    connect(m_maxTokens, &QSpinBox::valueChanged, this, [this](int tokens) {
        Project project = m_model.project();
        project.maxTokens = tokens;
        m_model.edit(project, tr("Change longest answer"), ProjectModel::Field::Endpoint);
    });
    for (QLineEdit* line : {m_url, m_modelName, m_keyVariable})
        connect(line, &QLineEdit::textEdited, this, &EndpointForm::editDetails);
    connect(m_concurrency, &QSpinBox::valueChanged, this, &EndpointForm::editDetails);
    for (QDoubleSpinBox* price : {m_inputPrice, m_outputPrice})
        connect(price, &QDoubleSpinBox::valueChanged, this, &EndpointForm::editDetails);
    connect(&m_model, &ProjectModel::changed, this, &EndpointForm::showProject);
}

EndpointSpec* EndpointForm::solverOf(Project& project)
{
    const auto found = std::ranges::find(project.endpoints, project.solver, &EndpointSpec::name);
    return found == project.endpoints.end() || found->name == builtinName ? nullptr : &*found;
}

void EndpointForm::showEndpoints()
{
    const Project& project = m_model.project();
    for (QComboBox* box : {m_solver, m_writer}) {
        box->clear();
        box->addItem(tr("Built-in model"), QString::fromLatin1(builtinName));
        for (const EndpointSpec& endpoint : project.endpoints) {
            const QString name = widgets::fromUtf8(endpoint.name);
            if (endpoint.name != builtinName)
                box->addItem(name, name);
        }
    }
    m_solver->setCurrentIndex(m_solver->findData(widgets::fromUtf8(project.solver)));
    m_writer->setCurrentIndex(m_writer->findData(widgets::fromUtf8(project.writer)));
}

void EndpointForm::showProject()
{
    showEndpoints();
    Project project = m_model.project();
    widgets::showValue(m_maxTokens, project.maxTokens);
    const EndpointSpec* endpoint = solverOf(project);
    for (int row = m_firstDetail; row < m_form->rowCount(); ++row)
        m_form->setRowVisible(row, endpoint != nullptr);
    if (endpoint == nullptr)
        return;
    widgets::showText(m_url, endpoint->url);
    widgets::showText(m_modelName, endpoint->model);
    widgets::showText(m_keyVariable, endpoint->keyVariable);
    widgets::showValue(m_concurrency, endpoint->concurrency);
    widgets::showValue(m_inputPrice, endpoint->prices.input);
    widgets::showValue(m_outputPrice, endpoint->prices.output);
}

void EndpointForm::editDetails()
{
    Project project = m_model.project();
    EndpointSpec* endpoint = solverOf(project);
    if (endpoint == nullptr)
        return;
    endpoint->url = widgets::toUtf8(m_url->text());
    endpoint->model = widgets::toUtf8(m_modelName->text());
    endpoint->keyVariable = widgets::toUtf8(m_keyVariable->text());
    endpoint->concurrency = m_concurrency->value();
    endpoint->prices = {m_inputPrice->value(), m_outputPrice->value()};
    m_model.edit(project, tr("Edit endpoint"), ProjectModel::Field::Endpoint);
}

void EndpointForm::addEndpoint()
{
    Project project = m_model.project();
    EndpointSpec endpoint;
    int number = 1;
    do
        endpoint.name = "server " + std::to_string(number++);
    while (std::ranges::find(project.endpoints, endpoint.name, &EndpointSpec::name) != project.endpoints.end());
    project.endpoints.push_back(endpoint);
    if (project.writer == project.solver)
        project.writer = endpoint.name;
    project.solver = endpoint.name;
    m_model.edit(project, tr("Add endpoint"));
    m_url->setFocus();
}

} // namespace app

#include "moc_endpoint_form.cpp"
