// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimizer_card.h"

#include "widgets/forms/parameter_form.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

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
        m_form = new widgets::ParameterForm(info.parameters, this);
        m_form->hide();
        details->addSpacing(one);
        details->addWidget(m_form);
        connect(m_form, &widgets::ParameterForm::valuesChanged, this, &OptimizerCard::valuesChanged);
        connect(m_chosen, &QCheckBox::toggled, m_form, &QWidget::setVisible);
    }
    column->addLayout(details);
    connect(m_chosen, &QCheckBox::clicked, this, &OptimizerCard::chosenChanged);
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
    if (m_form != nullptr)
        m_form->setValues(values);
}

} // namespace app

#include "moc_optimizer_card.cpp"
