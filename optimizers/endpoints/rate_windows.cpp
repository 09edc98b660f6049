// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/rate_windows.h"

#include "optimizers/core/text.h"
#include "optimizers/endpoints/retry_after.h"

#include <algorithm>
#include <charconv>

namespace optimizers {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds longestReset = std::chrono::minutes(10);
// Others come back meanwhile, and with them better knowledge of what is left.
constexpr milliseconds lookAgain(200);

std::optional<double> amountIn(const HttpReply& reply, std::string_view name)
{
    const std::optional<std::string_view> text = reply.header(name);
    if (!text)
        return std::nullopt;
    double amount = 0.0;
    const std::from_chars_result read = std::from_chars(text->data(), text->data() + text->size(), amount);
    // Azure sends -1 where it does not know.
    if (read.ec != std::errc{} || read.ptr != text->data() + text->size() || !(amount >= 0.0))
        return std::nullopt;
    return amount;
}

std::optional<milliseconds> resetIn(const HttpReply& reply, std::string_view name)
{
    const std::optional<std::string_view> text = reply.header(name);
    if (!text)
        return std::nullopt;
    if (const std::optional<milliseconds> duration = durationFrom(*text))
        return duration;
    return retryAfter(*text, std::chrono::system_clock::now());
}

} // namespace

std::optional<Clock::TimePoint> RateWindows::enter(double tokens)
{
    const std::scoped_lock lock(m_mutex);
    const Clock::TimePoint now = m_clock.now();
    renew(m_requests, now);
    renew(m_tokens, now);
    if (allows(m_requests, 1.0) && allows(m_tokens, tokens)) {
        m_requests.underWay += 1.0;
        m_tokens.underWay += tokens;
        return std::nullopt;
    }
    Clock::TimePoint next = now + lookAgain;
    for (const Window* window : {&m_requests, &m_tokens})
        if (window->resetsAt)
            next = std::min(next, *window->resetsAt);
    return next;
}

void RateWindows::leave(double tokens)
{
    const std::scoped_lock lock(m_mutex);
    m_requests.underWay -= 1.0;
    m_tokens.underWay = m_requests.underWay == 0.0 ? 0.0 : m_tokens.underWay - tokens; // no rounding residue
}

std::uint64_t RateWindows::sending()
{
    const std::scoped_lock lock(m_mutex);
    return ++m_sent;
}

void RateWindows::learn(std::uint64_t number, const HttpReply& reply)
{
    const std::scoped_lock lock(m_mutex);
    learn(m_requests, number, reply);
    learn(m_tokens, number, reply);
}

void RateWindows::learn(Window& window, std::uint64_t number, const HttpReply& reply) const
{
    const std::optional<double> remaining = amountIn(reply, window.names.remaining);
    if (!remaining)
        return;
    const std::optional<milliseconds> reset = resetIn(reply, window.names.reset);
    if (!reset || *reset > longestReset)
        return;
    if (const std::optional<double> limit = amountIn(reply, window.names.limit))
        window.limit = limit;
    const Clock::TimePoint now = m_clock.now();
    renew(window, now);
    const bool isNews = !window.remaining || number > window.learned;
    if (!isNews && *remaining >= *window.remaining)
        return;
    const Clock::TimePoint resetsAt = now + *reset;
    window.remaining = remaining;
    window.resetsAt = isNews || !window.resetsAt ? resetsAt : std::max(*window.resetsAt, resetsAt);
    window.learned = m_sent;
}

void RateWindows::renew(Window& window, Clock::TimePoint now) const
{
    if (!window.resetsAt || now < *window.resetsAt)
        return;
    window.remaining = window.limit;
    window.resetsAt.reset();
    window.learned = m_sent;
}

bool RateWindows::allows(const Window& window, double amount)
{
    if (!window.remaining || window.underWay + amount <= *window.remaining)
        return true;
    // Nobody is under way who could bring news, and no moment is known to wait for: somebody has to try.
    return window.underWay == 0.0 && !window.resetsAt;
}

} // namespace optimizers
