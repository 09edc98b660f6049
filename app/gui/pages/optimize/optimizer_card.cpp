// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/optimizer_card.h"

#include "widgets/forms/form_row.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

optimizers::ParameterValues differingFromDefaults(const optimizers::ParameterValues& values,
                                                  const std::vector<optimizers::ParameterSpec>& specs)
{
    optimizers::ParameterValues differing;
    for (const auto& [id, value] : values) {
        const auto spec = std::ranges::find(specs, id, &optimizers::ParameterSpec::id);
        const auto typed = spec == specs.end() ? value : optimizers::checked(*spec, value).value_or(value);
        if (spec == specs.end() || typed != spec->defaultValue)
            differing.emplace(id, typed);
    }
    return differing;
}

} // namespace

OptimizerCard::OptimizerCard(const optimizers::OptimizerInfo& info, QWidget* parent) : QWidget(parent), m_id(info.id)
{
    const int one = widgets::unit(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, one, 0, one * 2);
    column->setSpacing(one);
    m_chosen = new QCheckBox(widgets::translated(info.name), this);
    m_chosen->setObjectName(u"choose_"_s + widgets::fromUtf8(info.id));
    m_chosen->setAccessibleDescription(widgets::translated(info.summary));
    QFont strong = m_chosen->font();
    strong.setWeight(QFont::DemiBold);
    m_chosen->setFont(strong);
    column->addWidget(m_chosen);
    setFocusProxy(m_chosen);
    auto* details = new QVBoxLayout;
    details->setContentsMargins(one * 6, 0, 0, 0);
    details->setSpacing(one);
    QLabel* summary = widgets::createHint(widgets::translated(info.summary), this);
    summary->setForegroundRole(QPalette::WindowText);
    details->addWidget(summary);
    details->addWidget(widgets::createHint(widgets::translated(info.source), this));
    if (!info.parameters.empty()) {
        details->addSpacing(one);
        details->addWidget(createSettings(info));
    }
    column->addLayout(details);
    connect(m_chosen, &QCheckBox::clicked, this, &OptimizerCard::chosenChanged);
}

QWidget* OptimizerCard::createSettings(const optimizers::OptimizerInfo& info)
{
    auto* settings = new QWidget(this);
    settings->hide();
    connect(m_chosen, &QCheckBox::toggled, settings, &QWidget::setVisible);
    auto* column = new QVBoxLayout(settings);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::unit(this));
    if (!info.presets.empty())
        createPresets(info, *column);
    m_form = new widgets::ParameterForm(info.parameters, settings);
    column->addWidget(m_form);
    connect(m_form, &widgets::ParameterForm::valuesChanged, this, [this] {
        showPreset();
        Q_EMIT valuesChanged();
    });
    return settings;
}

void OptimizerCard::createPresets(const optimizers::OptimizerInfo& info, QVBoxLayout& column)
{
    QWidget* settings = column.parentWidget();
    m_preset = new QComboBox(settings);
    m_preset->setObjectName(u"preset_"_s + widgets::fromUtf8(info.id));
    for (const optimizers::Preset& preset : info.presets) {
        m_presets.push_back(preset);
        m_presets.back().values = differingFromDefaults(preset.values, info.parameters);
        m_preset->addItem(widgets::translated(preset.name));
    }
    m_preset->addItem(tr("Own settings"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    widgets::addFormRow(*form, tr("Preset"), m_preset);
    column.addLayout(form);
    m_presetText = widgets::createHint({}, settings);
    column.addWidget(m_presetText);
    connect(m_preset, &QComboBox::activated, this, &OptimizerCard::takePreset);
}

void OptimizerCard::takePreset(int place)
{
    if (place < static_cast<int>(m_presets.size())) {
        m_form->setValues(m_presets[static_cast<std::size_t>(place)].values);
        Q_EMIT valuesChanged();
    }
    showPreset();
}

void OptimizerCard::showPreset()
{
    if (m_preset == nullptr)
        return;
    const auto found = std::ranges::find(m_presets, m_form->values(), &optimizers::Preset::values);
    m_preset->setCurrentIndex(static_cast<int>(found - m_presets.begin()));
    m_presetText->setVisible(found != m_presets.end());
    if (found != m_presets.end())
        m_presetText->setText(widgets::translated(found->description));
}

bool OptimizerCard::isChosen() const
{
    return m_chosen->isChecked();
}

optimizers::ParameterValues OptimizerCard::values() const
{
    return m_form != nullptr ? m_form->values() : optimizers::ParameterValues();
}

void OptimizerCard::setChoice(bool chosen, const optimizers::ParameterValues& values)
{
    m_chosen->setChecked(chosen);
    if (m_form == nullptr)
        return;
    m_form->setValues(values);
    showPreset();
}

} // namespace app

#include "moc_optimizer_card.cpp"
