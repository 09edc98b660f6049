// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace widgets {

/// Takes functions from any thread and calls them on its own, in order, when that returns to its event loop. What was
/// not called by its end never is. Qt's queued calls would do the same; their hand-over is hidden from ThreadSanitizer,
/// because Qt is not built for it, and this one, under a mutex of ours, is not.
class Inbox : public QObject
{
    Q_OBJECT

public:
    Inbox();

    /// From any thread.
    void post(std::function<void()> call);

Q_SIGNALS:
    void filled(QPrivateSignal);

private:
    void callAll();

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_waiting; ///< behind the mutex
};

} // namespace widgets
