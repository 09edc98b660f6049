// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/clock.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace support {

/// Time that passes only while somebody waits: waiting takes none of the real one. Thread-safe.
class ManualClock final : public optimizers::Clock
{
public:
    [[nodiscard]] TimePoint now() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_now;
    }

    [[nodiscard]] bool sleepUntil(TimePoint when, const std::stop_token& stop) override
    {
        if (stop.stop_requested())
            return false;
        const std::scoped_lock lock(m_mutex);
        if (when > m_now) {
            m_pauses.push_back(when - m_now);
            m_now = when;
        }
        return true;
    }

    /// Every wait that moved time on, in order.
    [[nodiscard]] std::vector<std::chrono::nanoseconds> pauses() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_pauses;
    }

private:
    mutable std::mutex m_mutex;
    TimePoint m_now{};
    std::vector<std::chrono::nanoseconds> m_pauses;
};

} // namespace support
