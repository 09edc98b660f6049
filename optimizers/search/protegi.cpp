// SPDX-License-Identifier: GPL-3.0-or-later
// ProTeGi ("Automatic Prompt Optimization with Gradient Descent and Beam Search", Pryzant et al. 2023): a writer finds
// reasons for the mistakes of the best instructions, mends them, puts them in other words; the best go on.
#include "optimizers/search/generations.h"
#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/repairs.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr int editAttempts = 3; // at a round's instructions, while none is usable

enum class ProtegiEvaluation { Race, Ucb, UcbE, Rejects, PartialRejects, Full };

struct ProtegiParameters
{
    std::int64_t rounds = 5;
    std::int64_t beam = 2;
    std::int64_t expansion = 4;
    std::int64_t mistakes = 3;
    std::int64_t paraphrases = 1;
    double temperature = 1.0;
    ProtegiEvaluation evaluation = ProtegiEvaluation::Race;
    double exploration = 1.0;
    std::int64_t banditRounds = 8;
    std::int64_t banditPulls = 8;
    std::int64_t banditExamples = 8;
};

Schema<ProtegiParameters> protegiWritingSchema()
{
    return Schema<ProtegiParameters>()
        .add("rounds", &ProtegiParameters::rounds,
             {textId("Rounds"),
              textId("How often the best instructions are mended. Fewer where the budget pays for fewer."),
              1.0,
              100.0,
              {}})
        .add("beam", &ProtegiParameters::beam,
             {textId("Beam"), textId("How many of the best instructions are mended in a round."), 1.0, 100.0, {}})
        .add("expansion", &ProtegiParameters::expansion,
             {textId("Successors"),
              textId(
                  "How many instructions are written from each of these; from the draft, alone in the first round, as "
                  "many as later from all together."),
              1.0,
              100.0,
              {}})
        .add("mistakes", &ProtegiParameters::mistakes,
             {textId("Mistakes shown"),
              textId("How many wrong answers on validation examples the writer sees at a time."),
              1.0,
              100.0,
              {}})
        .add("paraphrases", &ProtegiParameters::paraphrases,
             {textId("Paraphrases"), textId("In how many other words each mended instruction is put."), 0.0, 20.0, {}})
        .add("temperature", &ProtegiParameters::temperature,
             {textId("Writer temperature"),
              textId("How much the writer's answers differ from draw to draw."),
              0.0,
              2.0,
              {}});
}

// Split in two for their length alone.
Schema<ProtegiParameters> protegiSchema()
{
    return protegiWritingSchema()
        .add("evaluation", &ProtegiParameters::evaluation,
             {textId("Evaluation"),
              textId("How the instructions of a round are compared. Successive rejects take as many calls as the pulls "
                     "of all bandit rounds.")},
             {{"race", textId("Race on growing subsets")},
              {"ucb", textId("Upper confidence bounds")},
              {"ucb_e", textId("Upper confidence bounds, each by its own examples (UCB-E)")},
              {"sr", textId("Successive rejects")},
              {"s_sr", textId("Successive rejects among a random part")},
              {"full", textId("All on all validation examples")}})
        .add("exploration", &ProtegiParameters::exploration,
             {textId("Exploration"),
              textId("With upper confidence bounds: the weight of uncertainty when instructions are chosen."),
              0.0,
              10.0,
              {}})
        .add("bandit_rounds", &ProtegiParameters::banditRounds,
             {textId("Bandit rounds"),
              textId("With upper confidence bounds: how often instructions are chosen; first all of them."),
              1.0,
              1000.0,
              {}})
        .add("bandit_pulls", &ProtegiParameters::banditPulls,
             {textId("Instructions per round"),
              textId("With upper confidence bounds: how many instructions are chosen in a round."),
              1.0,
              1000.0,
              {}})
        .add("bandit_examples", &ProtegiParameters::banditExamples,
             {textId("Examples per round"),
              textId("With upper confidence bounds: on how many further validation examples each is tried."),
              1.0,
              1000.0,
              {}});
}

/// A repair and how many instructions are to come of it: the mended one and its paraphrases.
struct Family
{
    Repair repair;
    std::size_t children = 0;
};

class Protegi final : public Optimizer
{
public:
    explicit Protegi(ProtegiParameters parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        return nextStep(generations(), history, context, [&](const Turn& turn) {
            return write(families(history, context, turn), history, context, turn);
        });
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        return planOf(generations(), size, calls);
    }

private:
    [[nodiscard]] Generations generations() const
    {
        Generations generations;
        // The draft, alone in the first round, gets the successors of a whole beam.
        generations.first = generations.later = static_cast<std::size_t>(m_parameters.expansion * m_parameters.beam);
        generations.wantedLater = static_cast<int>(m_parameters.rounds) - 1;
        generations.attempts = editAttempts;
        generations.writingEach = 2; // k children of one repair take one critique and k instructions
        generations.contest = contest();
        return generations;
    }

    [[nodiscard]] Contest contest() const
    {
        Contest contest{ContestKind::Race, m_parameters.exploration, m_parameters.banditRounds,
                        m_parameters.banditPulls, m_parameters.banditExamples};
        switch (m_parameters.evaluation) {
        case ProtegiEvaluation::Race:
            break;
        case ProtegiEvaluation::UcbE:
            contest.bound = ConfidenceBound::UcbE;
            [[fallthrough]];
        case ProtegiEvaluation::Ucb:
            contest.kind = ContestKind::Bandit;
            break;
        case ProtegiEvaluation::PartialRejects:
            contest.partial = true;
            [[fallthrough]];
        case ProtegiEvaluation::Rejects:
            contest.kind = ContestKind::Rejects;
            break;
        case ProtegiEvaluation::Full:
            contest.kind = ContestKind::Full;
            break;
        }
        return contest;
    }

    // Of the best so far, the draft among them; they share `count` evenly.
    [[nodiscard]] std::vector<Family> families(const History& history, SearchContext& context, const Turn& turn) const
    {
        std::vector<TrialId> beam;
        std::ranges::transform(history.trials(), std::back_inserter(beam), &Trial::id);
        beam = ranked(history, context.task(), beam);
        beam.resize(std::min({beam.size(), static_cast<std::size_t>(m_parameters.beam), turn.count}));
        const auto most = static_cast<std::size_t>(m_parameters.paraphrases) + 1;
        const auto shown = static_cast<std::size_t>(m_parameters.mistakes);
        Rng rng = context.rng();
        rng = Rng(mixSeed({rng.next(), static_cast<std::uint64_t>(turn.attempt)}));
        std::vector<Family> families;
        for (std::size_t i = 0; i < beam.size(); ++i) {
            const Trial& parent = history.at(beam[i]);
            const std::vector<Mistake> mistakes = mistakesOf(parent, context.task());
            std::size_t share = turn.count / beam.size() + (i < turn.count % beam.size() ? 1 : 0);
            for (; share > 0; share -= families.back().children)
                families.push_back({{parent.candidate.instruction,
                                     parent.candidateId,
                                     drawn(mistakes, shown, rng),
                                     {},
                                     sampleOf(turn, families.size())},
                                    std::min(share, most)});
        }
        return families;
    }

    // A number that no other request of the run with the same text has.
    [[nodiscard]] int sampleOf(const Turn& turn, std::size_t place) const
    {
        return (turn.generation * editAttempts + turn.attempt) *
                   static_cast<int>(m_parameters.expansion * m_parameters.beam) +
               static_cast<int>(place);
    }

    [[nodiscard]] Result<Written> write(const std::vector<Family>& families, const History& history,
                                        SearchContext& context, const Turn& turn) const
    {
        std::vector<Repair> repairs;
        std::ranges::transform(families, std::back_inserter(repairs), &Family::repair);
        WritingSession session(history, context);
        const auto mended = mend(repairs, {m_parameters.temperature, turn.generation}, session);
        if (!mended)
            return tl::unexpected(mended.error());
        std::vector<Asked> asked;
        for (std::size_t i = 0; i < families.size(); ++i) {
            for (std::size_t k = 1; k < families[i].children && (*mended)[i]; ++k)
                asked.push_back({{askToVaryInstruction(*(*mended)[i]), m_parameters.temperature, sampleOf(turn, k)},
                                 {{families[i].repair.parent},
                                  "paraphrase",
                                  {.metaPrompt = versionOf("vary_instruction")},
                                  turn.generation}});
        }
        if (const auto paraphrased = session.write(asked); !paraphrased)
            return tl::unexpected(paraphrased.error());
        return std::move(session).written();
    }

    ProtegiParameters m_parameters;
};

} // namespace

OptimizerInfo protegi()
{
    return {
        "protegi",
        textId("ProTeGi"),
        OptimizerKind::Instruction,
        textId("A writer says why the best instructions led to mistakes and mends them; the mended ones are put in "
               "other words and compared, and the best are mended again."),
        textId("Pryzant et al. 2023, Automatic Prompt Optimization with Gradient Descent and Beam Search"),
        protegiSchema().specs(),
        creatorOf<Protegi>(protegiSchema()),
        recommendedAndFaithful(
            {{"rounds", std::int64_t{6}},
             {"beam", std::int64_t{4}},
             {"expansion", std::int64_t{8}},
             {"mistakes", std::int64_t{4}},
             {"paraphrases", std::int64_t{2}},
             {"evaluation", std::string("ucb")},
             {"bandit_examples", std::int64_t{32}}},
            textId("6 rounds, a beam of 4, 8 successors each, 4 mistakes a critique, 2 paraphrases, 8 bandit rounds "
                   "of 8 instructions and 32 examples. Ours differs: the mistakes are those of the evaluation "
                   "already paid, not of a new minibatch of 64; the bandit lengthens each instruction's prefix of "
                   "the validation examples, pulls everybody first and keeps all results, and so do successive "
                   "rejects; successors are not tried on their parent's mistakes alone beforehand; no test example is "
                   "touched."))};
}

} // namespace optimizers
