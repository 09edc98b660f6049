// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threads/latest_job.h"

#include <utility>

namespace widgets {

void LatestJob::start(Job job)
{
    const Deliver deliver = [this, number = ++m_number](std::function<void()> told) {
        m_inbox.post([this, number, told = std::move(told)] {
            if (number == m_number)
                told();
        });
    };
    std::jthread before = std::exchange(m_thread, {});
    before.request_stop();
    m_thread =
        std::jthread([before = std::move(before), job = std::move(job), deliver](const std::stop_token& stop) mutable {
            if (before.joinable())
                before.join();
            job(stop, deliver);
        });
}

void LatestJob::cancel()
{
    ++m_number;
    stop();
}

} // namespace widgets
