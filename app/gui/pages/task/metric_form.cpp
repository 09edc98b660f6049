// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/task/metric_form.h"

#include "app/gui/models/project_model.h"
#include "app/gui/pages/task/self_test_text.h"
#include "optimizers/metrics/metric.h"
#include "optimizers/prompts/answer_parser.h"
#include "widgets/forms/form_row.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using optimizers::AnswerRule;

namespace app {

namespace {

bool needsPattern(AnswerRule::Kind kind)
{
    return kind != AnswerRule::Kind::WholeText && kind != AnswerRule::Kind::LastLine;
}

QString patternName(AnswerRule::Kind kind)
{
    if (kind == AnswerRule::Kind::Marker)
        return MetricForm::tr("Marker");
    return kind == AnswerRule::Kind::Regex ? MetricForm::tr("Expression") : MetricForm::tr("Field");
}

QString patternExample(AnswerRule::Kind kind)
{
    if (kind == AnswerRule::Kind::Marker)
        return u"Answer:"_s;
    return kind == AnswerRule::Kind::Regex ? u"answer is (\\w+)"_s : u"result.answer"_s;
}

} // namespace

MetricForm::MetricForm(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 2);
    column->addWidget(createMetric());
    column->addWidget(createAnswer());
    connect(&m_model, &ProjectModel::changed, this, &MetricForm::showProject);
}

QWidget* MetricForm::createMetric()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this) * 2);
    m_metric = new QComboBox(part);
    m_metric->setObjectName(u"metric"_s);
    m_metric->setAccessibleName(tr("Metric"));
    for (const optimizers::MetricInfo& info : optimizers::allMetrics())
        m_metric->addItem(widgets::translated(info.name), widgets::fromUtf8(info.id));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    widgets::addFormRow(*form, tr("Metric"), m_metric);
    column->addLayout(form);
    m_summary = widgets::createHint({}, part);
    column->addWidget(m_summary);
    m_place = new QVBoxLayout;
    column->addLayout(m_place);
    m_test = new QLabel(part);
    m_test->setObjectName(u"self_test"_s);
    m_test->setWordWrap(true);
    column->addWidget(m_test);
    m_warnings = widgets::createHint({}, part);
    m_warnings->setObjectName(u"metric_warnings"_s);
    m_warnings->setForegroundRole(QPalette::BrightText);
    m_warnings->hide();
    column->addWidget(m_warnings);
    connect(m_metric, &QComboBox::activated, this, &MetricForm::editMetric);
    return part;
}

QWidget* MetricForm::createAnswer()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, widgets::unit(this) * 2, 0, 0);
    m_rule = new QComboBox(part);
    m_rule->setObjectName(u"answer_rule"_s);
    m_rule->setAccessibleName(tr("Where the answer stands in a reply"));
    m_rule->addItem(tr("The whole reply"), static_cast<int>(AnswerRule::Kind::WholeText));
    m_rule->addItem(tr("The last line"), static_cast<int>(AnswerRule::Kind::LastLine));
    m_rule->addItem(tr("The line after a marker"), static_cast<int>(AnswerRule::Kind::Marker));
    m_rule->addItem(tr("What a regular expression finds"), static_cast<int>(AnswerRule::Kind::Regex));
    m_rule->addItem(tr("A field of a JSON object"), static_cast<int>(AnswerRule::Kind::JsonField));
    m_pattern = new QLineEdit(part);
    m_pattern->setObjectName(u"answer_pattern"_s);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    widgets::addFormRow(*form, tr("The answer is"), m_rule);
    m_patternName = widgets::createFieldLabel({}, m_pattern);
    form->addRow(m_patternName, m_pattern);
    column->addLayout(form);
    m_problem = widgets::createHint({}, part);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_rule, &QComboBox::activated, this, &MetricForm::editAnswer);
    connect(m_pattern, &QLineEdit::textEdited, this, &MetricForm::editAnswer);
    return part;
}

widgets::ParameterForm* MetricForm::formFor(const std::string& id)
{
    const optimizers::MetricInfo* info = optimizers::findMetric(id);
    if (info == nullptr || info->parameters.empty())
        return nullptr;
    widgets::ParameterForm*& form = m_forms[id];
    if (form == nullptr) {
        form = new widgets::ParameterForm(info->parameters, this);
        m_place->addWidget(form);
        connect(form, &widgets::ParameterForm::valuesChanged, this, &MetricForm::editValues);
    }
    return form;
}

void MetricForm::setLook(const MetricLook& look)
{
    QStringList lines;
    if (look) {
        m_test->setText(selfTestText(*look));
        for (const optimizers::MetricWarning& warning : look->warnings)
            lines.push_back(warningText(warning, *look));
    } else {
        m_test->clear();
        lines.push_back(widgets::translated(look.error().text));
    }
    m_test->setVisible(!m_test->text().isEmpty());
    m_warnings->setText(lines.join(u'\n'));
    m_warnings->setVisible(!lines.isEmpty());
}

void MetricForm::showProject()
{
    const Choice& metric = m_model.project().metric;
    m_metric->setCurrentIndex(m_metric->findData(widgets::fromUtf8(metric.id)));
    const optimizers::MetricInfo* info = optimizers::findMetric(metric.id);
    m_summary->setText(info != nullptr ? widgets::translated(info->summary) : QString());
    m_summary->setToolTip(info != nullptr ? widgets::translated(info->source) : QString());
    widgets::ParameterForm* shown = formFor(metric.id);
    for (const auto& [id, form] : m_forms)
        form->setVisible(form == shown);
    if (shown != nullptr)
        shown->setValues(metric.values);
    showAnswer();
}

void MetricForm::showAnswer()
{
    const AnswerRule& rule = m_model.project().answer;
    m_rule->setCurrentIndex(m_rule->findData(static_cast<int>(rule.kind)));
    const bool pattern = needsPattern(rule.kind);
    m_pattern->setVisible(pattern);
    m_patternName->setVisible(pattern);
    m_patternName->setText(patternName(rule.kind));
    m_pattern->setAccessibleName(patternName(rule.kind));
    m_pattern->setPlaceholderText(patternExample(rule.kind));
    const QString text = widgets::fromUtf8(rule.pattern);
    if (m_pattern->text() != text)
        m_pattern->setText(text);
    const auto parser = optimizers::AnswerParser::create(rule);
    m_problem->setText(parser ? QString() : widgets::translated(parser.error().text));
    m_problem->setVisible(!parser);
}

void MetricForm::editMetric()
{
    Project project = m_model.project();
    project.metric = {widgets::toUtf8(m_metric->currentData().toString()), {}};
    m_model.edit(project, tr("Change the metric"));
}

void MetricForm::editValues()
{
    Project project = m_model.project();
    project.metric.values = formFor(project.metric.id)->values();
    m_model.edit(project, tr("Change the metric's parameters"), ProjectModel::Field::Parameters);
}

void MetricForm::editAnswer()
{
    Project project = m_model.project();
    project.answer.kind = static_cast<AnswerRule::Kind>(m_rule->currentData().toInt());
    project.answer.pattern = needsPattern(project.answer.kind) ? widgets::toUtf8(m_pattern->text()) : std::string();
    m_model.edit(project, tr("Change where the answer stands"), ProjectModel::Field::Answer);
}

} // namespace app

#include "moc_metric_form.cpp"
