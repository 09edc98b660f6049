// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/clock.h"
#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/endpoints/rate_windows.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

namespace optimizers {

/// What a server allows; absent limits do not limit.
struct ThrottleLimits
{
    std::optional<double> requestsPerMinute;
    std::optional<double> tokensPerMinute;

    bool operator==(const ThrottleLimits&) const = default;
};

/// Keeps to the rates a server allows, those a person typed and those its headers tell, and finds how many requests at
/// once it bears: their number is cut to 0.7 of what was under way when the server says that it is too much, and grows
/// by one for each full set of answers (AIMD, Chiu and Jain 1989). Waiting is in order of arrival as far as rates go.
class ThrottledEndpoint final : public ThreadlessEndpoint, public LikelihoodScorer
{
public:
    /// The clock outlives it. `rates`: what the inner endpoint learns from its server, alive as long as that; null: it
    /// learns nothing.
    ThrottledEndpoint(std::unique_ptr<ModelEndpoint> inner, const ThrottleLimits& limits, Clock& clock,
                      RateWindows* rates = nullptr)
        : m_inner(std::move(inner)),
          m_scorer(dynamic_cast<LikelihoodScorer*>(m_inner.get())),
          m_limits(limits),
          m_clock(clock),
          m_rates(rates)
    {}

    [[nodiscard]] Call<Result<Completion>> call(const CompletionRequest& request, CallLoop& loop,
                                                std::stop_token stop) override;
    [[nodiscard]] std::string identity() const override { return m_inner->identity(); }
    [[nodiscard]] Result<Likelihood> likelihood(const CompletionRequest& request, const std::string& continuation,
                                                std::stop_token stop) override;
    [[nodiscard]] bool needsProof() const override { return m_scorer == nullptr || m_scorer->needsProof(); }

private:
    template <typename T>
    [[nodiscard]] Call<Result<T>> throttled(const CompletionRequest& request, CallLoop& loop, std::stop_token stop,
                                            std::function<Call<Result<T>>()> ask);
    [[nodiscard]] bool tryTakeSlot();
    [[nodiscard]] bool takeSlot(const std::stop_token& stop);
    void returnSlot(std::uint64_t cutsSeen, const Error* error);
    /// None: at once.
    [[nodiscard]] std::optional<Clock::TimePoint> turnOf(const CompletionRequest& request);
    [[nodiscard]] std::uint64_t cuts();

    std::unique_ptr<ModelEndpoint> m_inner;
    LikelihoodScorer* const m_scorer; ///< null where the inner endpoint is none
    const ThrottleLimits m_limits;
    Clock& m_clock;
    RateWindows* const m_rates;

    std::mutex m_mutex;
    std::condition_variable_any m_freed;
    Clock::TimePoint m_nextRequest;
    Clock::TimePoint m_nextToken;
    int m_atOnce = 1024;
    int m_underWay = 0;
    int m_answersSinceChange = 0;
    std::uint64_t m_cuts = 0;
};

} // namespace optimizers
