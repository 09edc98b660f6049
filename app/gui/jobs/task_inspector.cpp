// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/task_inspector.h"

#include "widgets/text/utf8.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace app {

struct TaskInspector::Job
{
    Wanted wanted;
    Project project;
    std::string path;
    std::shared_ptr<const LoadedTask> task;
};

TaskInspector::TaskInspector(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &TaskInspector::start);
}

void TaskInspector::inspect(const Project& project, const QString& path)
{
    const std::string file = widgets::toUtf8(path);
    const bool other = file != m_path;
    const bool files = other || project.files != m_project.files;
    const bool data = files || project.split != m_project.split;
    const bool metric = data || project.metric != m_project.metric;
    const bool overlaps = data || project.draft != m_project.draft || project.layout.query != m_project.layout.query;
    m_project = project;
    m_path = file;
    if (!metric && !overlaps)
        return;
    want({files, data, metric, overlaps});
    if (other)
        start();
    else
        m_timer.start();
}

void TaskInspector::inspectAgain()
{
    want({true, true, true, true});
    start();
}

void TaskInspector::want(const Wanted& wanted)
{
    m_wanted.files = m_wanted.files || wanted.files;
    m_wanted.data = m_wanted.data || wanted.data;
    m_wanted.metric = m_wanted.metric || wanted.metric;
    m_wanted.overlaps = m_wanted.overlaps || wanted.overlaps;
    if (wanted.data)
        m_task.reset();
    setBusy(true);
}

void TaskInspector::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

void TaskInspector::start()
{
    m_timer.stop();
    m_job.start([this, job = Job{m_wanted, m_project, m_path, m_task}](const std::stop_token& stop,
                                                                       const widgets::LatestJob::Deliver& deliver) {
        run(job, stop, deliver);
    });
}

ShareDone TaskInspector::progressOf(const widgets::LatestJob::Deliver& deliver, TaskStage stage)
{
    return seldom(
        [this, deliver, stage](double share) { deliver([this, stage, share] { Q_EMIT progressed(stage, share); }); });
}

void TaskInspector::run(Job job, const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver)
{
    if (job.wanted.files) {
        deliver([this, looks = lookAtFiles(job.project, job.path)] {
            m_wanted.files = false;
            Q_EMIT filesLooked(looks);
        });
    }
    if (job.wanted.data) {
        const TaskLook look = lookAtTask(job.project, job.path, stop, progressOf(deliver, TaskStage::Data));
        job.task = look.task;
        deliver([this, look] {
            m_wanted.data = false;
            m_task = look.task;
            Q_EMIT taskLoaded(look);
        });
    }
    if (job.wanted.metric && job.task != nullptr) {
        deliver([this, look = tryMetric(job.project, job.task->data, stop)] {
            m_wanted.metric = false;
            Q_EMIT metricTried(look);
        });
    }
    if (job.wanted.overlaps && job.task != nullptr) {
        const ShareDone progress = progressOf(deliver, TaskStage::Overlaps);
        deliver([this, result = lookForOverlaps(job.project, job.task, stop, progress)] {
            m_wanted.overlaps = false;
            Q_EMIT overlapsFound(result);
        });
    }
    deliver([this] {
        m_wanted = {};
        setBusy(false);
    });
}

} // namespace app

#include "moc_task_inspector.cpp"
