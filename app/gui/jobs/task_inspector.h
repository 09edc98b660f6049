// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/jobs/task_jobs.h"
#include "app/gui/models/task_look.h"
#include "widgets/threads/latest_job.h"

#include <QObject>
#include <QTimer>

namespace app {

/// What is being found out about a project's data, in this order.
enum class TaskStage { Files, Data, Metric, Overlaps };

/// Finds out about a project's data on a thread of its own while the person edits: each edit does again only what
/// depends on it. Results come as they are ready, those of a superseded project never.
class TaskInspector final : public QObject
{
    Q_OBJECT

public:
    explicit TaskInspector(QObject* parent = nullptr);

    /// Soon, or at once when it is another project than before.
    void inspect(const Project& project, const QString& path);
    /// Everything anew, for instance because the files have changed.
    void inspectAgain();
    /// What is under way ends with an error of kind Cancelled.
    void cancel() { m_job.stop(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void busyChanged();
    void progressed(app::TaskStage stage, double share);
    void filesLooked(const app::FileLooks& looks);
    void taskLoaded(const app::TaskLook& look);
    void metricTried(const app::MetricLook& look);
    void overlapsFound(const app::OverlapResult& result);

private:
    struct Wanted
    {
        bool files = false;
        bool data = false;
        bool metric = false;
        bool overlaps = false;
    };
    struct Job;

    void want(const Wanted& wanted);
    void start();
    void setBusy(bool busy);
    ShareDone progressOf(const widgets::LatestJob::Deliver& deliver, TaskStage stage);
    void run(Job job, const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver);

    Project m_project;
    std::string m_path;
    Wanted m_wanted; ///< and not yet delivered
    std::shared_ptr<const LoadedTask> m_task;
    bool m_busy = false;
    QTimer m_timer;
    widgets::LatestJob m_job;
};

} // namespace app
