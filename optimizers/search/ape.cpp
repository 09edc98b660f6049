// SPDX-License-Identifier: GPL-3.0-or-later
// APE ("Large Language Models Are Human-Level Prompt Engineers", Zhou et al. 2022): a writer infers instructions from
// several sets of pool examples; they are filtered on growing subsets; the best may be written anew and race again.
#include "optimizers/search/generations.h"
#include "optimizers/search/likelihood_ranking.h"
#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/pool_examples.h"

#include <algorithm>

namespace optimizers {

namespace {

enum class Form { Forward, Gap };
enum class ApeEvaluation { Race, Ucb };
enum class Scoring { Execution, LogLikelihood };

struct ApeParameters
{
    Form form = Form::Forward;
    std::int64_t subsamples = 5;
    std::int64_t examples = 5;
    std::int64_t proposals = 6;
    double temperature = 0.9;
    std::int64_t resamplings = 0;
    std::int64_t survivors = 4;
    std::int64_t variations = 4;
    ApeEvaluation evaluation = ApeEvaluation::Race;
    double exploration = 1.0;
    std::int64_t banditRounds = 8;
    std::int64_t banditPulls = 8;
    std::int64_t banditExamples = 5;
    Scoring scoring = Scoring::Execution;
    std::int64_t likelihoodExamples = 5;
    std::int64_t likeliest = 8;
};

Schema<ApeParameters> apeWritingSchema()
{
    return Schema<ApeParameters>()
        .add("form", &ApeParameters::form,
             {textId("Form of the request"), textId("How the writer is asked for the instruction behind examples.")},
             {{"forward", textId("Examples, then the instruction")}, {"gap", textId("A prompt with a gap to fill")}})
        .add("subsamples", &ApeParameters::subsamples,
             {textId("Example sets"),
              textId("How many sets of pool examples the writer is shown, one at a time."),
              1.0,
              1000.0,
              {}})
        .add("examples", &ApeParameters::examples,
             {textId("Examples in a set"), textId("How many examples of the pool a set has."), 1.0, 100.0, {}})
        .add("proposals", &ApeParameters::proposals,
             {textId("Proposals per set"),
              textId("How many instructions the writer infers from each set. Fewer where the budget pays for fewer."),
              1.0,
              1000.0,
              {}})
        .add("temperature", &ApeParameters::temperature,
             {textId("Writer temperature"),
              textId("How much the writer's answers differ from draw to draw."),
              0.0,
              2.0,
              {}})
        .add("resamplings", &ApeParameters::resamplings,
             {textId("Resampling rounds"),
              textId("How often the best instructions are put in other words and race again. Left out where the budget "
                     "does not pay for it."),
              0.0,
              20.0,
              {}})
        .add("survivors", &ApeParameters::survivors,
             {textId("Survivors"),
              textId("How many instructions are put in other words in a resampling round."),
              1.0,
              100.0,
              {}})
        .add("variations", &ApeParameters::variations,
             {textId("Variations"), textId("How many variations of each survivor are written."), 1.0, 100.0, {}});
}

// Split in two for their length alone.
Schema<ApeParameters> apeSchema()
{
    return apeWritingSchema()
        .add("evaluation", &ApeParameters::evaluation,
             {textId("Evaluation"), textId("How the instructions are compared.")},
             {{"race", textId("Race on growing subsets")}, {"ucb", textId("Upper confidence bounds")}})
        .add("exploration", &ApeParameters::exploration,
             {textId("Exploration"),
              textId("With upper confidence bounds: the weight of uncertainty when instructions are chosen."),
              0.0,
              10.0,
              {}})
        .add("bandit_rounds", &ApeParameters::banditRounds,
             {textId("Bandit rounds"),
              textId("With upper confidence bounds: how often instructions are chosen; first all of them."),
              1.0,
              1000.0,
              {}})
        .add("bandit_pulls", &ApeParameters::banditPulls,
             {textId("Instructions per round"),
              textId("With upper confidence bounds: how many instructions are chosen in a round."),
              1.0,
              1000.0,
              {}})
        .add("bandit_examples", &ApeParameters::banditExamples,
             {textId("Examples per round"),
              textId("With upper confidence bounds: on how many further validation examples each is tried."),
              1.0,
              1000.0,
              {}})
        .add("scoring", &ApeParameters::scoring,
             {textId("Scoring"),
              textId("What instructions are chosen by. The log-likelihood of the expected answers needs a solver that "
                     "gives log-probabilities; the likeliest instructions are then compared by execution.")},
             {{"execution", textId("Answers")}, {"log_likelihood", textId("Log-likelihood, then answers")}})
        .add("likelihood_examples", &ApeParameters::likelihoodExamples,
             {textId("Examples for the likelihood"),
              textId("On how many validation examples the likelihood is taken; one call for each."),
              1.0,
              1000.0,
              {}})
        .add("likeliest", &ApeParameters::likeliest,
             {textId("Likeliest"),
              textId("How many instructions with the highest likelihood are compared by execution."),
              2.0,
              1000.0,
              {}});
}

class Ape final : public Optimizer
{
public:
    explicit Ape(ApeParameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        if (context.task().pool().empty())
            return failure(ErrorKind::InvalidInput,
                           textId("the task has no pool examples to infer an instruction from"));
        return nextStep(generations(context.task().validation().size()), history, context,
                        [&](const Turn& turn) -> Result<Written> {
                            const std::vector<Asked> asked =
                                turn.generation == 1 ? infer(context.task(), turn.count, context.rng())
                                                     : vary(history, context.task(), turn.generation, turn.count);
                            Result<Written> written = writeCandidates(asked, history, context);
                            return written ? scored(*std::move(written), context) : written;
                        });
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        return planOf(generations(size.validation), size, calls);
    }

private:
    [[nodiscard]] std::size_t varied() const
    {
        return static_cast<std::size_t>(m_parameters.survivors * m_parameters.variations);
    }

    [[nodiscard]] std::size_t likelihoodExamples(std::size_t validation) const
    {
        return std::min(static_cast<std::size_t>(m_parameters.likelihoodExamples), validation);
    }

    [[nodiscard]] Generations generations(std::size_t validation) const
    {
        Generations generations;
        generations.first = static_cast<std::size_t>(m_parameters.subsamples * m_parameters.proposals);
        generations.later = varied();
        generations.wantedLater = static_cast<int>(m_parameters.resamplings);
        if (m_parameters.scoring == Scoring::LogLikelihood) {
            generations.scoringOnce = likelihoodProofCalls;
            generations.scoringEach = static_cast<std::int64_t>(likelihoodExamples(validation));
            generations.kept = static_cast<std::size_t>(m_parameters.likeliest);
        }
        if (m_parameters.evaluation == ApeEvaluation::Ucb)
            generations.contest = {ContestKind::Bandit, m_parameters.exploration, m_parameters.banditRounds,
                                   m_parameters.banditPulls, m_parameters.banditExamples};
        return generations;
    }

    [[nodiscard]] Result<Written> scored(Written written, SearchContext& context) const
    {
        if (m_parameters.scoring == Scoring::Execution)
            return written;
        const std::size_t examples = likelihoodExamples(context.task().validation().size());
        const std::size_t calls = written.step.proposals.size() * examples + likelihoodProofCalls;
        Result<std::vector<Proposal>> likeliest =
            keepLikeliest(written.step.proposals, static_cast<std::size_t>(m_parameters.likeliest), examples, context);
        if (!likeliest)
            return tl::unexpected(likeliest.error());
        written.step.proposals = *std::move(likeliest);
        written.calls += static_cast<std::int64_t>(calls);
        return written;
    }

    [[nodiscard]] std::vector<Asked> infer(const TaskView& task, std::size_t count, Rng rng) const
    {
        const bool gap = m_parameters.form == Form::Gap;
        const std::string version = versionOf(gap ? "fill_gap" : "infer_instruction");
        const auto sets = static_cast<std::size_t>(m_parameters.subsamples);
        std::vector<std::string> prompts;
        for (std::size_t set = 0; set < sets; ++set) {
            const PoolExamples shown = drawPoolExamples(task, static_cast<std::size_t>(m_parameters.examples), rng);
            prompts.push_back(gap ? askToFillGap(shown.examples, shown.answers)
                                  : askToInferInstruction(shown.examples, shown.answers));
        }
        std::vector<Asked> asked;
        asked.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            asked.push_back(
                {{prompts[i % sets], m_parameters.temperature, static_cast<int>(i / sets)},
                 {{}, "generate", {.metaPrompt = version, .exampleSet = static_cast<int>(i % sets) + 1}, 1}});
        }
        return asked;
    }

    [[nodiscard]] std::vector<Asked> vary(const History& history, const TaskView& task, int generation,
                                          std::size_t count) const
    {
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
            asked.push_back(
                {{askToVaryInstruction(parent.candidate.instruction), m_parameters.temperature, sample},
                 {{parent.candidateId}, "resample", {.metaPrompt = versionOf("vary_instruction")}, generation}});
        }
        return asked;
    }

    ApeParameters m_parameters;
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
            apeSchema().specs(),
            creatorOf<Ape>(apeSchema()),
            recommendedAndFaithful(
                {{"subsamples", std::int64_t{3}}, {"proposals", std::int64_t{30}}},
                textId("3 sets of 5 examples, 30 instructions each, filtered on growing subsets: the settings of the "
                       "paper's instruction induction. Ours differs: subsets are nested and shared, the last ones are "
                       "evaluated on all validation examples instead of 20; pulls of the confidence bounds lengthen "
                       "an instruction's prefix of the examples instead of drawing at random, and the first round "
                       "pulls everybody; each proposal is a call of its own; the gap is asked for in a chat, not "
                       "infilled."))};
}

} // namespace optimizers
