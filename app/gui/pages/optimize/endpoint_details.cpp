// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/endpoint_details.h"

#include "app/gui/models/project_model.h"
#include "app/gui/pages/optimize/endpoint_check_text.h"
#include "app/gui/pages/optimize/key_field.h"
#include "widgets/forms/form_row.h"
#include "widgets/forms/show_value.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

template <typename Field>
Field* named(Field* field, const QString& id, const QString& name)
{
    field->setObjectName(id);
    field->setAccessibleName(name);
    return field;
}

} // namespace

EndpointDetails::EndpointDetails(ProjectModel& model, KeySource keys, QWidget* parent)
    : QWidget(parent), m_model(model), m_prober(std::move(keys), nullptr)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 3);
    m_builtin = widgets::createHint(tr("The built-in model is part of this program: it needs no server and no key, and "
                                       "costs nothing. It is there to practise with; real tasks want a real model."),
                                    this);
    column->addWidget(m_builtin);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    createReach();
    createLimits();
    column->addLayout(m_form);
    column->addWidget(createTest());
    column->addStretch();
    connectEdits();
    setFocusProxy(m_url);
}

void EndpointDetails::createReach()
{
    m_name = named(new QLineEdit(this), u"endpoint_name"_s, tr("Name"));
    m_url = named(new QLineEdit(this), u"endpoint_url"_s, tr("Address"));
    m_url->setPlaceholderText(u"http://localhost:8080"_s);
    m_modelName = named(new QComboBox(this), u"endpoint_model"_s, tr("Model"));
    m_modelName->setEditable(true);
    m_modelName->setInsertPolicy(QComboBox::NoInsert);
    m_modelName->lineEdit()->setAccessibleName(tr("Model"));
    m_modelName->lineEdit()->setPlaceholderText(tr("Type a name, or press Test for a list"));
    m_key = new KeyField(this);
    m_keyVariable = named(new QLineEdit(this), u"endpoint_key_variable"_s, tr("Environment variable with the key"));
    m_keyVariable->setPlaceholderText(tr("Its name; asked before the keyring"));
    widgets::addFormRow(*m_form, tr("Name"), m_name);
    widgets::addFormRow(*m_form, tr("Address"), m_url);
    widgets::addFormRow(*m_form, tr("Model"), m_modelName);
    QLabel* key = widgets::createFieldLabel(tr("Key"), m_key->line());
    key->setAlignment(Qt::AlignTop);
    key->setContentsMargins(0, (m_key->line()->sizeHint().height() - fontMetrics().height()) / 2, 0, 0);
    m_form->addRow(key, m_key);
    widgets::addFormRow(*m_form, tr("Key variable"), m_keyVariable);
}

void EndpointDetails::createLimits()
{
    m_context = named(new QSpinBox(this), u"endpoint_context"_s, tr("Context in tokens"));
    m_context->setRange(0, 100'000'000);
    m_context->setGroupSeparatorShown(true);
    m_context->setSpecialValueText(tr("not known"));
    m_context->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_context->setToolTip(
        tr("How many tokens prompt and answer may have together; local servers often allow fewer than "
           "their model and drop the beginning of longer prompts without a word"));
    m_concurrency = named(new QSpinBox(this), u"endpoint_concurrency"_s, tr("Requests at once"));
    m_concurrency->setRange(1, 512);
    m_perMinute = named(new QDoubleSpinBox(this), u"endpoint_per_minute"_s, tr("Requests per minute"));
    m_perMinute->setRange(0.0, 1'000'000.0);
    m_perMinute->setDecimals(0);
    m_perMinute->setSpecialValueText(tr("no limit"));
    m_perMinute->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_inputPrice = named(new QDoubleSpinBox(this), u"endpoint_input_price"_s, tr("Price of a million input tokens"));
    m_outputPrice = named(new QDoubleSpinBox(this), u"endpoint_output_price"_s, tr("Price of a million output tokens"));
    for (QDoubleSpinBox* price : {m_inputPrice, m_outputPrice}) {
        price->setDecimals(3);
        price->setMaximum(10'000.0);
    }
    const auto addPair = [this](const QString& text, QWidget* first, const QString& between, QWidget* second) {
        auto* line = new QHBoxLayout;
        line->setSpacing(widgets::unit(this) * 2);
        line->addWidget(first, 1);
        line->addWidget(widgets::createFieldLabel(between, second));
        line->addWidget(second, 1);
        widgets::addFormRow(*m_form, text, line, first);
    };
    widgets::addFormRow(*m_form, tr("Context in tokens"), m_context);
    addPair(tr("Requests at once"), m_concurrency, tr("Requests per minute"), m_perMinute);
    addPair(tr("Price per million input tokens"), m_inputPrice, tr("Output tokens"), m_outputPrice);
}

QWidget* EndpointDetails::createTest()
{
    auto* row = new QWidget(this);
    m_test = new QPushButton(tr("&Test"), row);
    m_test->setObjectName(u"endpoint_test"_s);
    m_test->setToolTip(tr("Sends one small request, which the server may charge for"));
    m_result = widgets::createHint({}, row);
    m_result->setObjectName(u"endpoint_result"_s);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setFocusPolicy(Qt::ClickFocus);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(widgets::unit(this) * 3);
    line->addWidget(m_test, 0, Qt::AlignTop);
    line->addWidget(m_result, 1);
    return row;
}

void EndpointDetails::connectEdits()
{
    connect(m_name, &QLineEdit::editingFinished, this, &EndpointDetails::rename);
    connect(m_url, &QLineEdit::textEdited, this,
            [this](const QString& text) { edit([&](EndpointSpec& each) { each.url = widgets::toUtf8(text); }); });
    const auto setModel = [this](const QString& text) {
        edit([&](EndpointSpec& each) { each.model = widgets::toUtf8(text.trimmed()); });
    };
    connect(m_modelName->lineEdit(), &QLineEdit::textEdited, this, setModel);
    connect(m_modelName, &QComboBox::textActivated, this, setModel);
    connect(m_keyVariable, &QLineEdit::textEdited, this, [this](const QString& text) {
        edit([&](EndpointSpec& each) { each.keyVariable = widgets::toUtf8(text.trimmed()); });
    });
    connect(m_context, &QSpinBox::valueChanged, this,
            [this](int tokens) { edit([&](EndpointSpec& each) { each.contextTokens = tokens; }); });
    connect(m_concurrency, &QSpinBox::valueChanged, this,
            [this](int count) { edit([&](EndpointSpec& each) { each.concurrency = count; }); });
    connect(m_perMinute, &QDoubleSpinBox::valueChanged, this,
            [this](double count) { edit([&](EndpointSpec& each) { each.requestsPerMinute = count; }); });
    connect(m_inputPrice, &QDoubleSpinBox::valueChanged, this,
            [this](double price) { edit([&](EndpointSpec& each) { each.prices.input = price; }); });
    connect(m_outputPrice, &QDoubleSpinBox::valueChanged, this,
            [this](double price) { edit([&](EndpointSpec& each) { each.prices.output = price; }); });
    connect(m_key, &KeyField::keyChanged, this, &EndpointDetails::keyChanged);
    connect(m_test, &QPushButton::clicked, this, &EndpointDetails::test);
    connect(&m_prober, &EndpointProber::checked, this, &EndpointDetails::showCheck);
}

template <typename Set>
void EndpointDetails::edit(Set set)
{
    if (spec() == nullptr)
        return;
    Project project = m_model.project();
    set(project.endpoints[*m_place]);
    m_model.edit(project, tr("Edit endpoint"), ProjectModel::Field::Endpoint);
}

const EndpointSpec* EndpointDetails::spec() const
{
    const std::vector<EndpointSpec>& endpoints = m_model.project().endpoints;
    return m_place && *m_place < endpoints.size() ? &endpoints[*m_place] : nullptr;
}

void EndpointDetails::showEndpoint(std::optional<std::size_t> place)
{
    const bool other = place != std::exchange(m_place, place);
    if (other) {
        m_prober.cancel();
        showTesting(false);
        m_result->clear();
        offerModels({});
    }
    const EndpointSpec* shown = spec();
    m_builtin->setVisible(shown == nullptr);
    for (int row = 0; row < m_form->rowCount(); ++row)
        m_form->setRowVisible(row, shown != nullptr);
    if (shown != nullptr)
        showSpec(*shown);
}

void EndpointDetails::showSpec(const EndpointSpec& spec)
{
    widgets::showText(m_name, spec.name);
    widgets::showText(m_url, spec.url);
    const QString model = widgets::fromUtf8(spec.model);
    if (m_modelName->currentText().trimmed() != model)
        m_modelName->setEditText(model);
    widgets::showText(m_keyVariable, spec.keyVariable);
    widgets::showValue(m_context, spec.contextTokens);
    widgets::showValue(m_concurrency, spec.concurrency);
    widgets::showValue(m_perMinute, spec.requestsPerMinute);
    widgets::showValue(m_inputPrice, spec.prices.input);
    widgets::showValue(m_outputPrice, spec.prices.output);
    m_key->setEndpoint(spec);
}

void EndpointDetails::offerModels(const std::vector<std::string>& models)
{
    const QString typed = m_modelName->currentText();
    m_modelName->clear();
    for (const std::string& model : models)
        m_modelName->addItem(widgets::fromUtf8(model));
    m_modelName->setCurrentIndex(m_modelName->findText(typed));
    m_modelName->setEditText(typed);
}

/// Roles name their endpoint, so they follow.
void EndpointDetails::rename()
{
    const EndpointSpec* renamed = spec();
    if (renamed == nullptr)
        return;
    const std::string before = renamed->name;
    const std::string after = widgets::toUtf8(m_name->text().trimmed());
    Project project = m_model.project();
    const bool taken = std::ranges::find(project.endpoints, after, &EndpointSpec::name) != project.endpoints.end();
    if (after.empty() || after == builtinName || taken)
        return widgets::showText(m_name, before);
    project.endpoints[*m_place].name = after;
    for (std::string* role : {&project.solver, &project.writer, &project.embedder})
        if (*role == before)
            *role = after;
    m_model.edit(project, tr("Rename endpoint"));
}

void EndpointDetails::test()
{
    if (m_prober.busy()) {
        m_prober.cancel();
        showTesting(false);
        return m_result->setText(tr("Stopped."));
    }
    showTesting(true);
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_result->setText(tr("Waiting for an answer …"));
    m_prober.check(m_model.project(), spec() == nullptr ? builtinName : spec()->name);
}

void EndpointDetails::showTesting(bool testing)
{
    m_test->setText(testing ? tr("S&top") : tr("&Test"));
}

void EndpointDetails::showCheck(const EndpointCheck& check)
{
    showTesting(false);
    if (!check.models.empty())
        offerModels(check.models);
    m_result->setForegroundRole(check.error ? QPalette::BrightText : QPalette::WindowText);
    m_result->setText(checkText(check));
    m_test->setAccessibleDescription(m_result->text());
}

} // namespace app

#include "moc_endpoint_details.cpp"
