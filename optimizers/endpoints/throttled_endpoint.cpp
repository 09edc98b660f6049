// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/throttled_endpoint.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr int mostAtOnce = 1024;

// The next free moment moves on by what this request takes of the rate; it was in the past while the rate was not used.
Clock::TimePoint take(Clock::TimePoint& nextFree, Clock::TimePoint now, double amount, double perMinute)
{
    const Clock::TimePoint turn = std::max(nextFree, now);
    nextFree = turn + std::chrono::duration_cast<Clock::TimePoint::duration>(
                          std::chrono::duration<double>(60.0 * amount / std::max(perMinute, 1e-3)));
    return turn;
}

double expectedTokens(const CompletionRequest& request)
{
    double bytes = 0.0;
    for (const Message& message : request.messages)
        bytes += static_cast<double>(message.text.size());
    return bytes / bytesPerToken + request.maxTokens;
}

} // namespace

template <typename T>
Call<Result<T>> ThrottledEndpoint::throttled(const CompletionRequest& request, CallLoop& loop, std::stop_token stop,
                                             std::function<Call<Result<T>>()> ask)
{
    if (stop.stop_requested())
        co_return stoppedBeforeSending();
    const double tokens = expectedTokens(request);
    std::optional<Clock::TimePoint> turn = turnOf(request);
    if (!turn && m_rates != nullptr)
        turn = m_rates->enter(tokens);
    while (turn) {
        co_await loop.mayBlock();
        if (!m_clock.sleepUntil(*turn, stop))
            co_return stoppedBeforeSending();
        turn = m_rates == nullptr ? std::nullopt : m_rates->enter(tokens);
    }
    Result<T> answer = stoppedBeforeSending();
    bool hasSlot = tryTakeSlot();
    if (!hasSlot) {
        co_await loop.mayBlock();
        hasSlot = takeSlot(stop);
    }
    if (hasSlot) {
        const std::uint64_t cutsSeen = cuts();
        answer = co_await ask();
        returnSlot(cutsSeen, answer ? nullptr : &answer.error());
    }
    if (m_rates != nullptr)
        m_rates->leave(tokens);
    co_return answer;
}

Call<Result<Completion>> ThrottledEndpoint::call(const CompletionRequest& request, CallLoop& loop, std::stop_token stop)
{
    return throttled<Completion>(request, loop, stop,
                                 [this, &request, &loop, stop] { return m_inner->call(request, loop, stop); });
}

Result<LikelihoodScorer::Likelihood>
ThrottledEndpoint::likelihood(const CompletionRequest& request, const std::string& continuation, std::stop_token stop)
{
    if (m_scorer == nullptr)
        return failure(ErrorKind::InvalidInput, textId("the endpoint gives no log-probabilities"));
    const auto ask = [&]() -> Call<Result<Likelihood>> { co_return m_scorer->likelihood(request, continuation, stop); };
    return waitFor([&](CallLoop& loop) { return throttled<Likelihood>(request, loop, stop, ask); });
}

std::optional<Clock::TimePoint> ThrottledEndpoint::turnOf(const CompletionRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    const Clock::TimePoint now = m_clock.now();
    Clock::TimePoint turn = now;
    if (m_limits.requestsPerMinute)
        turn = std::max(turn, take(m_nextRequest, now, 1.0, *m_limits.requestsPerMinute));
    if (m_limits.tokensPerMinute)
        turn = std::max(turn, take(m_nextToken, now, expectedTokens(request), *m_limits.tokensPerMinute));
    return turn > now ? std::optional(turn) : std::nullopt;
}

bool ThrottledEndpoint::tryTakeSlot()
{
    const std::scoped_lock lock(m_mutex);
    if (m_underWay >= m_atOnce)
        return false;
    ++m_underWay;
    return true;
}

bool ThrottledEndpoint::takeSlot(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_freed.wait(lock, stop, [this] { return m_underWay < m_atOnce; });
    if (stop.stop_requested())
        return false;
    ++m_underWay;
    return true;
}

std::uint64_t ThrottledEndpoint::cuts()
{
    const std::scoped_lock lock(m_mutex);
    return m_cuts;
}

void ThrottledEndpoint::returnSlot(std::uint64_t cutsSeen, const Error* error)
{
    {
        const std::scoped_lock lock(m_mutex);
        // Requests that were sent before the last cut complain about what has been mended.
        if (error != nullptr && error->call.overloaded && cutsSeen == m_cuts) {
            m_atOnce = std::max(1, std::min(m_atOnce, m_underWay) * 7 / 10);
            m_answersSinceChange = 0;
            ++m_cuts;
        } else if (error == nullptr && ++m_answersSinceChange >= m_atOnce) {
            m_atOnce = std::min(m_atOnce + 1, mostAtOnce);
            m_answersSinceChange = 0;
        }
        --m_underWay;
    }
    m_freed.notify_all();
}

} // namespace optimizers
