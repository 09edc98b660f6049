// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/exemplar_effect_loader.h"

#include <QTimer>
#include <QWidget>

namespace widgets {
class ExemplarEditor;
} // namespace widgets

namespace app {

class ProjectModel;

/// The exemplars of the project, with what the journal knows of each one's effect.
class ExemplarPanel final : public QWidget
{
    Q_OBJECT

public:
    ExemplarPanel(ProjectModel& model, KeySource keys, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showProject();
    void loadEffects();
    void showEffects(const ExemplarEffects& effects);

    ProjectModel& m_model;
    widgets::ExemplarEditor* m_editor = nullptr;
    QTimer m_quiet; ///< effects are looked for once the person pauses
    ExemplarEffectLoader m_loader;
};

} // namespace app
