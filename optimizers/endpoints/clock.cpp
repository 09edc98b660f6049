// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/clock.h"

#include <condition_variable>
#include <mutex>

namespace optimizers {

namespace {

class SteadyClock final : public Clock
{
public:
    TimePoint now() const override { return std::chrono::steady_clock::now(); }

    bool sleepUntil(TimePoint when, const std::stop_token& stop) override
    {
        if (when <= now())
            return !stop.stop_requested();
        std::mutex mutex;
        std::condition_variable_any wakeUp;
        std::unique_lock lock(mutex);
        wakeUp.wait_until(lock, stop, when, [] { return false; });
        return !stop.stop_requested();
    }
};

} // namespace

Clock& steadyClock()
{
    static SteadyClock clock;
    return clock;
}

} // namespace optimizers
