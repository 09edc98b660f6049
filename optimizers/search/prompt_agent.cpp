// SPDX-License-Identifier: GPL-3.0-or-later
// PromptAgent ("Strategic Planning with Language Models Enables Expert-level Prompt Optimization", Wang et al. 2023): a
// Monte-Carlo tree search; a node's children are mended after a look at its mistakes. The tree lives in the lineage.
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/racing.h"
#include "optimizers/search/repairs.h"
#include "optimizers/search/tree_replay.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr std::int64_t writingEach = 2; // a critique and an instruction
constexpr int mostBarren = 3;           // nodes in a round of which nothing usable was written

struct PromptAgentParameters
{
    std::int64_t iterations = 10;
    std::int64_t width = 4;
    std::int64_t depth = 5;
    std::int64_t deepEnough = 2;
    double exploration = 2.5;
    std::int64_t mistakes = 3;
    std::int64_t examples = 20;
    std::int64_t finalists = 3;
    double temperature = 1.0;
};

Schema<PromptAgentParameters> promptAgentSchema()
{
    return Schema<PromptAgentParameters>()
        .add("iterations", &PromptAgentParameters::iterations,
             {textId("Iterations"), textId("How many passes go down the tree."), 1.0, 1000.0, {}})
        .add("width", &PromptAgentParameters::width,
             {textId("Width"), textId("How many instructions are written from a node."), 1.0, 100.0, {}})
        .add("depth", &PromptAgentParameters::depth,
             {textId("Depth"), textId("How many steps of mending lead away from the draft at most."), 1.0, 100.0, {}})
        .add("deep_enough", &PromptAgentParameters::deepEnough,
             {textId("Deep enough"),
              textId("Beyond this depth a pass ends at an instruction that is better than all before it."),
              0.0,
              100.0,
              {}})
        .add("exploration", &PromptAgentParameters::exploration,
             {textId("Exploration"), textId("The weight of uncertainty when a node is chosen."), 0.0, 100.0, {}})
        .add("mistakes", &PromptAgentParameters::mistakes,
             {textId("Mistakes shown"),
              textId("How many wrong answers on validation examples the writer sees at a time."),
              1.0,
              100.0,
              {}})
        .add("examples", &PromptAgentParameters::examples,
             {textId("Examples of a reward"),
              textId("On how many validation examples each new instruction is tried."),
              1.0,
              10000.0,
              {}})
        .add("finalists", &PromptAgentParameters::finalists,
             {textId("Finalists"),
              textId("For how many of the best a trial on all validation examples is kept back."),
              1.0,
              100.0,
              {}})
        .add("temperature", &PromptAgentParameters::temperature,
             {textId("Writer temperature"),
              textId("How much the writer's answers differ from draw to draw."),
              0.0,
              2.0,
              {}});
}

class PromptAgent final : public Optimizer
{
public:
    explicit PromptAgent(PromptAgentParameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const TaskView& task = context.task();
        if (context.stopRequested())
            return failure(ErrorKind::Cancelled, textId("the search was stopped"));
        const std::size_t all = task.validation().size();
        const std::int64_t reserve = reserved(all, searchCalls(history, task));
        std::optional<std::int64_t> left = payableCalls(history);
        std::vector<Note> notes;
        std::set<TrialId> barren;
        for (int tries = 0; tries < mostBarren && !inFinal(history, task); ++tries) {
            const std::size_t count = children(all, reserve, left);
            const std::vector<TrialId> path = nextExpansion(history, task, rules(all), barren);
            if (count == 0 || (path.empty() && !history.trials().empty()))
                break;
            Result<Written> written = expand(path, count, history, context, tries);
            if (!written)
                return tl::unexpected(written.error());
            std::ranges::move(written->step.notes, std::back_inserter(notes));
            if (!written->step.proposals.empty())
                return Step{onReward(std::move(written->step.proposals), all), std::move(notes)};
            if (path.empty())
                break;
            barren.insert(path.back());
            if (left)
                *left = std::max<std::int64_t>(*left - written->calls, 0);
        }
        return Step{continueRace(history, task, successors(history), {all, left}), std::move(notes)};
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        const std::size_t all = size.validation;
        const auto each = static_cast<std::int64_t>(rewarded(all));
        const std::int64_t reserve = reserved(all, calls);
        Plan plan;
        plan.minimumCalls = fewestCallsOf(RaceLimits{all, {}, rewarded(all)}, writingEach);
        const auto first = static_cast<std::int64_t>(children(all, reserve, calls));
        if (first == 0)
            return plan;
        const std::int64_t wanted = m_parameters.iterations * m_parameters.depth * m_parameters.width;
        // An instruction without mistakes takes one call of the writer only.
        const std::int64_t most = calls ? std::min(wanted, (*calls - reserve) / (each + 1)) : wanted;
        const std::int64_t written = calls ? std::min(most, (*calls - reserve) / (each + writingEach)) : most;
        const auto final = rungsFor(static_cast<std::size_t>(most), rewarded(all),
                                    {all, calls ? std::optional(*calls - most * each) : std::nullopt});
        plan.candidates = static_cast<int>(most);
        plan.fullyEvaluated = rewarded(all) == all ? plan.candidates
                              : final.empty()      ? 0
                                                   : static_cast<int>(final.back().candidates);
        plan.writerCallsLow = first;
        plan.writerCallsHigh = std::max(written, first) * writingEach;
        plan.solverCallsHigh = most * each + callsOf(final, rewarded(all));
        if (calls)
            plan.solverCallsHigh = std::min(plan.solverCallsHigh, *calls - plan.writerCallsHigh);
        plan.solverCallsLow = std::min(first * each, plan.solverCallsHigh);
        return plan;
    }

private:
    [[nodiscard]] TreeRules rules(std::size_t all) const
    {
        return {static_cast<int>(m_parameters.iterations), static_cast<int>(m_parameters.depth),
                static_cast<int>(m_parameters.deepEnough), m_parameters.exploration, rewarded(all)};
    }

    [[nodiscard]] std::size_t rewarded(std::size_t all) const
    {
        return std::min(static_cast<std::size_t>(m_parameters.examples), all);
    }

    // What is kept for the final: at least one trial on all examples, more where a first expansion is paid besides.
    [[nodiscard]] std::int64_t reserved(std::size_t all, std::optional<std::int64_t> calls) const
    {
        const auto each = static_cast<std::int64_t>(all - rewarded(all));
        if (!calls || each == 0)
            return each * m_parameters.finalists;
        const std::int64_t spare =
            *calls / 2 - m_parameters.width * (writingEach + static_cast<std::int64_t>(rewarded(all)));
        return each * std::clamp<std::int64_t>(spare / each, 1, m_parameters.finalists);
    }

    [[nodiscard]] std::size_t children(std::size_t all, std::int64_t reserve, std::optional<std::int64_t> left) const
    {
        if (!left)
            return static_cast<std::size_t>(m_parameters.width);
        const std::int64_t each = writingEach + static_cast<std::int64_t>(rewarded(all));
        return static_cast<std::size_t>(std::clamp<std::int64_t>((*left - reserve) / each, 0, m_parameters.width));
    }

    static std::vector<TrialId> successors(const History& history)
    {
        std::vector<TrialId> trials;
        for (const Trial& trial : history.trials()) {
            if (trial.lineage.generation > 0)
                trials.push_back(trial.id);
        }
        return trials;
    }

    [[nodiscard]] bool inFinal(const History& history, const TaskView& task) const
    {
        return std::ranges::any_of(history.trials(), [&](const Trial& trial) {
            return trial.lineage.generation > 0 && triedPrefix(trial, task) > rewarded(task.validation().size());
        });
    }

    [[nodiscard]] std::vector<Proposal> onReward(std::vector<Proposal> proposals, std::size_t all) const
    {
        for (Proposal& proposal : proposals)
            proposal.examples = rewarded(all) < all ? std::optional(rewarded(all)) : std::nullopt;
        return proposals;
    }

    // An empty path stands for the draft of a history that has nothing yet.
    [[nodiscard]] Result<Written> expand(const std::vector<TrialId>& path, std::size_t count, const History& history,
                                         SearchContext& context, int tries) const
    {
        const TaskView& task = context.task();
        Repair repair{task.draft().instruction, idOf(task.draft())};
        std::vector<Mistake> mistakes;
        if (!path.empty()) {
            const Trial& node = history.at(path.back());
            repair.instruction = node.candidate.instruction;
            repair.parent = node.candidateId;
            mistakes = mistakesOf(node, task);
            for (const TrialId forerunner : std::span(path).first(path.size() - 1))
                repair.tried.push_back(history.at(forerunner).candidate.instruction);
        }
        // A node is expanded once, but where nothing came of it perhaps again in a later round, with new samples.
        Rng rng = context.rng();
        const int first = (history.roundsFinished() * mostBarren + tries) * static_cast<int>(m_parameters.width);
        std::vector<Repair> repairs;
        for (std::size_t i = 0; i < count; ++i) {
            repair.mistakes = drawn(mistakes, static_cast<std::size_t>(m_parameters.mistakes), rng);
            repair.sample = first + static_cast<int>(i);
            repairs.push_back(repair);
        }
        WritingSession session(history, context);
        const auto mended =
            mend(repairs, {m_parameters.temperature, static_cast<int>(path.empty() ? 1 : path.size())}, session);
        if (!mended)
            return tl::unexpected(mended.error());
        return std::move(session).written();
    }

    PromptAgentParameters m_parameters;
};

} // namespace

OptimizerInfo prompt_agent()
{
    return {
        "prompt_agent",
        textId("PromptAgent"),
        OptimizerKind::Instruction,
        textId("Searches a tree whose root is your instruction: a writer says why an instruction led to mistakes "
               "and mends it, in several ways; promising branches go on."),
        textId("Wang et al. 2023, PromptAgent: Strategic Planning with Language Models"),
        promptAgentSchema().specs(),
        creatorOf<PromptAgent>(promptAgentSchema()),
        recommendedAndFaithful(
            {{"width", std::int64_t{3}}, {"mistakes", std::int64_t{5}}, {"examples", std::int64_t{50}}},
            textId("10 iterations, width 3, depth 5, exploration 2.5, 5 mistakes a critique, rewards on 50 examples. "
                   "Ours differs: the mistakes are those of the evaluation already paid, not of a new batch; an "
                   "instruction without mistakes is put in other words; at last the best race on all validation "
                   "examples, where the paper takes the best node of the best path."))};
}

} // namespace optimizers
