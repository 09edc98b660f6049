// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/parameter_field.h"

#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

QString unitSuffix(const optimizers::ParameterSpec& spec)
{
    const QString unit = translated(spec.unit);
    return unit.isEmpty() ? QString() : u" "_s + unit;
}

int bounded(std::optional<double> bound, int absent)
{
    if (!bound)
        return absent;
    return static_cast<int>(std::clamp(*bound, static_cast<double>(std::numeric_limits<int>::min()),
                                       static_cast<double>(std::numeric_limits<int>::max())));
}

int decimalsFor(const optimizers::ParameterSpec& spec)
{
    const double standard = std::abs(std::get<double>(spec.defaultValue));
    const double smallest = standard > 0 ? standard : 0.1;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(smallest))), 2, 8);
}

} // namespace

ParameterField::ParameterField(const optimizers::ParameterSpec& spec, QWidget* parent) : QWidget(parent), m_spec(spec)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_control = createControl();
    m_control->setObjectName(fromUtf8(spec.id));
    m_control->setAccessibleName(translated(spec.label));
    m_control->setAccessibleDescription(translated(spec.description));
    m_control->setToolTip(translated(spec.description));
    m_control->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    row->addWidget(m_control);
    setFocusProxy(m_control);
    setValue(spec.defaultValue);
}

QWidget* ParameterField::createControl()
{
    if (!m_spec.choices.empty())
        return createChoice();
    if (std::holds_alternative<std::int64_t>(m_spec.defaultValue))
        return createWhole();
    if (std::holds_alternative<double>(m_spec.defaultValue))
        return createNumber();
    if (std::holds_alternative<bool>(m_spec.defaultValue)) {
        auto* box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, &ParameterField::changed);
        return box;
    }
    auto* line = new QLineEdit(this);
    connect(line, &QLineEdit::textEdited, this, &ParameterField::changed);
    return line;
}

QWidget* ParameterField::createChoice()
{
    auto* box = new QComboBox(this);
    for (const optimizers::Choice& choice : m_spec.choices)
        box->addItem(translated(choice.label), fromUtf8(choice.id));
    connect(box, &QComboBox::currentIndexChanged, this, &ParameterField::changed);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    return box;
}

QWidget* ParameterField::createWhole()
{
    auto* box = new QSpinBox(this);
    box->setRange(bounded(m_spec.minimum, -1'000'000'000), bounded(m_spec.maximum, 1'000'000'000));
    box->setSuffix(unitSuffix(m_spec));
    box->setGroupSeparatorShown(true);
    connect(box, &QSpinBox::valueChanged, this, &ParameterField::changed);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    return box;
}

QWidget* ParameterField::createNumber()
{
    auto* box = new QDoubleSpinBox(this);
    box->setDecimals(decimalsFor(m_spec));
    box->setRange(m_spec.minimum.value_or(-1e9), m_spec.maximum.value_or(1e9));
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setSuffix(unitSuffix(m_spec));
    connect(box, &QDoubleSpinBox::valueChanged, this, &ParameterField::changed);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    return box;
}

optimizers::ParameterValue ParameterField::value() const
{
    if (const auto* box = qobject_cast<const QComboBox*>(m_control))
        return toUtf8(box->currentData().toString());
    if (const auto* box = qobject_cast<const QSpinBox*>(m_control))
        return static_cast<std::int64_t>(box->value());
    if (const auto* box = qobject_cast<const QDoubleSpinBox*>(m_control))
        return box->value();
    if (const auto* box = qobject_cast<const QCheckBox*>(m_control))
        return box->isChecked();
    return toUtf8(qobject_cast<const QLineEdit*>(m_control)->text());
}

void ParameterField::setValue(const optimizers::ParameterValue& value)
{
    const optimizers::Result<optimizers::ParameterValue> accepted = optimizers::checked(m_spec, value);
    if (!accepted || *accepted == this->value())
        return;
    if (auto* choice = qobject_cast<QComboBox*>(m_control))
        choice->setCurrentIndex(choice->findData(fromUtf8(std::get<std::string>(*accepted))));
    else if (auto* whole = qobject_cast<QSpinBox*>(m_control))
        whole->setValue(static_cast<int>(std::get<std::int64_t>(*accepted)));
    else if (auto* number = qobject_cast<QDoubleSpinBox*>(m_control))
        number->setValue(std::get<double>(*accepted));
    else if (auto* flag = qobject_cast<QCheckBox*>(m_control))
        flag->setChecked(std::get<bool>(*accepted));
    else if (auto* line = qobject_cast<QLineEdit*>(m_control)) {
        line->setText(fromUtf8(std::get<std::string>(*accepted)));
        Q_EMIT changed();
    }
}

bool ParameterField::eventFilter(QObject* watched, QEvent* event)
{
    // A form is scrolled with the wheel; only the field a person is in may change by it.
    if (event->type() == QEvent::Wheel && watched == m_control && !m_control->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets

#include "moc_parameter_field.cpp"
