// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace optimizers {

/// Time for the wrappers that wait. Steady: jumps of the wall clock change nothing. Thread-safe.
class Clock
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    virtual ~Clock() = default;

    [[nodiscard]] virtual TimePoint now() const = 0;
    /// Blocks until `when`; false at once when stopped.
    [[nodiscard]] virtual bool sleepUntil(TimePoint when, const std::stop_token& stop) = 0;
};

/// The real one; lives as long as the program.
[[nodiscard]] Clock& steadyClock();

} // namespace optimizers
