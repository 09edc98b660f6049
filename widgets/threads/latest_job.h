// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/threads/inbox.h"

#include <functional>
#include <stop_token>
#include <thread>

namespace widgets {

/// Work on a thread of its own, one job at a time: a new one asks the one before to stop, waits for it off its owner's
/// thread, and nothing of the old one is told any more. To be the last member of its owner, so that the thread is
/// joined before what a job uses is gone.
class LatestJob
{
public:
    /// Called by a job on its thread: the function given is called on the owner's, unless the job is superseded by
    /// then.
    using Deliver = std::function<void(std::function<void()>)>;
    using Job = std::function<void(const std::stop_token&, const Deliver&)>;

    LatestJob() = default;
    ~LatestJob() { stop(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    void start(Job job);
    /// Asks the job to stop; what it still has to say is told.
    void stop() { m_thread.request_stop(); }
    /// Nothing of the job is told any more.
    void cancel();

private:
    Inbox m_inbox;
    int m_number = 0; ///< of the latest job; used on the owner's thread alone
    std::jthread m_thread;
};

} // namespace widgets
