// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "optimizers/core/result.h"
#include "optimizers/endpoints/call.h"
#include "optimizers/endpoints/clock.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace optimizers {

/// How long and how often failed calls are repeated.
struct RetryLimits
{
    std::chrono::milliseconds shortestPause = std::chrono::milliseconds(500);
    std::chrono::milliseconds longestPause = std::chrono::seconds(60);
    std::chrono::milliseconds longestHint = std::chrono::minutes(10);         ///< longer hints are not believed
    std::chrono::milliseconds patience = std::chrono::minutes(12);            ///< with a server that cannot be had
    std::chrono::milliseconds unreachablePatience = std::chrono::seconds(30); ///< with one that nothing reaches
    int unusableAnswers = 4;   ///< of one request; at temperature 0 they tend to stay the same
    int failuresThatClose = 8; ///< in a row, of any kind: then the server counts as down
    int rewordings = 8;        ///< of one request

    bool operator==(const RetryLimits&) const = default;
};

/// Somebody has to wait for the endpoint.
struct WaitNotice
{
    std::chrono::milliseconds pause{0};
    std::string reason; ///< in English
};

/// What happened to one request so far.
struct RetryProgress
{
    int failures = 0;
    int unusable = 0;
    int rewordings = 0;
    Clock::TimePoint firstFailure;
};

/// The patience all requests to one endpoint share. While the server is overloaded or down the gate is closed: nobody
/// passes until the pause is over, then a single request tries, and the others follow if it gets through. So a server
/// in trouble sees one request a pause, not one for each task. Pauses are drawn between 0.5 s and a bound that doubles
/// up to 60 s (full jitter); a hint of the server comes before both. Thread-safe.
class RetryGate
{
public:
    struct Pass
    {
        bool trial = false;      ///< the one request that tries a closed gate
        std::uint64_t epoch = 0; ///< of the gate when it was given
    };

    RetryGate(const RetryLimits& limits, Clock& clock, std::uint64_t seed,
              std::function<void(const WaitNotice&)> onWait = {});

    /// Blocks while the gate is closed. Cancelled, or the server's last error when patience ends.
    [[nodiscard]] Result<Pass> enter(const std::stop_token& stop);
    /// The same without blocking: none where the gate is closed.
    [[nodiscard]] std::optional<Pass> tryEnter();
    /// Ends a pass; every pass is ended once.
    void succeeded(const Pass& pass);
    /// Ends the pass of a failed attempt: when the request may try again; none when it should give up.
    [[nodiscard]] std::optional<Clock::TimePoint> failed(const Pass& pass, const Error& error, RetryProgress& progress);
    /// Waits out a pause of one request alone; false when stopped.
    [[nodiscard]] bool pauseUntil(Clock::TimePoint when, const std::stop_token& stop) const
    {
        return m_clock.sleepUntil(when, stop);
    }

private:
    [[nodiscard]] Clock::TimePoint pauseFrom(Clock::TimePoint now, int level,
                                             std::optional<std::chrono::milliseconds> hint);
    [[nodiscard]] std::chrono::milliseconds patienceWith(const Error& error) const;
    [[nodiscard]] std::optional<Clock::TimePoint> afterTransient(const Pass& pass, const Error& error,
                                                                 const RetryProgress& progress, Clock::TimePoint now);
    [[nodiscard]] std::optional<Clock::TimePoint> afterAnswer(const Pass& pass, const Error& error,
                                                              RetryProgress& progress, Clock::TimePoint now);
    [[nodiscard]] bool close(const Pass& pass, const Error& error, Clock::TimePoint now);
    void open();

    const RetryLimits m_limits;
    Clock& m_clock;
    const std::function<void(const WaitNotice&)> m_onWait;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Rng m_rng;
    bool m_closed = false;
    bool m_trying = false;
    int m_level = 0;
    int m_failuresInARow = 0;
    std::uint64_t m_epoch = 1;   ///< grows with each closing
    std::uint64_t m_givenUp = 0; ///< the epoch in which patience ended last
    Clock::TimePoint m_closedSince;
    Clock::TimePoint m_opensAt;
    Error m_lastError;
};

/// Calls `attempt` until it succeeds, fails for good, or patience ends.
template <typename T>
[[nodiscard]] Call<Result<T>> repeated(RetryGate& gate, CallLoop& loop, std::stop_token stop,
                                       std::function<Call<Result<T>>()> attempt)
{
    RetryProgress progress;
    while (!stop.stop_requested()) {
        std::optional<RetryGate::Pass> pass = gate.tryEnter();
        if (!pass) {
            co_await loop.mayBlock();
            const Result<RetryGate::Pass> waited = gate.enter(stop);
            if (!waited)
                co_return tl::unexpected(waited.error());
            pass = *waited;
        }
        Result<T> answer = co_await attempt();
        if (answer) {
            gate.succeeded(*pass);
            co_return answer;
        }
        const std::optional<Clock::TimePoint> next = gate.failed(*pass, answer.error(), progress);
        if (!next)
            co_return answer;
        co_await loop.mayBlock();
        if (!gate.pauseUntil(*next, stop))
            co_return failure(ErrorKind::Cancelled, textId("The call was stopped while it waited for another attempt"),
                              {CallFailure::Cost::None, CallFailure::Repeat::Never, false, std::nullopt});
    }
    co_return stoppedBeforeSending();
}

} // namespace optimizers
