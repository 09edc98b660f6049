// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/generations.h"

#include <algorithm>
#include <iterator>

namespace optimizers {

namespace {

std::int64_t callsEach(const Generations& generations)
{
    return generations.writingEach + generations.scoringEach;
}

std::int64_t callsOfGeneration(const Generations& generations, std::size_t candidates)
{
    return static_cast<std::int64_t>(candidates) * callsEach(generations) + generations.scoringOnce;
}

std::size_t compared(const Generations& generations, std::size_t written)
{
    return std::min(written, generations.kept);
}

std::size_t sizeOf(const Generations& generations, int generation)
{
    return generation == 1 ? generations.first : generations.later;
}

RaceLimits less(RaceLimits limits, std::int64_t calls)
{
    if (limits.calls)
        *limits.calls = std::max<std::int64_t>(*limits.calls - calls, 0);
    return limits;
}

std::int64_t usualCost(const Generations& generations, std::size_t candidates, std::size_t validation)
{
    return callsOfGeneration(generations, candidates) +
           mostCalls(generations.contest, compared(generations, candidates), {validation, {}});
}

int laterPaid(const Generations& generations, std::size_t validation, std::optional<std::int64_t> calls)
{
    const int wanted = generations.wantedLater;
    const std::int64_t each = usualCost(generations, generations.later, validation);
    if (!calls || wanted == 0 || each == 0)
        return wanted;
    const std::int64_t left = *calls - usualCost(generations, generations.first, validation);
    return static_cast<int>(std::clamp<std::int64_t>(left / each, 0, wanted));
}

// A generation may spend what is left but for the usual cost of those after it.
RaceLimits limitsOf(const Generations& generations, int generation, int later, std::size_t validation,
                    std::optional<std::int64_t> calls)
{
    const std::int64_t reserved =
        std::max(later - generation + 1, 0) * (later == 0 ? 0 : usualCost(generations, generations.later, validation));
    return less({validation, calls}, reserved);
}

std::size_t payable(const Generations& generations, std::size_t wanted, const RaceLimits& limits)
{
    const auto isPaidFor = [&](std::size_t count) {
        const std::int64_t writing = callsOfGeneration(generations, count);
        return !limits.calls || (writing <= *limits.calls &&
                                 isPaid(generations.contest, compared(generations, count), less(limits, writing)));
    };
    std::size_t low = 0;
    while (low < wanted) {
        const std::size_t middle = low + (wanted - low + 1) / 2;
        if (isPaidFor(middle))
            low = middle;
        else
            wanted = middle - 1;
    }
    return low;
}

// The writer may give only half as many usable instructions as it is asked for.
void addTo(Plan& plan, const Generations& generations, std::size_t count, const RaceLimits& limits)
{
    const auto written = static_cast<std::int64_t>(count);
    const RaceLimits left = less(limits, callsOfGeneration(generations, count));
    const auto most = [&](std::size_t usable) {
        return mostCalls(generations.contest, compared(generations, usable), left);
    };
    if (most(count) == 0)
        return;
    plan.candidates += static_cast<int>(compared(generations, count));
    plan.fullyEvaluated += static_cast<int>(finalistsOf(generations.contest, compared(generations, count), left));
    plan.writerCallsLow += written;
    plan.writerCallsHigh += written * generations.writingEach;
    plan.solverCallsHigh += written * generations.scoringEach + generations.scoringOnce + most(count);
    plan.solverCallsLow += std::min(most(count), most((count + 1) / 2));
}

} // namespace

WritingSession::WritingSession(const History& history, SearchContext& context)
    : m_context(context), m_intake(context.task(), history)
{}

Result<std::vector<std::string>> WritingSession::ask(std::span<const WritingRequest> requests)
{
    if (requests.empty())
        return std::vector<std::string>();
    m_written.calls += static_cast<std::int64_t>(requests.size());
    return m_context.write(requests);
}

Result<std::vector<std::optional<std::string>>> WritingSession::write(std::span<const Asked> asked)
{
    std::vector<WritingRequest> requests;
    std::ranges::transform(asked, std::back_inserter(requests), &Asked::request);
    const Result<std::vector<std::string>> answers = ask(requests);
    if (!answers)
        return tl::unexpected(answers.error());
    std::vector<std::optional<std::string>> instructions;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        instructions.push_back(m_intake.take((*answers)[i]));
        if (const std::optional<std::string>& instruction = instructions.back())
            m_written.step.proposals.push_back(
                {{*instruction, m_context.task().draft().exemplars}, asked[i].lineage, std::nullopt});
    }
    return instructions;
}

Written WritingSession::written() &&
{
    m_written.step.notes = m_intake.notes();
    return std::move(m_written);
}

Result<Written> writeCandidates(std::span<const Asked> asked, const History& history, SearchContext& context)
{
    WritingSession session(history, context);
    if (const auto instructions = session.write(asked); !instructions)
        return tl::unexpected(instructions.error());
    return std::move(session).written();
}

namespace {

Result<Step> begin(const Generations& generations, RaceLimits limits, int generation, const WriteGeneration& write)
{
    Step step;
    for (int attempt = 0; attempt < generations.attempts && step.proposals.empty(); ++attempt) {
        const std::size_t count = payable(generations, sizeOf(generations, generation), limits);
        if (count == 0)
            break;
        Result<Written> written = write({generation, count, attempt});
        if (!written)
            return tl::unexpected(written.error());
        limits = less(limits, written->calls);
        std::ranges::move(written->step.notes, std::back_inserter(step.notes));
        step.proposals = startContest(generations.contest, std::move(written->step.proposals), limits);
    }
    return step;
}

} // namespace

Result<Step> nextStep(const Generations& generations, const History& history, SearchContext& context,
                      const WriteGeneration& write)
{
    const TaskView& task = context.task();
    if (context.stopRequested())
        return failure(ErrorKind::Cancelled, textId("the search was stopped"));
    const std::size_t validation = task.validation().size();
    const std::optional<std::int64_t> calls = payableCalls(history);
    const int later = laterPaid(generations, validation, searchCalls(history, task));
    const int generation = lastGeneration(history);
    std::vector<ArmBelief> arms;
    if (generation > 0) {
        const std::vector<TrialId> field = trialsOf(history, generation);
        arms = armsOfContest(generations.contest, history, task, field);
        std::vector<Proposal> next = continueContest(generations.contest, history, task, field,
                                                     limitsOf(generations, generation, later, validation, calls));
        if (!next.empty() || generation > later)
            return Step{std::move(next), {}, std::move(arms)};
    }
    Result<Step> step =
        begin(generations, limitsOf(generations, generation + 1, later, validation, calls), generation + 1, write);
    if (step)
        step->arms = std::move(arms);
    return step;
}

Plan planOf(const Generations& generations, const TaskSize& size, std::optional<std::int64_t> calls)
{
    Plan plan;
    plan.minimumCalls =
        generations.scoringOnce + fewestCallsOf(generations.contest, size.validation, callsEach(generations));
    const int later = laterPaid(generations, size.validation, calls);
    std::optional<std::int64_t> left = calls;
    for (int generation = 1; generation <= later + 1; ++generation) {
        const RaceLimits limits = limitsOf(generations, generation, later, size.validation, left);
        addTo(plan, generations, payable(generations, sizeOf(generations, generation), limits), limits);
        if (calls)
            left = *calls - plan.solverCallsHigh - plan.writerCallsHigh;
    }
    return plan;
}

std::optional<std::int64_t> searchCalls(const History& history, const TaskView& task)
{
    const std::optional<std::int64_t> left = payableCalls(history);
    if (!left)
        return std::nullopt;
    return *left + history.spent().calls - static_cast<std::int64_t>(task.validation().size());
}

int lastGeneration(const History& history)
{
    int last = 0;
    for (const Trial& trial : history.trials())
        last = std::max(last, trial.lineage.generation);
    return last;
}

} // namespace optimizers
