// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_controller.h"

#include "app/core/study/candidate_testing.h"
#include "widgets/text/utf8.h"

#include <utility>

namespace app {

RunController::RunController(Study& study, KeySource keys, QObject* parent)
    : QObject(parent), m_study(study), m_keys(std::move(keys))
{
    connect(&m_bridge, &EventBridge::arrived, &m_study, &Study::take);
}

StudyRequest RunController::requestFor(const Project& project, const QString& path) const
{
    SessionSettings settings;
    settings.projectFile = widgets::toUtf8(path);
    settings.keys = m_keys;
    return {project, settings};
}

PostMessage RunController::poster(int study)
{
    return [this, study](StudyMessage message) {
        message.study = study;
        m_bridge.post(std::move(message));
    };
}

void RunController::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void RunController::start(const Project& project, const QString& path)
{
    if (m_state != State::Idle)
        return;
    const int study = m_study.restart(project.optimizers);
    m_shown = requestFor(project, path);
    m_recalling = false;
    setState(State::Running);
    m_job.start([this, study, request = *m_shown](const std::stop_token& stop, const Deliver& deliver) {
        const optimizers::Status status = executeStudy(request, poster(study), stop);
        deliver([this, status] { onStudyEnded(status); });
    });
}

void RunController::retryFailed(int run)
{
    if (m_state != State::Idle || !m_shown)
        return;
    setState(State::Running);
    m_job.start(
        [this, run, study = m_study.number(), request = *m_shown](const std::stop_token& stop, const Deliver& deliver) {
            const optimizers::Status status = retryFailedOf(request, run, poster(study), stop);
            deliver([this, status] { onStudyEnded(status); });
        });
}

void RunController::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    m_job.stop();
}

void RunController::onStudyEnded(const optimizers::Status& status)
{
    m_bridge.flush();
    setState(State::Idle);
    if (!status && status.error().kind != optimizers::ErrorKind::Cancelled)
        Q_EMIT failed(status.error());
}

void RunController::inspect(const Project& project, const QString& path, bool recall)
{
    if (m_state != State::Idle)
        return;
    m_recalling = recall || m_recalling; // what this one stops is begun anew
    const int study = m_recalling ? m_study.restart(project.optimizers) : 0;
    const StudyRequest wanted = requestFor(project, path);
    if (m_recalling)
        m_shown = wanted;
    m_job.start(
        [this, recall = m_recalling, study, request = wanted](const std::stop_token& stop, const Deliver& deliver) {
            const Inspection inspection = inspectProject(request, stop);
            if (recall && !inspection.error) {
                // A journal that cannot be read is reported when a run needs it.
                static_cast<void>(recallStudy(request, poster(study), stop));
            }
            deliver([this, inspection] {
                m_recalling = false;
                m_inspection = inspection;
                Q_EMIT inspected(m_inspection);
            });
        });
}

void RunController::test(const Project& project, const QString& path, const std::vector<UntestedCandidate>& candidates)
{
    if (m_state != State::Idle)
        return;
    setState(State::Running);
    m_job.start(
        [this, candidates, request = requestFor(project, path)](const std::stop_token& stop, const Deliver& deliver) {
            const auto result = testCandidates(request.project, request.settings, candidates, stop);
            deliver([this, result] {
                onStudyEnded(result ? optimizers::Status() : tl::unexpected(result.error()));
                if (result)
                    Q_EMIT tested(*result);
            });
        });
}

} // namespace app

#include "moc_run_controller.cpp"
