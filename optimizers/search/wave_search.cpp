// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/wave_search.h"

#include "optimizers/core/text.h"
#include "optimizers/search/exemplar_draws.h"
#include "optimizers/search/prompt_moves.h"
#include "optimizers/search/racing.h"
#include "optimizers/search/screening.h"
#include "optimizers/search/wave_schedule.h"
#include "optimizers/search/wave_standing.h"
#include "optimizers/search/wave_surrogate.h"
#include "optimizers/search/writing.h"

#include <algorithm>
#include <numeric>

namespace optimizers {

namespace {

constexpr std::size_t parentsOfWave = 3;
constexpr std::size_t mostCrosses = 3;
/// Exemplar moves are free to make: the surrogate picks among so many for each that is tried.
constexpr std::size_t optionsEach = 6;
constexpr double shareOfFirstInstructions = 0.4;
/// Without a limit of calls the search spends so many for each validation example.
constexpr std::int64_t callsPerExample = 24;

class WaveSearch final : public Optimizer
{
public:
    explicit WaveSearch(const WaveSettings& settings) : m_settings(settings) {}

    Result<Step> propose(const History& history, SearchContext& context) override
    {
        const TaskView& task = context.task();
        if (const Status may = maySearchExemplars(context); !may)
            return tl::unexpected(may.error());
        const Means means = meansFor(history, task);
        if (means.schedule.waves.empty() || history.trials().empty())
            return Step{};
        const WaveStanding standing = standingOf(history, task);
        Result<Step> step = stepFrom(standing, means, context);
        if (step)
            step->arms = armsIn(standing);
        return step;
    }

    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        const std::int64_t total = calls.value_or(callsPerExample * static_cast<std::int64_t>(size.validation));
        const WaveSchedule schedule = scheduleFor(total, size.validation, m_settings.waves);
        Plan plan;
        plan.minimumCalls = fewestWaveCalls(size.validation);
        const std::vector<std::size_t> most = mostCandidatesOf(schedule, m_settings.waves);
        for (std::size_t wave = 0; wave < most.size(); ++wave) {
            const auto candidates = static_cast<std::int64_t>(most[wave]);
            plan.candidates += static_cast<int>(candidates);
            plan.writerCallsLow += wave == 0 ? instructionsOf(wave, candidates, 0.0) : 0;
            plan.writerCallsHigh += instructionsOf(wave, candidates, 1.0);
        }
        if (schedule.waves.empty())
            return plan;
        plan.fullyEvaluated = std::min(static_cast<int>(schedule.finalists), plan.candidates);
        plan.solverCallsHigh = std::max<std::int64_t>(total - plan.writerCallsLow, 0);
        plan.solverCallsLow =
            std::min(schedule.waves.front().calls - instructionsOf(0, plan.candidates, 0.0), plan.solverCallsHigh);
        plan.solverCallsLow = std::max<std::int64_t>(plan.solverCallsLow, 0);
        return plan;
    }

private:
    struct Means
    {
        WaveSchedule schedule;
        std::int64_t calls = 0; ///< left now
    };

    Result<Step> stepFrom(const WaveStanding& standing, const Means& means, SearchContext& context) const
    {
        if (std::vector<Proposal> next = continueWave(standing, means); !next.empty())
            return Step{std::move(next), {}};
        if (!mayGoOn(standing, means) || !somethingIsLeftToGain(standing))
            return finish(standing, means);
        Result<Step> step = startWave(standing, means, context);
        if (!step || !step->proposals.empty())
            return step;
        Step end = finish(standing, means);
        end.notes.insert(end.notes.begin(), step->notes.begin(), step->notes.end());
        return end;
    }

    static std::vector<ArmBelief> armsIn(const WaveStanding& standing)
    {
        std::vector<ArmBelief> arms;
        for (const Trial& trial : standing.history.trials()) {
            const auto place = static_cast<std::size_t>(trial.id.value);
            const Belief& belief = standing.beliefs[place];
            arms.push_back({trial.id, belief.mean, belief.deviation, trial.score.count});
        }
        return arms;
    }

    // Instructions asked for in a wave, when `share` of its moves are on the instruction.
    [[nodiscard]] std::int64_t instructionsOf(std::size_t wave, std::int64_t candidates, double share) const
    {
        if (m_settings.over == WaveSettings::Over::Exemplars)
            return 0;
        const double part = wave == 0 ? shareOfFirstInstructions : share;
        return std::max<std::int64_t>(1, static_cast<std::int64_t>(part * static_cast<double>(candidates)));
    }

    // What the search had when it began is the same in every round, so every round has the same schedule.
    [[nodiscard]] Means meansFor(const History& history, const TaskView& task) const
    {
        const auto validation = static_cast<std::int64_t>(task.validation().size());
        const std::int64_t spent = history.spent().calls - validation;
        const std::int64_t unlimited = callsPerExample * validation;
        const std::optional<std::int64_t> left = payableCalls(history);
        const std::int64_t total = left ? *left + spent : unlimited;
        return {scheduleFor(total, task.validation().size(), m_settings.waves),
                left.value_or(std::max<std::int64_t>(unlimited - spent, 0))};
    }

    // For this wave and those after it, when it began: the same in all of its rounds.
    static std::int64_t leftForWaves(const WaveStanding& standing, const Means& means, int wave)
    {
        const History& history = standing.history;
        const auto first = std::ranges::find(history.trials(), wave, &generationOf);
        const int round = first == history.trials().end() ? history.roundsFinished() : first->round;
        const std::int64_t then = means.calls + history.spent().calls - history.spentBefore(round).calls;
        return then - static_cast<std::int64_t>(means.schedule.finalists * standing.task.validation().size());
    }

    static int generationOf(const Trial& trial) { return trial.lineage.generation; }

    [[nodiscard]] WavePlan planOf(const WaveStanding& standing, const Means& means, int wave) const
    {
        WavePlan plan =
            nextWave(leftForWaves(standing, means, wave), static_cast<std::size_t>(wave) == m_settings.waves);
        const std::vector<std::size_t> most = mostCandidatesOf(means.schedule, m_settings.waves);
        const std::size_t all = std::accumulate(most.begin(), most.end(), std::size_t{0});
        const auto begun =
            static_cast<std::size_t>(std::ranges::count_if(standing.history.trials(), [&](const Trial& trial) {
                return generationOf(trial) > 0 && generationOf(trial) < wave;
            }));
        plan.candidates = std::min(plan.candidates, all - std::min(begun, all));
        return plan;
    }

    [[nodiscard]] bool mayGoOn(const WaveStanding& standing, const Means& means) const
    {
        const int wave = standing.wave + 1;
        return static_cast<std::size_t>(wave) <= m_settings.waves &&
               leftForWaves(standing, means, wave) >= smallestWave && planOf(standing, means, wave).candidates > 0;
    }

    // An equal share of the wave's calls, less where earlier rounds left less than planned.
    static std::int64_t callsOfStage(const Means& means, const WavePlan& wave, std::size_t began, std::size_t stage,
                                     std::int64_t written, std::size_t validation)
    {
        const std::int64_t planned = wave.calls - written;
        const auto stages = static_cast<std::int64_t>(std::max<std::size_t>(screeningStages(began), 1));
        const auto kept = static_cast<std::int64_t>(means.schedule.finalists * validation);
        const std::int64_t free = means.calls - kept - (stage == 0 ? written : 0);
        return std::clamp<std::int64_t>(planned / stages, 0, std::max<std::int64_t>(free, 0));
    }

    Result<Step> startWave(const WaveStanding& standing, const Means& means, SearchContext& context) const
    {
        const int wave = standing.wave + 1;
        const WavePlan plan = planOf(standing, means, wave);
        const std::size_t size = plan.candidates;
        const std::vector<const Trial*> parents = parentsIn(standing);
        PromptMoves moves(standing.task, standing.history, m_settings, wave, context.rng());
        std::vector<Proposal> entrants;
        if (wave > 1 && m_settings.over == WaveSettings::Over::InstructionAndExemplars)
            entrants = moves.cross(parents, std::min(mostCrosses, size / 4));
        const std::int64_t instructions =
            instructionsOf(static_cast<std::size_t>(wave - 1), static_cast<std::int64_t>(size - entrants.size()),
                           instructionShare(standing));
        const auto asked =
            moves.askForInstructions(parents, static_cast<std::size_t>(instructions), instructionShares(standing));
        Result<Step> written = write(asked, standing, context);
        if (!written)
            return written;
        const std::size_t both = wave == 1 ? written->proposals.size() / 2 : 0;
        for (std::size_t i = 0; i < both; ++i) {
            if (std::optional<Proposal> shown = moves.withDrawnExemplars(written->proposals[i]))
                entrants.push_back(std::move(*shown));
        }
        std::ranges::copy(written->proposals, std::back_inserter(entrants));
        const std::size_t rest = size - std::min(entrants.size(), size);
        std::vector<Proposal> options = moves.changeExemplars(parents, rest * (wave == 1 ? 1 : optionsEach));
        std::ranges::move(chosenBySurrogate(standing, std::move(options), rest), std::back_inserter(entrants));
        const std::size_t validation = standing.task.validation().size();
        const std::int64_t calls =
            callsOfStage(means, plan, entrants.size(), 0, static_cast<std::int64_t>(asked.size()), validation);
        return Step{firstStage(std::move(entrants), calls, validation), std::move(written->notes)};
    }

    static std::vector<const Trial*> parentsIn(const WaveStanding& standing)
    {
        std::vector<const Trial*> parents;
        for (const std::size_t place : standing.order) {
            if (parents.size() < parentsOfWave)
                parents.push_back(&standing.history.trials()[place]);
        }
        return parents;
    }

    static Result<Step> write(const std::vector<AskedCandidate>& asked, const WaveStanding& standing,
                              SearchContext& context)
    {
        if (asked.empty())
            return Step{};
        std::vector<WritingRequest> requests;
        std::ranges::transform(asked, std::back_inserter(requests), &AskedCandidate::request);
        const Result<std::vector<std::string>> answers = context.write(requests);
        if (!answers)
            return tl::unexpected(answers.error());
        InstructionIntake intake(standing.task, standing.history);
        Step step;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            std::optional<std::string> instruction = intake.take((*answers)[i]);
            if (!instruction)
                continue;
            step.proposals.push_back(asked[i].proposal);
            step.proposals.back().candidate.instruction = std::move(*instruction);
        }
        step.notes = intake.notes();
        return step;
    }

    // All newcomers on the same first examples; fewer of them where the calls do not pay for all.
    static std::vector<Proposal> firstStage(std::vector<Proposal> entrants, std::int64_t calls, std::size_t validation)
    {
        const auto count = static_cast<std::int64_t>(entrants.size());
        if (count == 0 || calls <= 0)
            return {};
        const auto each = std::min(std::max<std::int64_t>(calls / count, 1), static_cast<std::int64_t>(validation));
        entrants.resize(static_cast<std::size_t>(std::min(count, calls / each)));
        for (Proposal& entrant : entrants)
            entrant.examples = static_cast<std::size_t>(each);
        return entrants;
    }

    // The stages after the first; one whose candidates have all been tried far enough is passed over.
    [[nodiscard]] std::vector<Proposal> continueWave(const WaveStanding& standing, const Means& means) const
    {
        if (standing.wave == 0)
            return {};
        const WavePlan plan = planOf(standing, means, standing.wave);
        std::size_t began = 0;
        std::int64_t written = 0;
        int firstRound = 0;
        for (const Trial& trial : standing.history.trials()) {
            if (trial.lineage.generation != standing.wave)
                continue;
            firstRound = began++ == 0 ? trial.round : firstRound;
            written += targetOf(trial.lineage.move) == MoveTarget::Instruction ? 1 : 0;
        }
        const std::size_t validation = standing.task.validation().size();
        const auto rounds = static_cast<std::size_t>(standing.history.roundsFinished() - firstRound);
        for (std::size_t stage = rounds; stage < screeningStages(began); ++stage) {
            const std::int64_t calls = callsOfStage(means, plan, began, stage, written, validation);
            const ScreeningStage next = screeningStage(stage, began, standing.beliefs, calls);
            std::vector<Proposal> proposals = further(standing, next.candidates, next.examplesEach, calls);
            if (!proposals.empty())
                return proposals;
        }
        return {};
    }

    // These trials on so many more examples each, as far as the calls pay for it.
    static std::vector<Proposal> further(const WaveStanding& standing, std::span<const std::size_t> trials,
                                         std::int64_t each, std::int64_t calls)
    {
        const std::size_t validation = standing.task.validation().size();
        std::vector<Proposal> proposals;
        for (const std::size_t place : trials) {
            const Trial& trial = standing.history.trials()[place];
            const std::size_t prefix =
                std::min(triedPrefix(trial, standing.task) + static_cast<std::size_t>(each), validation);
            const std::int64_t cost = missingIn(trial, standing.task, prefix);
            if (cost == 0 || cost > calls)
                continue;
            calls -= cost;
            proposals.push_back({trial.candidate, trial.lineage, prefix});
        }
        return proposals;
    }

    // The best on all examples; when that is done, what is believed of the winner.
    static Step finish(const WaveStanding& standing, const Means& means)
    {
        const std::size_t finalists = std::min(means.schedule.finalists, standing.order.size());
        const auto all = static_cast<std::int64_t>(standing.task.validation().size());
        Step step;
        step.proposals = further(standing, std::span(standing.order).first(finalists), all, means.calls);
        if (step.proposals.empty() && standing.wave > 0)
            step.notes.push_back({beliefIn(standing), 1});
        return step;
    }

    static ShownText beliefIn(const WaveStanding& standing)
    {
        const Belief& belief = standing.beliefs[standing.order.front()];
        const auto thousandths = [](double score) { return fixedText(std::clamp(score, 0.0, 1.0), 3); };
        return {textId("the best prompt's score without the luck of having been chosen: %1 (%2 to %3)"),
                {thousandths(belief.mean), thousandths(belief.mean - 1.96 * belief.deviation),
                 thousandths(belief.mean + 1.96 * belief.deviation)}};
    }

    WaveSettings m_settings;
};

} // namespace

std::unique_ptr<Optimizer> waveSearch(const WaveSettings& settings)
{
    return std::make_unique<WaveSearch>(settings);
}

} // namespace optimizers
