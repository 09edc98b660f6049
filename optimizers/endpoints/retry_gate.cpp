// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/retry_gate.h"

#include <algorithm>
#include <utility>

namespace optimizers {

namespace {

using Repeat = CallFailure::Repeat;
using std::chrono::milliseconds;

// A hint says when to come back at the earliest; not everybody should come at that very moment.
constexpr milliseconds spreadAfterHint(500);

bool isTransient(const Error& error)
{
    return error.kind == ErrorKind::Unavailable && error.call.repeat == Repeat::Later;
}

} // namespace

RetryGate::RetryGate(const RetryLimits& limits, Clock& clock, std::uint64_t seed,
                     std::function<void(const WaitNotice&)> onWait)
    : m_limits(limits), m_clock(clock), m_onWait(std::move(onWait)), m_rng(seed)
{}

Result<RetryGate::Pass> RetryGate::enter(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t arrived = m_epoch;
    while (!stop.stop_requested()) {
        if (m_givenUp >= arrived)
            return tl::unexpected(m_lastError);
        if (!m_closed)
            return Pass{false, m_epoch};
        if (m_trying) {
            m_changed.wait(lock, stop, [this] { return !m_trying || !m_closed; });
            continue;
        }
        m_trying = true;
        const Clock::TimePoint when = m_opensAt;
        const WaitNotice notice{std::chrono::duration_cast<milliseconds>(when - m_clock.now()), m_lastError.message()};
        lock.unlock();
        if (m_onWait)
            m_onWait(notice);
        const bool waited = m_clock.sleepUntil(when, stop);
        lock.lock();
        if (waited && m_closed && m_opensAt <= when)
            return Pass{true, m_epoch};
        m_trying = false;
        m_changed.notify_all();
    }
    return stoppedBeforeSending();
}

std::optional<RetryGate::Pass> RetryGate::tryEnter()
{
    const std::scoped_lock lock(m_mutex);
    return m_closed ? std::nullopt : std::optional(Pass{false, m_epoch});
}

void RetryGate::succeeded(const Pass& pass)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_failuresInARow = 0;
        if (pass.trial)
            m_trying = false;
        // An answer to a request sent before the gate closed says nothing about the server now.
        if (pass.epoch == m_epoch)
            open();
    }
    m_changed.notify_all();
}

std::optional<Clock::TimePoint> RetryGate::failed(const Pass& pass, const Error& error, RetryProgress& progress)
{
    std::optional<Clock::TimePoint> next;
    {
        const std::scoped_lock lock(m_mutex);
        if (pass.trial)
            m_trying = false;
        const Clock::TimePoint now = m_clock.now();
        if (progress.failures++ == 0)
            progress.firstFailure = now;
        next =
            isTransient(error) ? afterTransient(pass, error, progress, now) : afterAnswer(pass, error, progress, now);
    }
    m_changed.notify_all();
    return next;
}

std::optional<Clock::TimePoint> RetryGate::afterTransient(const Pass& pass, const Error& error,
                                                          const RetryProgress& progress, Clock::TimePoint now)
{
    const bool isDown = ++m_failuresInARow >= m_limits.failuresThatClose;
    if (pass.trial || error.call.overloaded || error.call.retryAfter || isDown)
        return close(pass, error, now) ? std::optional(now) : std::nullopt;
    const Clock::TimePoint next = pauseFrom(now, progress.failures - 1, std::nullopt);
    return next - progress.firstFailure <= patienceWith(error) ? std::optional(next) : std::nullopt;
}

std::optional<Clock::TimePoint> RetryGate::afterAnswer(const Pass& pass, const Error& error, RetryProgress& progress,
                                                       Clock::TimePoint now)
{
    if (error.kind == ErrorKind::Cancelled || error.call.cost == CallFailure::Cost::None)
        return std::nullopt;
    // The server is there, whatever it thinks of this request.
    m_failuresInARow = 0;
    if (pass.epoch == m_epoch)
        open();
    if (error.kind == ErrorKind::Malformed && ++progress.unusable < m_limits.unusableAnswers)
        return pauseFrom(now, progress.unusable - 1, std::nullopt);
    if (error.call.repeat == Repeat::AtOnce && ++progress.rewordings <= m_limits.rewordings)
        return now;
    return std::nullopt;
}

// Of a burst of requests that fail together the first one closes the gate; the others only add their hints.
bool RetryGate::close(const Pass& pass, const Error& error, Clock::TimePoint now)
{
    if (pass.epoch != m_epoch) {
        if (m_closed && error.call.retryAfter)
            m_opensAt = std::max(m_opensAt, pauseFrom(now, 0, error.call.retryAfter));
        return m_givenUp < pass.epoch;
    }
    if (!m_closed)
        m_closedSince = now;
    m_closed = true;
    m_lastError = error;
    m_opensAt = pauseFrom(now, m_level++, error.call.retryAfter);
    const bool patient = m_opensAt - m_closedSince <= patienceWith(error);
    if (!patient) {
        m_givenUp = m_epoch;
        open();
    }
    ++m_epoch;
    return patient;
}

void RetryGate::open()
{
    m_closed = false;
    m_level = 0;
    m_failuresInARow = 0;
}

Clock::TimePoint RetryGate::pauseFrom(Clock::TimePoint now, int level, std::optional<milliseconds> hint)
{
    // Very short hints are believed once: a server that goes on saying "at once" is not helped by a storm.
    const bool believed = hint && *hint <= m_limits.longestHint && (level == 0 || *hint >= m_limits.shortestPause);
    if (believed && *hint > milliseconds(0))
        return now + *hint + milliseconds(m_rng.below(static_cast<std::size_t>(spreadAfterHint.count())));
    const milliseconds doubled = m_limits.shortestPause * (std::int64_t{2} << std::min(level, 20));
    const milliseconds bound = std::min(doubled, m_limits.longestPause);
    const auto spread = static_cast<std::size_t>(std::max<std::int64_t>((bound - m_limits.shortestPause).count(), 1));
    return now + m_limits.shortestPause + milliseconds(m_rng.below(spread));
}

milliseconds RetryGate::patienceWith(const Error& error) const
{
    return error.call.cost == CallFailure::Cost::None ? m_limits.unreachablePatience : m_limits.patience;
}

} // namespace optimizers
