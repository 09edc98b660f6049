// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/parameter_form.h"

#include "widgets/forms/form_row.h"
#include "widgets/forms/parameter_field.h"
#include "widgets/style/icons.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace widgets {

ParameterForm::ParameterForm(const std::vector<optimizers::ParameterSpec>& specs, QWidget* parent) : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(unit(this) * 3);
    for (const optimizers::ParameterSpec& spec : specs) {
        const Row row = createRow(spec);
        QLabel* label = createFieldLabel(translated(spec.label), row.field->control());
        label->setToolTip(translated(spec.description));
        auto* line = new QHBoxLayout;
        line->setSpacing(unit(this));
        line->addWidget(row.field);
        line->addWidget(row.reset);
        line->addStretch();
        form->addRow(label, line);
        m_rows.push_back(row);
    }
}

ParameterForm::Row ParameterForm::createRow(const optimizers::ParameterSpec& spec)
{
    const Row row{new ParameterField(spec, this), new QToolButton(this)};
    const QString label = translated(spec.label);
    row.reset->setIcon(icon(u"reset"_s, ColourRole::MutedText));
    row.reset->setAutoRaise(true);
    row.reset->setObjectName(u"reset_"_s + fromUtf8(spec.id));
    row.reset->setAccessibleName(tr("Reset %1 to its default").arg(label));
    row.reset->setToolTip(tr("Back to the default, %1").arg(fromUtf8(optimizers::textOf(spec.defaultValue))));
    QSizePolicy policy = row.reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    row.reset->setSizePolicy(policy);
    row.reset->setVisible(false);
    connect(row.reset, &QToolButton::clicked, row.field,
            [field = row.field] { field->setValue(field->spec().defaultValue); });
    connect(row.field, &ParameterField::changed, this, [this, row] { onChanged(row); });
    return row;
}

void ParameterForm::onChanged(const Row& row)
{
    row.reset->setVisible(!row.field->isDefault());
    if (m_telling)
        Q_EMIT valuesChanged();
}

optimizers::ParameterValues ParameterForm::values() const
{
    optimizers::ParameterValues values;
    for (const Row& row : m_rows) {
        if (!row.field->isDefault())
            values.emplace(row.field->spec().id, row.field->value());
    }
    return values;
}

void ParameterForm::setValues(const optimizers::ParameterValues& values)
{
    const QScopedValueRollback quiet(m_telling, false);
    for (const Row& row : m_rows) {
        const auto found = values.find(row.field->spec().id);
        row.field->setValue(found == values.end() ? row.field->spec().defaultValue : found->second);
    }
}

} // namespace widgets

#include "moc_parameter_form.cpp"
