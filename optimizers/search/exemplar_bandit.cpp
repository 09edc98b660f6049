// SPDX-License-Identifier: GPL-3.0-or-later
// After EASE ("Prompt Optimization with EASE? Efficient Ordering-aware Automated Selection of Exemplars", Wu et al.
// 2024): a bandit chooses among ordered sets of pool examples by vectors that know the order. Ours: a surrogate that
// knows which examples it has seen, a cheap measure of relevance instead of optimal transport, a final race.
#include "optimizers/search/bandit_schedule.h"
#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/exemplar_vectors.h"
#include "optimizers/search/optimizer_info.h"

#include <algorithm>
#include <map>
#include <set>

namespace optimizers {

namespace {

enum class FirstDraw { Even, Random };

struct ExemplarBanditParameters
{
    std::int64_t exemplars = 3;
    BanditSurrogate surrogate = BanditSurrogate::Calibrated;
    FirstDraw firstDraw = FirstDraw::Even;
    std::int64_t initial = 16;
    std::int64_t candidates = 48;
    std::int64_t batch = 8;
    std::int64_t evaluationExamples = 8;
    std::int64_t drawn = 1000;
    std::int64_t considered = 500;
};

void addSets(Schema<ExemplarBanditParameters>& schema)
{
    schema
        .add("exemplars", &ExemplarBanditParameters::exemplars,
             {textId("Exemplars"), textId("How many examples of the pool a prompt shows."), 1.0, 64.0, {}})
        .add("surrogate", &ExemplarBanditParameters::surrogate,
             {textId("Surrogate"), textId("The model of the scores that picks what to try next."), {}, {}, {}},
             banditSurrogateChoices())
        .add("first_draw", &ExemplarBanditParameters::firstDraw,
             {textId("First sets"),
              textId("An even draw shows every example of the pool before one comes again."),
              {},
              {},
              {}},
             {{"even", textId("evenly drawn")}, {"random", textId("random")}});
}

void addExemplarBanditSearch(Schema<ExemplarBanditParameters>& schema)
{
    schema
        .add(
            "initial", &ExemplarBanditParameters::initial,
            {textId("First draw"),
             textId("How many candidates are tried before the surrogate picks the first one. Fewer in proportion where "
                    "the budget pays for fewer candidates."),
             2.0,
             10000.0,
             {}})
        .add("candidates", &ExemplarBanditParameters::candidates,
             {textId("Candidates"),
              textId("How many candidates are tried in all. Fewer where the budget pays for fewer."),
              2.0,
              10000.0,
              {}})
        .add("batch", &ExemplarBanditParameters::batch,
             {textId("Picks a round"),
              textId("How many candidates are picked before their scores are learned from."),
              1.0,
              1000.0,
              {}})
        .add("evaluation_examples", &ExemplarBanditParameters::evaluationExamples,
             {textId("Examples per candidate"),
              textId("On how many validation examples each candidate is tried. The best race on to all of them."),
              1.0,
              100000.0,
              {}})
        .add("drawn", &ExemplarBanditParameters::drawn,
             {textId("Sets drawn a round"),
              textId("How many ordered sets of examples are drawn at random before each round of picks."),
              2.0,
              100000.0,
              {}})
        .add("considered", &ExemplarBanditParameters::considered,
             {textId("Sets considered a round"),
              textId("So many of them, those most like the validation inputs, are shown to the surrogate."),
              1.0,
              100000.0,
              {}});
}

Schema<ExemplarBanditParameters> exemplarBanditSchema()
{
    Schema<ExemplarBanditParameters> schema;
    addSets(schema);
    addExemplarBanditSearch(schema);
    return schema;
}

class ExemplarBandit final : public Optimizer
{
public:
    explicit ExemplarBandit(const ExemplarBanditParameters& parameters) : m_parameters(parameters) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const TaskView& task = context.task();
        if (const Status may = maySearchExemplars(context); !may)
            return tl::unexpected(may.error());
        const std::optional<std::int64_t> left = payableCalls(history);
        const BanditSchedule schedule =
            scheduleFor({task.pool().size(), task.validation().size(), 0}, callsAtStart(history, task, left));
        if (schedule.isRacing(history, task))
            return Step{schedule.nextRung(history, task, left), {}};
        const std::uint64_t seed = drawOf(history).value_or(context.rng().next());
        const std::size_t wanted = schedule.wanted(history, task, left);
        if (wanted > 0) {
            Result<Step> step = lastGeneration(history) == 0 ? draw(task, schedule, seed, wanted)
                                                             : pick(history, context, schedule, seed, wanted);
            if (!step || !step->proposals.empty())
                return step;
        }
        return Step{schedule.firstRung(history, ranked(history, task, triedOf(history)), left), {}};
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        return scheduleFor(size, calls).plan();
    }

private:
    [[nodiscard]] std::size_t length() const { return static_cast<std::size_t>(m_parameters.exemplars); }

    [[nodiscard]] BanditSchedule scheduleFor(const TaskSize& size, std::optional<std::int64_t> calls) const
    {
        const std::size_t wanted = countTuples(size.pool, length(), static_cast<std::size_t>(m_parameters.candidates));
        return {{static_cast<std::size_t>(m_parameters.initial), wanted, static_cast<std::size_t>(m_parameters.batch),
                 static_cast<std::size_t>(m_parameters.evaluationExamples), 0},
                size.validation,
                calls};
    }

    [[nodiscard]] Proposal proposalOf(const TaskView& task, const BanditSchedule& schedule, const ExemplarTuple& tuple,
                                      Lineage lineage) const
    {
        Candidate candidate{task.draft().instruction, {}};
        for (const std::size_t place : tuple)
            candidate.exemplars.push_back(exemplarFrom(task.pool()[place]));
        lineage.parents = {idOf(task.draft())};
        return {std::move(candidate), std::move(lineage), schedule.examples()};
    }

    // Tuples that the history does not have, no two alike.
    [[nodiscard]] std::vector<ExemplarTuple> drawTuples(const TaskView& task, const History& history, std::size_t count,
                                                        FirstDraw how, Rng rng) const
    {
        const std::size_t pool = task.pool().size();
        std::set<ExemplarTuple> known;
        for (const TrialId id : triedOf(history))
            known.insert(tupleOf(task, history.at(id).candidate));
        std::vector<ExemplarTuple> tuples;
        ExemplarTuple row;
        // Where nearly every tuple is wanted, chance takes long to find the last ones: give up then, one short of them.
        for (std::size_t attempt = 0; attempt < 20 * count && tuples.size() < count; ++attempt) {
            const std::size_t shown = std::min(length(), pool);
            if (row.size() < shown || how == FirstDraw::Random)
                row = rng.sample(pool, how == FirstDraw::Random ? shown : pool);
            ExemplarTuple tuple(row.end() - static_cast<std::ptrdiff_t>(shown), row.end());
            row.resize(row.size() - shown);
            if (known.insert(tuple).second)
                tuples.push_back(std::move(tuple));
        }
        return tuples;
    }

    static ExemplarTuple tupleOf(const TaskView& task, const Candidate& candidate)
    {
        ExemplarTuple tuple;
        for (const Exemplar& exemplar : candidate.exemplars) {
            const auto place = std::ranges::find_if(
                task.pool(), [&](const Example& example) { return exemplar.source == example.id; });
            if (place != task.pool().end())
                tuple.push_back(static_cast<std::size_t>(place - task.pool().begin()));
        }
        return tuple;
    }

    [[nodiscard]] Result<Step> draw(const TaskView& task, const BanditSchedule& schedule, std::uint64_t seed,
                                    std::size_t wanted) const
    {
        Step step;
        for (const ExemplarTuple& tuple :
             drawTuples(task, History(), wanted, m_parameters.firstDraw, Rng(mixSeed({seed, 1}))))
            step.proposals.push_back(proposalOf(task, schedule, tuple, {{}, "draw", {.draw = seed}, 1}));
        return step;
    }

    [[nodiscard]] Status openVectors(SearchContext& context)
    {
        if (m_vectors)
            return {};
        Result<ExemplarVectors> vectors = ExemplarVectors::open(context.task(), context.capabilities().vectors);
        if (!vectors)
            return tl::unexpected(vectors.error());
        m_vectors = std::move(*vectors);
        return {};
    }

    // The sets most like the validation inputs, of many random ones.
    [[nodiscard]] std::vector<ExemplarTuple> fieldOf(const TaskView& task, const History& history,
                                                     std::uint64_t seed) const
    {
        const auto round = static_cast<std::uint64_t>(lastGeneration(history));
        std::vector<ExemplarTuple> field = drawTuples(task, history, static_cast<std::size_t>(m_parameters.drawn),
                                                      FirstDraw::Random, Rng(mixSeed({seed, 2, round})));
        std::vector<std::pair<double, ExemplarTuple>> byRelevance;
        byRelevance.reserve(field.size());
        for (ExemplarTuple& tuple : field)
            byRelevance.emplace_back(-m_vectors->relevance(tuple), std::move(tuple));
        std::ranges::sort(byRelevance);
        byRelevance.resize(std::min(byRelevance.size(), static_cast<std::size_t>(m_parameters.considered)));
        field.clear();
        for (auto& [relevance, tuple] : byRelevance)
            field.push_back(std::move(tuple));
        return field;
    }

    [[nodiscard]] Result<Step> pick(const History& history, SearchContext& context, const BanditSchedule& schedule,
                                    std::uint64_t seed, std::size_t wanted)
    {
        const TaskView& task = context.task();
        const std::stop_token stop = context.stopToken();
        if (const Status opened = openVectors(context); !opened)
            return tl::unexpected(opened.error());
        const std::vector<ExemplarTuple> field = fieldOf(task, history, seed);
        if (field.empty())
            return Step{};
        if (!m_bandit)
            m_bandit.emplace(m_parameters.surrogate, mixSeed({seed, 3}));
        const std::vector<TrialId> tried = triedOf(history);
        const Status learned =
            m_bandit->learn(observationsOf(history, tried, pointsOf(history, task, tried)), m_vectors->of(field), stop);
        if (!learned)
            return tl::unexpected(learned.error());
        Result<std::vector<ArmBelief>> arms = m_bandit->arms(stop);
        if (!arms)
            return tl::unexpected(arms.error());
        const Result<std::vector<Pick>> picks = m_bandit->batch(wanted, stop);
        if (!picks)
            return tl::unexpected(picks.error());
        Step step;
        step.arms = std::move(*arms);
        const int generation = lastGeneration(history) + 1;
        for (const Pick& pick : *picks)
            step.proposals.push_back(
                proposalOf(task, schedule, field[pick.point],
                           {{}, "pick", {.draw = seed, .expected = expectationOf(pick)}, generation}));
        return step;
    }

    [[nodiscard]] Points pointsOf(const History& history, const TaskView& task,
                                  const std::vector<TrialId>& trials) const
    {
        std::vector<ExemplarTuple> tuples;
        std::ranges::transform(trials, std::back_inserter(tuples),
                               [&](TrialId id) { return tupleOf(task, history.at(id).candidate); });
        return m_vectors->of(tuples);
    }

    ExemplarBanditParameters m_parameters;
    std::optional<ExemplarVectors> m_vectors;
    std::optional<Bandit> m_bandit;
};

ParameterValues exemplarBanditOfThePaper()
{
    return {{"exemplars", std::int64_t{5}},
            {"surrogate", std::string("calibrated")},
            {"initial", std::int64_t{40}},
            {"first_draw", std::string("random")},
            {"candidates", std::int64_t{165}},
            {"batch", std::int64_t{1}},
            {"evaluation_examples", std::int64_t{20}},
            {"drawn", std::int64_t{50000}},
            {"considered", std::int64_t{1000}}};
}

} // namespace

OptimizerInfo exemplar_bandit()
{
    return {
        "exemplar_bandit",
        textId("Exemplar bandit"),
        OptimizerKind::Exemplars,
        textId("A model of the scores picks which examples to show under your own instruction, and in which order."),
        textId("Wu et al. 2024, Prompt Optimization with EASE? Efficient Ordering-aware Automated Selection of "
               "Exemplars"),
        exemplarBanditSchema().specs(),
        creatorOf<ExemplarBandit>(exemplarBanditSchema()),
        recommendedAndFaithful(
            exemplarBanditOfThePaper(),
            textId("The paper's settings: five exemplars, 40 random sets, then 125 picks of a neural network among "
                   "1,000 of 50,000 random sets. Ours: a set's vector holds the vectors of its examples side by "
                   "side, so that late ones are not cut off; sets are filtered by the likeness of each validation "
                   "input to its nearest exemplar instead of by optimal transport; the network has one hidden "
                   "layer; one pick a round updates the design matrix, not twenty; the search does not end at a "
                   "perfect score on 20 examples; the best race on to all validation examples."))};
}

} // namespace optimizers
