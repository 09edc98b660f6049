// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/form_row.h"

#include <QFormLayout>
#include <QLabel>

namespace widgets {

QLabel* createFieldLabel(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    label->setMinimumHeight(field->sizeHint().height());
    return label;
}

void addFormRow(QFormLayout& form, const QString& text, QWidget* field)
{
    form.addRow(createFieldLabel(text, field), field);
}

void addFormRow(QFormLayout& form, const QString& text, QLayout* line, QWidget* field)
{
    form.addRow(createFieldLabel(text, field), line);
}

} // namespace widgets
