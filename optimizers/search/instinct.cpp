// SPDX-License-Identifier: GPL-3.0-or-later
// INSTINCT ("Use Your INSTINCT", Lin et al. 2024): a neural bandit chooses among instructions by vectors of a language
// model, tries each on a few examples and learns from the score. The instructions are decoded from soft prompts, as in
// the paper, or written by any writer and embedded. Ours: a calibrated network, a Gaussian process, a final race.
#include "optimizers/search/optimizer_info.h"
#include "optimizers/search/sobol.h"
#include "optimizers/search/soft_prompt_field.h"
#include "optimizers/search/written_field.h"

#include <algorithm>

namespace optimizers {

namespace {

enum class Source { Automatic, SoftPrompts, Written };
enum class Space { Centred, Unit };

struct InstinctParameters
{
    Source source = Source::Automatic;
    BanditSurrogate surrogate = BanditSurrogate::GaussianProcess;
    std::int64_t initial = 16;
    std::int64_t candidates = 48;
    std::int64_t batch = 8;
    std::int64_t evaluationExamples = 8;
    std::int64_t writing = 2;
    std::int64_t examples = 5;
    double temperature = 0.9;
    std::int64_t points = 400;
    std::int64_t considered = 400;
    std::int64_t intrinsicDimension = 10;
    std::int64_t vectors = 20;
    Space space = Space::Centred;
    double scale = 3.0;
};

void addInstinctSearch(Schema<InstinctParameters>& schema)
{
    schema
        .add("source", &InstinctParameters::source,
             {textId("Instructions from"),
              textId("Soft prompts need a writer that runs in this program, such as the built-in model; written "
                     "instructions need an embedder. Automatic: soft prompts where the writer takes them."),
              {},
              {},
              {}},
             {{"automatic", textId("automatic")},
              {"soft_prompts", textId("soft prompts")},
              {"written", textId("the writer's proposals")}})
        .add("surrogate", &InstinctParameters::surrogate,
             {textId("Surrogate"), textId("The model of the scores that picks what to try next."), {}, {}, {}},
             banditSurrogateChoices())
        .add(
            "initial", &InstinctParameters::initial,
            {textId("First draw"),
             textId("How many candidates are tried before the surrogate picks the first one. Fewer in proportion where "
                    "the budget pays for fewer candidates."),
             2.0,
             10000.0,
             {}})
        .add("candidates", &InstinctParameters::candidates,
             {textId("Candidates"),
              textId("How many candidates are tried in all. Fewer where the budget pays for fewer."),
              2.0,
              10000.0,
              {}})
        .add("batch", &InstinctParameters::batch,
             {textId("Picks a round"),
              textId("How many candidates are picked before their scores are learned from."),
              1.0,
              1000.0,
              {}})
        .add("evaluation_examples", &InstinctParameters::evaluationExamples,
             {textId("Examples per candidate"),
              textId("On how many validation examples each candidate is tried. The best race on to all of them."),
              1.0,
              100000.0,
              {}});
}

void addWriting(Schema<InstinctParameters>& schema)
{
    schema
        .add("writing", &InstinctParameters::writing,
             {textId("Writings per candidate"),
              textId("How many instructions are written for each one that is tried. Soft prompts take more where many "
                     "say the same, and fewer are tried then."),
              1.0,
              100.0,
              {}})
        .add("examples", &InstinctParameters::examples,
             {textId("Examples in a request"),
              textId("How many examples of the pool the writer is shown."),
              1.0,
              100.0,
              {}})
        .add("temperature", &InstinctParameters::temperature,
             {textId("Writer temperature"),
              textId("How much the writer's answers differ from draw to draw. Soft prompts are answered at 0."),
              0.0,
              2.0,
              {}});
}

void addSoftPrompts(Schema<InstinctParameters>& schema)
{
    schema
        .add("points", &InstinctParameters::points,
             {textId("Soft prompts"),
              textId("How many soft prompts there are to pick from. The writer reads each of them before the first "
                     "round: no call, but some hundredths of a second each."),
              2.0,
              100000.0,
              {}})
        .add("considered", &InstinctParameters::considered,
             {textId("Soft prompts a round"),
              textId("Among how many of them, drawn anew, the surrogate picks in a round."),
              1.0,
              100000.0,
              {}})
        .add("intrinsic_dimension", &InstinctParameters::intrinsicDimension,
             {textId("Dimensions"),
              textId("Of the space the soft prompts are projected from."),
              1.0,
              static_cast<double>(mostSobolDimensions),
              {}})
        .add("vectors", &InstinctParameters::vectors,
             {textId("Vectors of a soft prompt"), textId("How many there are before the text."), 1.0, 200.0, {}})
        .add("space", &InstinctParameters::space,
             {textId("Space"),
              textId("The paper's lies in the positive quadrant, where all soft prompts are much alike."),
              {},
              {},
              {}},
             {{"centred", textId("about zero")}, {"unit", textId("positive, as in the paper")}})
        .add("scale", &InstinctParameters::scale,
             {textId("Scale"),
              textId("How large the numbers of a soft prompt are. The built-in model's own are about 3."),
              0.0,
              1000.0,
              {}});
}

Schema<InstinctParameters> instinctSchema()
{
    Schema<InstinctParameters> schema;
    addInstinctSearch(schema);
    addWriting(schema);
    addSoftPrompts(schema);
    return schema;
}

class Instinct final : public Optimizer
{
public:
    explicit Instinct(const InstinctParameters& parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const TaskView& task = context.task();
        if (task.pool().empty())
            return failure(ErrorKind::InvalidInput,
                           textId("the task has no pool examples to infer an instruction from"));
        if (context.stopRequested())
            return failure(ErrorKind::Cancelled, textId("the search was stopped"));
        const std::optional<std::int64_t> left = payableCalls(history);
        const BanditSchedule schedule = scheduleFor(task.validation().size(), callsAtStart(history, task, left));
        if (schedule.isRacing(history, task))
            return Step{schedule.nextRung(history, task, left), {}};
        const Result<InstructionField*> field = openField(context.capabilities());
        if (!field)
            return tl::unexpected(field.error());
        const std::uint64_t seed = drawOf(history).value_or(context.rng().next());
        const BanditRound round{history, context, schedule, seed, schedule.wanted(history, task, left)};
        Step step;
        if (round.wanted > 0) {
            Result<Step> proposed = (*field)->propose(round);
            if (!proposed || !proposed->proposals.empty())
                return proposed;
            step = std::move(*proposed);
        }
        step.proposals = schedule.firstRung(history, ranked(history, task, triedOf(history)), left);
        return step;
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        return scheduleFor(size.validation, calls).plan();
    }

private:
    [[nodiscard]] BanditSchedule scheduleFor(std::size_t validation, std::optional<std::int64_t> calls) const
    {
        return {{static_cast<std::size_t>(m_parameters.initial), static_cast<std::size_t>(m_parameters.candidates),
                 static_cast<std::size_t>(m_parameters.batch),
                 static_cast<std::size_t>(m_parameters.evaluationExamples), m_parameters.writing},
                validation,
                calls};
    }

    [[nodiscard]] Result<InstructionField*> openField(const Capabilities& capabilities)
    {
        const bool soft = m_parameters.source == Source::SoftPrompts ||
                          (m_parameters.source == Source::Automatic && capabilities.softPrompts != nullptr);
        if (soft && capabilities.softPrompts == nullptr)
            return failure(ErrorKind::InvalidInput,
                           textId("the writer takes no soft prompts: only a model that runs in this "
                                  "program does, such as the built-in one"));
        if (!soft && capabilities.vectors == nullptr)
            return failure(ErrorKind::InvalidInput,
                           textId("there is no embedder to turn instructions into vectors: name one "
                                  "in the project, or let a writer that takes soft prompts write"));
        if (!m_field && soft)
            m_field = std::make_unique<SoftPromptField>(
                spaceSettings(), static_cast<std::size_t>(m_parameters.considered), m_parameters.surrogate);
        if (!m_field)
            m_field = std::make_unique<WrittenField>(
                WrittenSettings{.examples = static_cast<std::size_t>(m_parameters.examples),
                                .temperature = m_parameters.temperature},
                m_parameters.surrogate);
        return m_field.get();
    }

    [[nodiscard]] SpaceSettings spaceSettings() const
    {
        return {
            static_cast<std::size_t>(m_parameters.points),  static_cast<std::size_t>(m_parameters.intrinsicDimension),
            static_cast<std::size_t>(m_parameters.vectors), m_parameters.scale,
            m_parameters.space == Space::Centred,           static_cast<std::size_t>(m_parameters.examples)};
    }

    InstinctParameters m_parameters;
    std::unique_ptr<InstructionField> m_field;
};

ParameterValues instinctOfThePaper()
{
    return {{"source", std::string("soft_prompts")},
            {"surrogate", std::string("paper")},
            {"initial", std::int64_t{40}},
            {"candidates", std::int64_t{165}},
            {"batch", std::int64_t{1}},
            {"evaluation_examples", std::int64_t{20}},
            {"writing", std::int64_t{4}},
            {"points", std::int64_t{10000}},
            {"considered", std::int64_t{1000}},
            {"vectors", std::int64_t{5}},
            {"space", std::string("unit")},
            {"scale", 1.0}};
}

} // namespace

OptimizerInfo instinct()
{
    return {
        "instinct",
        textId("INSTINCT"),
        OptimizerKind::Instruction,
        textId("A model of the scores, fed with vectors of a language model, picks the instructions that are worth "
               "trying."),
        textId("Lin et al. 2024, Use Your INSTINCT: INSTruction optimization for LLMs usIng Neural bandits Coupled "
               "with Transformers"),
        instinctSchema().specs(),
        creatorOf<Instinct>(instinctSchema()),
        recommendedAndFaithful(
            instinctOfThePaper(),
            textId("The paper's settings: 40 soft prompts at random, then 125 picks of a neural network that starts "
                   "untrained, 20 examples each. Ours: every candidate sees the same 20 examples; a soft prompt "
                   "that says what is known is not tried again, its score is learned from and the next best is "
                   "picked; the points get a digital shift instead of a scramble; an input that never "
                   "varied is left out; the best race on to all validation examples."))};
}

} // namespace optimizers
