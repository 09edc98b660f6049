// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/parameters/parameter_spec.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace widgets {

class ParameterField;

/// A form made from declared parameters: one labelled row each, with a way back to the default.
class ParameterForm final : public QWidget
{
    Q_OBJECT

public:
    ParameterForm(const std::vector<optimizers::ParameterSpec>& specs, QWidget* parent);

    /// Only the values that differ from their defaults: what a project keeps.
    [[nodiscard]] optimizers::ParameterValues values() const;
    /// Absent ones return to their default, unknown ids are ignored. Tells nobody.
    void setValues(const optimizers::ParameterValues& values);

Q_SIGNALS:
    /// A person changed a value.
    void valuesChanged();

private:
    struct Row
    {
        ParameterField* field = nullptr;
        QToolButton* reset = nullptr;
    };

    Row createRow(const optimizers::ParameterSpec& spec);
    void onChanged(const Row& row);

    std::vector<Row> m_rows;
    bool m_telling = true;
};

} // namespace widgets
