// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions/run_actions.h"

#include "app/gui/models/project_model.h"
#include "app/gui/models/study.h"
#include "app/gui/run_controller.h"
#include "widgets/style/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using optimizers::RunState;

namespace app {

RunActions::RunActions(ProjectModel& model, RunController& controller, const Study& study, QWidget& window)
    : QObject(&window), m_model(model), m_controller(controller), m_study(study)
{
    m_start = new QAction(widgets::icon(u"start"_s, widgets::ColourRole::AccentText), tr("S&tart"), this);
    m_start->setShortcut(Qt::Key_F5);
    m_stop = new QAction(widgets::icon(u"stop"_s, widgets::ColourRole::AccentText), tr("S&top"), this);
    m_stop->setShortcut(Qt::Key_F6);
    m_stop->setToolTip(
        tr("Stops at once and keeps everything (%1)").arg(m_stop->shortcut().toString(QKeySequence::NativeText)));
    connect(m_start, &QAction::triggered, this, &RunActions::startStudy);
    connect(m_stop, &QAction::triggered, &m_controller, &RunController::stop);
    connect(&m_controller, &RunController::stateChanged, this, &RunActions::onStateChanged);
    connect(&m_controller, &RunController::inspected, this, &RunActions::update);
    connect(&m_model, &ProjectModel::changed, this, &RunActions::update);
    connect(&m_model, &ProjectModel::accessChanged, this, &RunActions::update);
    connect(&m_study, &Study::restarted, this, &RunActions::update);
    update();
}

void RunActions::addTo(QMenu& menu)
{
    menu.addActions({m_start, m_stop});
}

void RunActions::startStudy()
{
    m_controller.start(m_model.project(), m_model.path());
    Q_EMIT started();
}

void RunActions::startAgain()
{
    if (m_controller.state() == RunController::State::Idle)
        return startStudy();
    m_startsAgain = true;
    m_controller.stop();
}

void RunActions::onStateChanged()
{
    update();
    if (!m_startsAgain || m_controller.state() != RunController::State::Idle)
        return;
    m_startsAgain = false;
    QMetaObject::invokeMethod(this, &RunActions::startStudy, Qt::QueuedConnection);
}

bool RunActions::canContinue() const
{
    return std::ranges::any_of(m_study.runs(), [](const ShownRun& run) {
        return run.begun && (run.state == RunState::Stopped || run.state == RunState::Paused);
    });
}

void RunActions::update()
{
    const RunController::State state = m_controller.state();
    const bool idle = state == RunController::State::Idle;
    const bool ready = m_model.isOpen() && m_model.isWritable() && !m_model.project().optimizers.empty();
    const bool goesOn = canContinue();
    m_start->setVisible(idle);
    m_start->setEnabled(idle && ready);
    m_start->setText(goesOn ? tr("Con&tinue") : tr("S&tart"));
    m_start->setIcon(widgets::icon(goesOn ? u"continue"_s : u"start"_s, widgets::ColourRole::AccentText));
    const QString keys = m_start->shortcut().toString(QKeySequence::NativeText);
    m_start->setToolTip(goesOn
                            ? tr("Goes on where the study was stopped; what was paid is not paid again (%1)").arg(keys)
                            : tr("Runs the chosen optimizers one after another (%1)").arg(keys));
    m_stop->setVisible(!idle);
    m_stop->setEnabled(state == RunController::State::Running);
}

} // namespace app

#include "moc_run_actions.cpp"
