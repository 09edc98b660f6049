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

tl::unexpected<Error> notSent()
{
    return failure(ErrorKind::Cancelled, textId("The call was stopped before it was sent"),
                   {CallFailure::Cost::None, CallFailure::Repeat::Never, false, std::nullopt});
}

} // namespace

template <typename T>
Result<T> ThrottledEndpoint::throttled(const CompletionRequest& request, const std::stop_token& stop,
                                       const std::function<Result<T>()>& ask)
{
    const double tokens = expectedTokens(request);
    if (!m_clock.sleepUntil(turnOf(request), stop) || !waitForWindow(tokens, stop))
        return notSent();
    Result<T> answer = notSent();
    if (takeSlot(stop)) {
        const std::uint64_t cutsSeen = cuts();
        answer = ask();
        returnSlot(cutsSeen, answer ? nullptr : &answer.error());
    }
    if (m_rates != nullptr)
        m_rates->leave(tokens);
    return answer;
}

Result<Completion> ThrottledEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    return throttled<Completion>(request, stop, [&] { return m_inner->complete(request, stop); });
}

Result<LikelihoodScorer::Likelihood>
ThrottledEndpoint::likelihood(const CompletionRequest& request, const std::string& continuation, std::stop_token stop)
{
    if (m_scorer == nullptr)
        return failure(ErrorKind::InvalidInput, textId("the endpoint gives no log-probabilities"));
    return throttled<Likelihood>(request, stop, [&] { return m_scorer->likelihood(request, continuation, stop); });
}

bool ThrottledEndpoint::waitForWindow(double tokens, const std::stop_token& stop)
{
    while (m_rates != nullptr) {
        const std::optional<Clock::TimePoint> again = m_rates->enter(tokens);
        if (!again)
            return true;
        if (!m_clock.sleepUntil(*again, stop))
            return false;
    }
    return true;
}

Clock::TimePoint ThrottledEndpoint::turnOf(const CompletionRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    const Clock::TimePoint now = m_clock.now();
    Clock::TimePoint turn = now;
    if (m_limits.requestsPerMinute)
        turn = std::max(turn, take(m_nextRequest, now, 1.0, *m_limits.requestsPerMinute));
    if (m_limits.tokensPerMinute)
        turn = std::max(turn, take(m_nextToken, now, expectedTokens(request), *m_limits.tokensPerMinute));
    return turn;
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
