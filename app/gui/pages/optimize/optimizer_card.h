// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/optimizer_info.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace widgets {
class ParameterForm;
}

namespace app {

/// One optimizer to choose: what it does, where it comes from and, once chosen, its preset and parameters.
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
    QWidget* createSettings(const optimizers::OptimizerInfo& info);
    void createPresets(const optimizers::OptimizerInfo& info, QVBoxLayout& column);
    void takePreset(int place);
    void showPreset();

    std::string m_id;
    QCheckBox* m_chosen = nullptr;
    QComboBox* m_preset = nullptr; ///< none where there is nothing to choose; its last item is none of the presets
    QLabel* m_presetText = nullptr;
    std::vector<optimizers::Preset> m_presets; ///< with only the values that differ from their defaults
    widgets::ParameterForm* m_form = nullptr;
};

} // namespace app
