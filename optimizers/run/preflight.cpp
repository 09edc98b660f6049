// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/preflight.h"

#include "optimizers/run/final_comparison.h"

#include <algorithm>

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

} // namespace

Result<Preflight> preflight(const Optimizer& optimizer, const RunServices& services, const RunLimits& limits,
                            Range secondsPerCall)
{
    const TaskSize size{services.data.pool.size(), services.data.validation.size(), services.data.test.size()};
    Preflight result;
    result.baselineCalls = static_cast<std::int64_t>(size.validation);
    result.comparisonCalls = comparisonCalls(size.test, limits.finalists);
    const std::int64_t fixed = result.baselineCalls + result.comparisonCalls;
    std::optional<std::int64_t> searchCalls;
    if (limits.budget.calls)
        searchCalls = std::max<std::int64_t>(0, *limits.budget.calls - fixed);
    result.plan = optimizer.plan(size, searchCalls);
    result.minimumCalls = fixed + result.plan.minimumCalls;
    if (limits.budget.calls && *limits.budget.calls < result.minimumCalls)
        return failure(ErrorKind::InvalidInput,
                       {textId("a budget of %1 calls is too small here; the smallest useful one is %2 calls"),
                        {*limits.budget.calls, result.minimumCalls}});

    const CallTokens tokens = solverTokens(services);
    const double solverLow = static_cast<double>(result.baselineCalls + result.plan.solverCallsLow);
    const double solverHigh = static_cast<double>(fixed + result.plan.solverCallsHigh);
    const double writerLow = static_cast<double>(result.plan.writerCallsLow);
    const double writerHigh = static_cast<double>(result.plan.writerCallsHigh);
    result.calls = {solverLow + writerLow, solverHigh + writerHigh};
    // A writer's prompt shows several examples and its answer is an instruction: a few prompts' worth of tokens.
    const CallTokens writing{{tokens.input.low, tokens.input.high * 3.0}, {10.0, 256.0}};
    result.tokens = {solverLow * (tokens.input.low + tokens.output.low) +
                         writerLow * (writing.input.low + writing.output.low),
                     solverHigh * (tokens.input.high + tokens.output.high) +
                         writerHigh * (writing.input.high + writing.output.high)};
    result.money = {money(solverLow, tokens.input.low, tokens.output.low, services.solver.prices) +
                        money(writerLow, writing.input.low, writing.output.low, services.writer.prices),
                    money(solverHigh, tokens.input.high, tokens.output.high, services.solver.prices) +
                        money(writerHigh, writing.input.high, writing.output.high, services.writer.prices)};
    const double lanes = static_cast<double>(std::max(1, services.solver.concurrency));
    result.minutes = {result.calls.low * secondsPerCall.low / lanes / 60.0,
                      result.calls.high * secondsPerCall.high / lanes / 60.0};
    if (limits.budget.calls)
        result.calls.high = std::min(result.calls.high, static_cast<double>(*limits.budget.calls));
    if (limits.budget.tokens)
        result.tokens.high = std::min(result.tokens.high, static_cast<double>(*limits.budget.tokens));
    if (limits.budget.money)
        result.money.high = std::min(result.money.high, *limits.budget.money);
    if (limits.budget.minutes)
        result.minutes.high = std::min(result.minutes.high, *limits.budget.minutes);
    return result;
}

} // namespace optimizers
