// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study_message.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <mutex>

namespace app {

/// The one way from a study's thread into the window. post() appends under a lock, and at most one wake-up is under
/// way; the window takes whole batches, one a frame. Lives on the GUI thread and outlives the threads that post.
class EventBridge final : public QObject
{
    Q_OBJECT

public:
    explicit EventBridge(QObject* parent = nullptr);

    /// From any thread.
    void post(StudyMessage message);
    /// Hands over what is waiting; on the GUI thread.
    void flush();

Q_SIGNALS:
    void arrived(const app::StudyMessages& batch);
    /// Crosses from the posting thread; for the bridge alone.
    void woken(QPrivateSignal);

private:
    void schedule();

    std::mutex m_mutex;
    StudyMessages m_waiting;
    bool m_waking = false;
    QTimer m_timer;
    QElapsedTimer m_sinceFlush;
};

} // namespace app
