// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/parameters/parameter_spec.h"

#include <QWidget>

namespace widgets {

/// The control for one declared parameter: a check box, spin box, combo box or line of text, as its type asks.
class ParameterField final : public QWidget
{
    Q_OBJECT

public:
    ParameterField(const optimizers::ParameterSpec& spec, QWidget* parent);

    [[nodiscard]] const optimizers::ParameterSpec& spec() const { return m_spec; }
    [[nodiscard]] optimizers::ParameterValue value() const;
    /// A value of another type or out of range is not taken; the control keeps its own.
    void setValue(const optimizers::ParameterValue& value);
    [[nodiscard]] bool isDefault() const { return value() == m_spec.defaultValue; }
    /// What is edited: the buddy of the label.
    [[nodiscard]] QWidget* control() const { return m_control; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* createControl();
    QWidget* createChoice();
    QWidget* createWhole();
    QWidget* createNumber();

    optimizers::ParameterSpec m_spec;
    QWidget* m_control = nullptr;
};

} // namespace widgets
