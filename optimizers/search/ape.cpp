// SPDX-License-Identifier: GPL-3.0-or-later
// APE ("Large Language Models Are Human-Level Prompt Engineers", Zhou et al. 2022): a writer infers instructions from
// several sets of pool examples; they are filtered on growing subsets; the best may be written anew and race again.
#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/racing.h"
#include "optimizers/search/writing.h"

#include <algorithm>

namespace optimizers {

namespace {

struct Parameters
{
    std::int64_t subsamples = 5;
    std::int64_t examples = 5;
    std::int64_t proposals = 6;
    double temperature = 0.9;
    std::int64_t resamplings = 0;
    std::int64_t survivors = 4;
    std::int64_t variations = 4;
};

Schema<Parameters> schema()
{
    return Schema<Parameters>()
        .add("subsamples", &Parameters::subsamples,
             {textId("Example sets"),
              textId("How many sets of pool examples the writer is shown, one at a time."),
              1.0,
              1000.0,
              {}})
        .add("examples", &Parameters::examples,
             {textId("Examples in a set"), textId("How many examples of the pool a set has."), 1.0, 100.0, {}})
        .add("proposals", &Parameters::proposals,
             {textId("Proposals per set"),
              textId("How many instructions the writer infers from each set. Fewer where the budget pays for fewer."),
              1.0,
              1000.0,
              {}})
        .add("temperature", &Parameters::temperature,
             {textId("Writer temperature"),
              textId("How much the writer's answers differ from draw to draw."),
              0.0,
              2.0,
              {}})
        .add("resamplings", &Parameters::resamplings,
             {textId("Resampling rounds"),
              textId("How often the best instructions are put in other words and race again. Left out where the budget "
                     "does not pay for it."),
              0.0,
              20.0,
              {}})
        .add("survivors", &Parameters::survivors,
             {textId("Survivors"),
              textId("How many instructions are put in other words in a resampling round."),
              1.0,
              100.0,
              {}})
        .add("variations", &Parameters::variations,
             {textId("Variations"), textId("How many variations of each survivor are written."), 1.0, 100.0, {}});
}

class Ape final : public Optimizer
{
public:
    explicit Ape(Parameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const TaskView& task = context.task();
        if (task.pool().empty())
            return failure(ErrorKind::InvalidInput, "the task has no pool examples to infer an instruction from");
        if (context.stopRequested())
            return failure(ErrorKind::Cancelled, "the search was stopped");
        const int generation = lastGeneration(history);
        const std::optional<std::int64_t> calls = payableCalls(history);
        const int rounds = resamplingsPaid(task.validation().size(), searchCalls(history, task, calls));
        const auto limits = [&](int of) { return limitsOf(of, rounds, task.validation().size(), calls); };
        if (generation == 0)
            return race(infer(task, payable(inferred(), limits(1)), context.rng()), limits(1), history, context);
        std::vector<Proposal> next = continueRace(history, task, trialsOf(history, generation), limits(generation));
        if (!next.empty() || generation > rounds)
            return Step{std::move(next), {}};
        const RaceLimits resampling = limits(generation + 1);
        return race(vary(history, task, payable(varied(), resampling)), resampling, history, context);
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        Plan plan;
        plan.minimumCalls = fewestCallsOf({size.validation, {}}, 1);
        const int rounds = resamplingsPaid(size.validation, calls);
        std::optional<std::int64_t> left = calls;
        for (int generation = 1; generation <= rounds + 1; ++generation) {
            RaceLimits limits = limitsOf(generation, rounds, size.validation, left);
            const std::size_t count = payable(generation == 1 ? inferred() : varied(), limits);
            if (limits.calls)
                *limits.calls -= static_cast<std::int64_t>(count);
            addTo(plan, count, limits);
            if (calls)
                left = *calls - plan.solverCallsHigh - plan.writerCallsHigh;
        }
        return plan;
    }

private:
    struct Asked
    {
        WritingRequest request;
        Lineage lineage;
    };

    [[nodiscard]] std::size_t inferred() const
    {
        return static_cast<std::size_t>(m_parameters.subsamples * m_parameters.proposals);
    }
    [[nodiscard]] std::size_t varied() const
    {
        return static_cast<std::size_t>(m_parameters.survivors * m_parameters.variations);
    }
    // Each candidate costs one call of the writer before it races.
    [[nodiscard]] static std::size_t payable(std::size_t wanted, const RaceLimits& limits)
    {
        return payableCandidates(wanted, limits, 1);
    }
    [[nodiscard]] static std::int64_t usualCost(std::size_t candidates, std::size_t validation)
    {
        return static_cast<std::int64_t>(candidates) + callsOf(rungsFor(candidates, 0, {validation, {}}));
    }

    static int lastGeneration(const History& history)
    {
        int last = 0;
        for (const Trial& trial : history.trials())
            last = std::max(last, trial.lineage.generation);
        return last;
    }

    // What the search had when it began: the same in every round, so that every round shares it out the same way.
    static std::optional<std::int64_t> searchCalls(const History& history, const TaskView& task,
                                                   std::optional<std::int64_t> left)
    {
        if (!left)
            return std::nullopt;
        return *left + history.spent().calls - static_cast<std::int64_t>(task.validation().size());
    }

    [[nodiscard]] int resamplingsPaid(std::size_t validation, std::optional<std::int64_t> calls) const
    {
        const auto wanted = static_cast<int>(m_parameters.resamplings);
        if (!calls || wanted == 0)
            return wanted;
        const std::int64_t left = *calls - usualCost(inferred(), validation);
        return static_cast<int>(std::clamp<std::int64_t>(left / usualCost(varied(), validation), 0, wanted));
    }

    // A race may spend what is left but for the usual cost of the resampling rounds after it.
    [[nodiscard]] RaceLimits limitsOf(int generation, int rounds, std::size_t validation,
                                      std::optional<std::int64_t> calls) const
    {
        if (calls)
            *calls = std::max<std::int64_t>(*calls - (rounds - generation + 1) * usualCost(varied(), validation), 0);
        return {validation, calls};
    }

    [[nodiscard]] std::vector<Asked> infer(const TaskView& task, std::size_t count, Rng rng) const
    {
        const std::string version = versionOf("infer_instruction");
        const auto sets = static_cast<std::size_t>(m_parameters.subsamples);
        std::vector<std::string> prompts;
        for (std::size_t set = 0; set < sets; ++set) {
            std::vector<Example> examples;
            std::vector<std::string> answers;
            for (const std::size_t place :
                 rng.sample(task.pool().size(), static_cast<std::size_t>(m_parameters.examples))) {
                examples.push_back(task.pool()[place]);
                const std::vector<std::string>& expected = examples.back().expected;
                answers.push_back(expected.at(rng.below(expected.size())));
            }
            prompts.push_back(askToInferInstruction(examples, answers));
        }
        std::vector<Asked> asked;
        asked.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            asked.push_back({{prompts[i % sets], m_parameters.temperature, static_cast<int>(i / sets)},
                             {{}, "generate", version + ", example set " + std::to_string(i % sets + 1), 1}});
        }
        return asked;
    }

    [[nodiscard]] std::vector<Asked> vary(const History& history, const TaskView& task, std::size_t count) const
    {
        const int generation = lastGeneration(history) + 1;
        std::vector<TrialId> best;
        for (int earlier = 1; earlier < generation; ++earlier)
            std::ranges::copy(trialsOf(history, earlier), std::back_inserter(best));
        best = ranked(history, task, best);
        best.resize(std::min(best.size(), static_cast<std::size_t>(m_parameters.survivors)));
        std::vector<Asked> asked;
        asked.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const Trial& parent = history.at(best[i % best.size()]);
            // A survivor may have been varied in an earlier round: further samples, or the answers would be the same.
            const auto sample = static_cast<int>(i / best.size()) + generation * static_cast<int>(varied());
            asked.push_back({{askToVaryInstruction(parent.candidate.instruction), m_parameters.temperature, sample},
                             {{parent.candidateId}, "resample", versionOf("vary_instruction"), generation}});
        }
        return asked;
    }

    [[nodiscard]] static Result<Step> race(const std::vector<Asked>& asked, RaceLimits limits, const History& history,
                                           SearchContext& context)
    {
        if (asked.empty())
            return Step{};
        std::vector<WritingRequest> requests;
        std::ranges::transform(asked, std::back_inserter(requests), &Asked::request);
        const Result<std::vector<std::string>> answers = context.write(requests);
        if (!answers)
            return tl::unexpected(answers.error());
        const TaskView& task = context.task();
        InstructionIntake intake(task, history);
        std::vector<Proposal> entrants;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            if (std::optional<std::string> instruction = intake.take((*answers)[i]))
                entrants.push_back({{std::move(*instruction), task.draft().exemplars}, asked[i].lineage, std::nullopt});
        }
        if (limits.calls)
            *limits.calls -= static_cast<std::int64_t>(requests.size());
        return Step{startRace(std::move(entrants), limits), intake.notes()};
    }

    // The writer may give only half as many usable instructions as it is asked for.
    static void addTo(Plan& plan, std::size_t count, const RaceLimits& limits)
    {
        const std::vector<Rung> rungs = rungsFor(count, 0, limits);
        if (rungs.empty())
            return;
        plan.candidates += static_cast<int>(count);
        plan.fullyEvaluated += static_cast<int>(rungs.back().candidates);
        plan.writerCallsLow += static_cast<std::int64_t>(count);
        plan.writerCallsHigh += static_cast<std::int64_t>(count);
        plan.solverCallsHigh += callsOf(rungs);
        plan.solverCallsLow += std::min(callsOf(rungs), callsOf(rungsFor((count + 1) / 2, 0, limits)));
    }

    Parameters m_parameters;
};

} // namespace

OptimizerInfo ape()
{
    return {"ape",
            textId("APE"),
            OptimizerKind::Instruction,
            textId("A writer guesses the instruction behind examples of the pool, many times over; the guesses race on "
                   "validation examples."),
            textId("Zhou et al. 2022, Large Language Models Are Human-Level Prompt Engineers"),
            schema().specs(),
            creatorOf<Ape>(schema())};
}

} // namespace optimizers
