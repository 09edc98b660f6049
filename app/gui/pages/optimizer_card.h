// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/optimizer_info.h"

#include <QWidget>

class QCheckBox;

namespace widgets {
class ParameterForm;
}

namespace app {

/// One optimizer to choose: what it does, where it comes from and, once chosen, its parameters.
class OptimizerCard final : public QWidget
{
    Q_OBJECT

public:
    OptimizerCard(const optimizers::OptimizerInfo& info, QWidget* parent);

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] optimizers::ParameterValues values() const;
    /// Tells nobody.
    void setChoice(bool chosen, const optimizers::ParameterValues& values);

Q_SIGNALS:
    void chosenChanged();
    void valuesChanged();

private:
    std::string m_id;
    QCheckBox* m_chosen = nullptr;
    widgets::ParameterForm* m_form = nullptr;
};

} // namespace app
