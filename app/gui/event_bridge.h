// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/models/study_message.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <mutex>

namespace app {

/// The one way from a study's thread into the window. post() appends under a lock and seldom wakes; the window takes
/// whole batches: ten times a second where somebody waits for what has happened, less often where outcomes are all that
/// is new. Lives on the GUI thread and outlives the threads that post.
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
    /// How soon what is waiting is taken.
    enum class Pace { Still, Creep, Frame };

    [[nodiscard]] static Pace paceOf(const StudyMessage& message);
    void schedule();

    std::mutex m_mutex;
    StudyMessages m_waiting;
    Pace m_pace = Pace::Still;
    QTimer m_timer;
    QElapsedTimer m_sinceFlush;
};

} // namespace app
