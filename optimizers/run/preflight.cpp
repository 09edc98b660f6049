// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/preflight.h"

#include "optimizers/core/text.h"
#include "optimizers/run/final_comparison.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace optimizers {

namespace {

/// Tokens of English text lie between a sixth and a third of its bytes in the tokenizers in use.
constexpr double bytesPerTokenHigh = 6.0;
constexpr double bytesPerTokenLow = 3.0;
/// A search may lengthen the prompt up to this factor by longer instructions and exemplars.
constexpr double promptGrowth = 3.0;
/// Examples rendered for the estimate.
constexpr std::size_t sampled = 50;

double meanPromptBytes(const RunServices& services)
{
    const std::vector<Example>& examples =
        services.data.validation.empty() ? services.data.pool : services.data.validation;
    double bytes = 0.0;
    std::size_t count = 0;
    for (const Example& example : examples) {
        if (count == sampled)
            break;
        if (const Result<std::vector<Message>> messages = services.renderer.render(services.draft, example)) {
            for (const Message& message : *messages)
                bytes += static_cast<double>(message.text.size());
            ++count;
        }
    }
    return count == 0 ? 0.0 : bytes / static_cast<double>(count);
}

double meanAnswerBytes(const RunServices& services)
{
    double bytes = 0.0;
    for (const Example& example : services.data.validation)
        bytes += example.expected.empty() ? 0.0 : static_cast<double>(example.expected.front().size());
    return services.data.validation.empty() ? 0.0 : bytes / static_cast<double>(services.data.validation.size());
}

/// Input and output tokens of one solver call, at least and at most.
struct CallTokens
{
    Range input;
    Range output;
};

CallTokens solverTokens(const RunServices& services)
{
    const double prompt = meanPromptBytes(services);
    const double answer = meanAnswerBytes(services);
    return {{prompt / bytesPerTokenHigh, promptGrowth * prompt / bytesPerTokenLow + 8.0},
            {std::max(1.0, answer / bytesPerTokenHigh), static_cast<double>(services.solver.maxTokens)}};
}

double money(double calls, double input, double output, const Prices& prices)
{
    return calls * (input * prices.input + output * prices.output) / 1e6;
}

/// What one call of the solver takes.
struct CallCosts
{
    CallCosts(const RunServices& services, Range seconds)
        : tokens(solverTokens(services)),
          money{optimizers::money(1.0, tokens.input.low, tokens.output.low, services.solver.prices),
                optimizers::money(1.0, tokens.input.high, tokens.output.high, services.solver.prices)},
          minutes{seconds.low / lanes(services) / 60.0, seconds.high / lanes(services) / 60.0}
    {}

    [[nodiscard]] Range tokensTogether() const
    {
        return {tokens.input.low + tokens.output.low, tokens.input.high + tokens.output.high};
    }

    /// The calls that the budget will pay for, as far as can be said; none: it does not limit them.
    [[nodiscard]] std::optional<std::int64_t> payable(const Budget& budget) const
    {
        std::optional<std::int64_t> calls = budget.calls;
        const auto bound = [&calls](double limit, Range perCall) {
            const double likely = std::sqrt(perCall.low * perCall.high); // low and high are factors away
            constexpr double most = 1e15;
            if (likely > 0.0)
                calls = std::min(calls.value_or(static_cast<std::int64_t>(most)),
                                 static_cast<std::int64_t>(std::min(limit / likely, most)));
        };
        if (budget.tokens)
            bound(static_cast<double>(*budget.tokens), tokensTogether());
        if (budget.money)
            bound(*budget.money, money);
        if (budget.minutes)
            bound(*budget.minutes, minutes);
        return calls;
    }

    CallTokens tokens;
    Range money;
    Range minutes; ///< of the run, whose calls are made side by side

private:
    static double lanes(const RunServices& services)
    {
        return static_cast<double>(std::max(1, services.solver.concurrency));
    }
};

/// With two digits that count.
std::string inTwoDigits(double amount, double (*rounded)(double))
{
    if (!(amount > 0.0))
        return "0";
    const int digits = std::clamp(1 - static_cast<int>(std::floor(std::log10(amount))), 0, 12);
    const double scale = std::pow(10.0, digits);
    return fixedText(rounded(amount * scale) / scale, digits);
}

/// A limit, and the least that would do: rounded up, so that it does.
std::pair<std::string, std::string> inWords(double limit, double least)
{
    return {inTwoDigits(limit, std::round), inTwoDigits(least, std::ceil)};
}

/// InvalidInput where the budget is below the method's minimum whatever the calls take.
Status checkMinimum(const Budget& budget, std::int64_t minimumCalls, const CallCosts& costs)
{
    if (budget.calls && *budget.calls < minimumCalls)
        return failure(ErrorKind::InvalidInput,
                       {textId("a budget of %1 calls is too small here; the smallest useful one is %2 calls"),
                        {*budget.calls, minimumCalls}});
    const auto calls = static_cast<double>(minimumCalls);
    const double tokens = std::ceil(calls * costs.tokensTogether().low);
    if (budget.tokens && static_cast<double>(*budget.tokens) < tokens)
        return failure(ErrorKind::InvalidInput,
                       {textId("a budget of %1 tokens is too small here; the smallest useful one is about %2 tokens, "
                               "for %3 calls"),
                        {*budget.tokens, static_cast<std::int64_t>(tokens), minimumCalls}});
    if (const double money = calls * costs.money.low; budget.money && *budget.money < money) {
        const auto [limit, least] = inWords(*budget.money, money);
        return failure(
            ErrorKind::InvalidInput,
            {textId("a budget of %1 in money is too small here; the smallest useful one is about %2, for %3 calls"),
             {limit, least, minimumCalls}});
    }
    if (const double minutes = calls * costs.minutes.low; budget.minutes && *budget.minutes < minutes) {
        const auto [limit, least] = inWords(*budget.minutes, minutes);
        return failure(ErrorKind::InvalidInput,
                       {textId("a budget of %1 minutes is too small here; the smallest useful one is about %2 minutes, "
                               "for %3 calls"),
                        {limit, least, minimumCalls}});
    }
    return {};
}

template <typename Amount>
void cut(Range& range, const std::optional<Amount>& limit)
{
    if (limit)
        range = {std::min(range.low, static_cast<double>(*limit)), std::min(range.high, static_cast<double>(*limit))};
}

} // namespace

Result<Preflight> preflight(const Optimizer& optimizer, const RunServices& services, const RunLimits& limits,
                            Range secondsPerCall)
{
    const TaskSize size{services.data.pool.size(), services.data.validation.size(), services.data.test.size()};
    const Budget& budget = limits.budget;
    const CallCosts costs(services, secondsPerCall);
    Preflight result;
    result.baselineCalls = static_cast<std::int64_t>(size.validation);
    result.comparisonCalls = comparisonCalls(size.test, limits.finalists);
    const std::int64_t fixed = result.baselineCalls + result.comparisonCalls;
    result.minimumCalls = fixed + optimizer.plan(size, std::nullopt).minimumCalls;
    if (const Status enough = checkMinimum(budget, result.minimumCalls, costs); !enough)
        return tl::unexpected(enough.error());
    std::optional<std::int64_t> searchCalls;
    if (const std::optional<std::int64_t> payable = costs.payable(budget))
        searchCalls = std::max(*payable, result.minimumCalls) - fixed;
    result.plan = optimizer.plan(size, searchCalls);

    const double solverLow = static_cast<double>(result.baselineCalls + result.plan.solverCallsLow);
    const double solverHigh = static_cast<double>(fixed + result.plan.solverCallsHigh);
    const double writerLow = static_cast<double>(result.plan.writerCallsLow);
    const double writerHigh = static_cast<double>(result.plan.writerCallsHigh);
    result.calls = {solverLow + writerLow, solverHigh + writerHigh};
    // A writer's prompt shows several examples and its answer is an instruction: a few prompts' worth of tokens.
    const CallTokens& tokens = costs.tokens;
    const CallTokens writing{{tokens.input.low, tokens.input.high * 3.0}, {10.0, 256.0}};
    result.tokens = {solverLow * (tokens.input.low + tokens.output.low) +
                         writerLow * (writing.input.low + writing.output.low),
                     solverHigh * (tokens.input.high + tokens.output.high) +
                         writerHigh * (writing.input.high + writing.output.high)};
    result.money = {money(solverLow, tokens.input.low, tokens.output.low, services.solver.prices) +
                        money(writerLow, writing.input.low, writing.output.low, services.writer.prices),
                    money(solverHigh, tokens.input.high, tokens.output.high, services.solver.prices) +
                        money(writerHigh, writing.input.high, writing.output.high, services.writer.prices)};
    result.minutes = {result.calls.low * costs.minutes.low, result.calls.high * costs.minutes.high};
    cut(result.calls, budget.calls);
    cut(result.tokens, budget.tokens);
    cut(result.money, budget.money);
    cut(result.minutes, budget.minutes);
    return result;
}

} // namespace optimizers
