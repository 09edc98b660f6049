// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/clock.h"
#include "optimizers/endpoints/http_client.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>

namespace optimizers {

/// What the x-ratelimit headers of a server say: how many requests and tokens its windows still allow, and when they
/// begin anew. Requests under way count as if the server had not seen them yet, so that a window it declares exhausted
/// is waited for. Resets more than ten minutes away are left to the server to refuse. Thread-safe.
class RateWindows
{
public:
    /// The clock outlives it.
    explicit RateWindows(Clock& clock) : m_clock(clock) {}

    /// Whether a request of so many tokens may be sent; it then counts as under way until leave(). Else when to ask
    /// again.
    [[nodiscard]] std::optional<Clock::TimePoint> enter(double tokens);
    void leave(double tokens);

    /// The number of a request that is sent now.
    [[nodiscard]] std::uint64_t sending();
    /// The reply to it. Replies overtake each other: what an older request was told never raises what is left.
    void learn(std::uint64_t number, const HttpReply& reply);

private:
    /// The headers that tell of a window.
    struct Names
    {
        std::string_view limit;
        std::string_view remaining;
        std::string_view reset;
    };
    struct Window
    {
        Names names;
        std::optional<double> limit = {};
        std::optional<double> remaining = {}; ///< none: nothing is known
        std::optional<Clock::TimePoint> resetsAt = {};
        std::uint64_t learned = 0; ///< requests sent by then
        double underWay = 0.0;
    };

    void learn(Window& window, std::uint64_t number, const HttpReply& reply) const;
    void renew(Window& window, Clock::TimePoint now) const;
    [[nodiscard]] static bool allows(const Window& window, double amount);

    Clock& m_clock;
    std::mutex m_mutex;
    std::uint64_t m_sent = 0;
    Window m_requests{
        .names = {"x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"}};
    Window m_tokens{.names = {"x-ratelimit-limit-tokens", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"}};
};

} // namespace optimizers
