// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_controller.h"

#include "app/core/candidate_testing.h"
#include "widgets/text/utf8.h"

#include <utility>

namespace app {

RunController::RunController(Study& study, KeySource keys, QObject* parent)
    : QObject(parent), m_study(study), m_keys(std::move(keys))
{
    connect(&m_bridge, &EventBridge::arrived, &m_study, &Study::take);
}

RunController::~RunController()
{
    m_thread.request_stop();
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

void RunController::launch(Job job)
{
    std::jthread before = std::exchange(m_thread, {});
    before.request_stop();
    m_thread = std::jthread([before = std::move(before), job = std::move(job)](const std::stop_token& stop) mutable {
        if (before.joinable())
            before.join();
        job(stop);
    });
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
    setState(State::Running);
    launch([this, study, request = *m_shown](const std::stop_token& stop) {
        const optimizers::Status status = executeStudy(request, poster(study), stop);
        QMetaObject::invokeMethod(this, [this, status] { onStudyEnded(status); }, Qt::QueuedConnection);
    });
}

void RunController::retryFailed(int run)
{
    if (m_state != State::Idle || !m_shown)
        return;
    setState(State::Running);
    launch([this, run, study = m_study.number(), request = *m_shown](const std::stop_token& stop) {
        const optimizers::Status status = retryFailedOf(request, run, poster(study), stop);
        QMetaObject::invokeMethod(this, [this, status] { onStudyEnded(status); }, Qt::QueuedConnection);
    });
}

void RunController::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    m_thread.request_stop();
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
    const int generation = ++m_generation;
    const int study = recall ? m_study.restart(project.optimizers) : 0;
    const StudyRequest wanted = requestFor(project, path);
    if (recall)
        m_shown = wanted;
    launch([this, generation, recall, study, request = wanted](const std::stop_token& stop) {
        const Inspection inspection = inspectProject(request, stop);
        if (recall && !inspection.error) {
            // A journal that cannot be read is reported when a run needs it.
            static_cast<void>(recallStudy(request, poster(study), stop));
        }
        QMetaObject::invokeMethod(
            this,
            [this, generation, inspection] {
                if (generation != m_generation)
                    return;
                m_inspection = inspection;
                Q_EMIT inspected(m_inspection);
            },
            Qt::QueuedConnection);
    });
}

void RunController::test(const Project& project, const QString& path, const std::vector<UntestedCandidate>& candidates)
{
    if (m_state != State::Idle)
        return;
    setState(State::Running);
    launch([this, candidates, request = requestFor(project, path)](const std::stop_token& stop) {
        const auto result = testCandidates(request.project, request.settings, candidates, stop);
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                onStudyEnded(result ? optimizers::Status() : tl::unexpected(result.error()));
                if (result)
                    Q_EMIT tested(*result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace app

#include "moc_run_controller.cpp"
