// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/run.h"

#include "optimizers/core/random.h"
#include "optimizers/evidence/intervals.h"
#include "optimizers/prompts/locked_text.h"
#include "optimizers/run/final_comparison.h"
#include "optimizers/run/model_evaluator.h"
#include "optimizers/run/search_budget.h"
#include "optimizers/run/search_services.h"

#include <algorithm>
#include <set>

namespace optimizers {

namespace {

/// One run on its way. Holds what all rounds share; the history is the caller's.
class Run
{
public:
    Run(const RunServices& services, const RunLimits& limits, History& history, Ledger& ledger, RunObserver& observer,
        std::stop_token stop);

    [[nodiscard]] RunFinished execute(Optimizer& optimizer);
    [[nodiscard]] Status retryFailed();

private:
    [[nodiscard]] SearchNeeds needs(const Optimizer& optimizer) const;
    [[nodiscard]] Result<std::vector<Proposal>> propose(Optimizer& optimizer, int round);
    [[nodiscard]] Result<std::vector<Proposal>> accepted(const Step& step, int round);
    [[nodiscard]] Status evaluate(const std::vector<Assignment>& assignments, const Budget& limit, int round);
    [[nodiscard]] std::vector<Assignment> failedAssignments() const;
    [[nodiscard]] Result<std::vector<Assignment>> assignAll(const std::vector<Proposal>& proposals, int round);
    [[nodiscard]] Result<Assignment> assign(const Proposal& proposal, int round);
    [[nodiscard]] TrialFinished finishTrial(TrialId id, int round);
    /// True when the run has come to its end.
    [[nodiscard]] Result<bool> playRound(Optimizer& optimizer);
    [[nodiscard]] RunFinished finished(RunState state, std::optional<Error> error) const;

    const RunServices& m_services;
    const RunLimits& m_limits;
    History& m_history;
    Ledger& m_ledger;
    RunObserver& m_observer;
    std::stop_token m_stop;

    TaskView m_task;
    ExampleOrder m_order; ///< place of each validation example
    ModelCaller m_caller;
    ModelEvaluator m_evaluator;
};

Run::Run(const RunServices& services, const RunLimits& limits, History& history, Ledger& ledger, RunObserver& observer,
         std::stop_token stop)
    : m_services(services),
      m_limits(limits),
      m_history(history),
      m_ledger(ledger),
      m_observer(observer),
      m_stop(std::move(stop)),
      m_task(services.pinned.without(services.draft), services.pinned.without(services.data.pool),
             validationOrder(services.data.validation, limits.projectSeed)),
      m_caller(services.answers, ledger),
      m_evaluator(services, m_caller)
{
    for (const Example& example : m_task.validation())
        m_order.emplace(example.id, m_order.size());
}

RunFinished Run::execute(Optimizer& optimizer)
{
    Result<bool> ended = false;
    while (ended && !*ended)
        ended = playRound(optimizer);
    if (ended)
        return finished(RunState::Done, std::nullopt);
    switch (ended.error().kind) {
    case ErrorKind::Cancelled:
        return finished(RunState::Stopped, std::nullopt);
    case ErrorKind::Rejected:
    case ErrorKind::Unavailable:
    case ErrorKind::Storage:
        return finished(RunState::Paused, ended.error());
    default:
        return finished(RunState::Failed, ended.error());
    }
}

Result<bool> Run::playRound(Optimizer& optimizer)
{
    const int round = m_history.roundsFinished();
    if (m_stop.stop_requested())
        return failure(ErrorKind::Cancelled, textId("stopped"));
    if (const Status told = m_observer.onEvent(RoundStarted{round, m_ledger.spent()}); !told)
        return tl::unexpected(told.error());
    if (round > 0)
        m_history.limitTo(searchBudget(m_limits, m_history, needs(optimizer)));
    Result<std::vector<Proposal>> proposals = propose(optimizer, round);
    if (!proposals && proposals.error().kind == ErrorKind::BudgetSpent)
        return true;
    if (!proposals)
        return tl::unexpected(proposals.error());
    const Result<std::vector<Assignment>> assignments = assignAll(*proposals, round);
    if (!assignments)
        return tl::unexpected(assignments.error());
    if (assignments->empty())
        return true;
    const Status evaluated = evaluate(*assignments, m_history.budget(), round);
    const bool spent = !evaluated && evaluated.error().kind == ErrorKind::BudgetSpent;
    if (!evaluated && !spent)
        return tl::unexpected(evaluated.error());
    m_history.finishRound(m_ledger.spent());
    if (const Status told = m_observer.onEvent(RoundFinished{round, m_ledger.spent()}); !told)
        return tl::unexpected(told.error());
    return spent;
}

SearchNeeds Run::needs(const Optimizer& optimizer) const
{
    const TaskData& data = m_services.data;
    const Plan plan = optimizer.plan({data.pool.size(), data.validation.size(), data.test.size()}, std::nullopt);
    return {data.test.size(), m_services.solver.concurrency,
            static_cast<std::int64_t>(data.validation.size()) + plan.minimumCalls};
}

Result<std::vector<Proposal>> Run::propose(Optimizer& optimizer, int round)
{
    if (round == 0)
        return std::vector<Proposal>{{m_services.draft, {{}, "draft", {}, 0}, std::nullopt}};
    SearchServices context(m_services, m_task, m_caller, m_history.budget(),
                           mixSeed({m_limits.seed, static_cast<std::uint64_t>(round)}), m_stop);
    const PinnedExemplars& pinned = m_services.pinned;
    const Result<Step> step =
        pinned.empty() ? optimizer.propose(m_history, context) : optimizer.propose(pinned.without(m_history), context);
    if (!step)
        return tl::unexpected(step.error());
    if (!step->arms.empty()) {
        // Without its pinned exemplars a candidate keeps its number: no two become one.
        if (const Status told = m_observer.onEvent(ArmsJudged{round, step->arms}); !told)
            return tl::unexpected(told.error());
    }
    return accepted(*step, round);
}

/// The proposals that can be rendered and keep what is locked, with what is pinned; the others become a note.
Result<std::vector<Proposal>> Run::accepted(const Step& step, int round)
{
    std::vector<Note> notes = step.notes;
    std::vector<Proposal> proposals;
    for (const Proposal& proposal : step.proposals) {
        const std::string& instruction = proposal.candidate.instruction;
        Status usable = m_services.renderer.check(instruction);
        if (usable)
            usable = keepsLocked(instruction, m_services.locked);
        if (usable)
            usable = m_services.pinned.accepts(proposal.candidate);
        if (usable)
            proposals.push_back({m_services.pinned.with(proposal.candidate),
                                 m_services.pinned.with(proposal.lineage, m_history), proposal.examples});
        else
            notes.push_back({{textId("rejected a proposal: %1"), {usable.error().text}}, 1});
    }
    for (const Note& note : notes)
        if (const Status told = m_observer.onEvent(NoteLogged{round, note}); !told)
            return tl::unexpected(told.error());
    return proposals;
}

/// The proposal's trial and the examples it still has no scored outcome for.
Result<Assignment> Run::assign(const Proposal& proposal, int round)
{
    const std::size_t known = m_history.trials().size();
    const Trial& trial = m_history.trialFor(proposal.candidate, proposal.lineage, round);
    if (m_history.trials().size() > known) {
        if (const Status told = m_observer.onEvent(TrialStarted{trial}); !told)
            return tl::unexpected(told.error());
    }
    Assignment assignment{trial.id, &proposal.candidate, {}};
    const std::span<const Example> prefix = m_task.validation().first(
        std::min(proposal.examples.value_or(m_task.validation().size()), m_task.validation().size()));
    std::set<ExampleId> scored;
    for (const Outcome& outcome : trial.outcomes)
        if (isScored(outcome.outcomeClass))
            scored.insert(outcome.example);
    for (const Example& example : prefix)
        if (!scored.contains(example.id) && !shows(proposal.candidate, example.id))
            assignment.examples.push_back(&example);
    return assignment;
}

/// Assignments with something left to try. None of them means that the optimizer learns nothing more: the run is over.
Result<std::vector<Assignment>> Run::assignAll(const std::vector<Proposal>& proposals, int round)
{
    std::vector<Assignment> assignments;
    for (const Proposal& proposal : proposals) {
        Result<Assignment> assignment = assign(proposal, round);
        if (!assignment)
            return tl::unexpected(assignment.error());
        if (!assignment->examples.empty())
            assignments.push_back(std::move(*assignment));
    }
    return assignments;
}

Status Run::evaluate(const std::vector<Assignment>& assignments, const Budget& limit, int round)
{
    std::vector<std::size_t> missing;
    missing.reserve(assignments.size());
    for (const Assignment& assignment : assignments)
        missing.push_back(assignment.examples.size());
    const auto arrived = [&](std::vector<ModelEvaluator::ArrivedOutcome> outcomes) {
        std::vector<RunEvent> events;
        for (auto& [place, outcome] : outcomes) {
            const TrialId id = assignments[place].trial;
            m_history.addOutcome(id, outcome, m_order);
            events.emplace_back(OutcomeRecorded{id, Role::Validation, std::move(outcome), m_ledger.spent()});
            if (--missing[place] == 0)
                events.emplace_back(finishTrial(id, round));
        }
        return m_observer.onEvents(events);
    };
    Status evaluated = m_evaluator.evaluate(assignments, SendOrder::CandidateByCandidate, limit, arrived, m_stop);
    if (!evaluated && evaluated.error().kind != ErrorKind::BudgetSpent)
        return evaluated;
    for (std::size_t i = 0; i < assignments.size(); ++i)
        if (missing[i] > 0 && missing[i] < assignments[i].examples.size())
            if (const Status told = m_observer.onEvent(finishTrial(assignments[i].trial, round)); !told)
                return told;
    return evaluated;
}

TrialFinished Run::finishTrial(TrialId id, int round)
{
    const Trial& trial = m_history.at(id);
    m_history.setScore(id, scoreOf(trial.outcomes, trial.outcomes.size()));
    const Trial* best = m_history.best();
    return {id, trial.candidateId, round, trial.score, m_ledger.spent(), best != nullptr && best->id == id};
}

std::vector<Assignment> Run::failedAssignments() const
{
    std::vector<Assignment> assignments;
    for (const Trial& trial : m_history.trials()) {
        Assignment assignment{trial.id, &trial.candidate, {}};
        for (const Outcome& outcome : trial.outcomes) {
            if (outcome.outcomeClass == OutcomeClass::Failed)
                assignment.examples.push_back(&m_task.validation()[m_order.at(outcome.example)]);
        }
        if (!assignment.examples.empty())
            assignments.push_back(std::move(assignment));
    }
    return assignments;
}

Status Run::retryFailed()
{
    const std::vector<Assignment> assignments = failedAssignments();
    if (assignments.empty())
        return {};
    const int round = m_history.roundsFinished();
    if (const Status told = m_observer.onEvent(RoundStarted{round, m_ledger.spent()}); !told)
        return told;
    Status evaluated = evaluate(assignments, m_limits.budget, round);
    if (!evaluated && evaluated.error().kind == ErrorKind::Storage)
        return evaluated;
    // Nobody proposes this round again after an interruption: what came has to count now.
    for (const Assignment& assignment : assignments) {
        const Trial& trial = m_history.at(assignment.trial);
        if (trial.score == scoreOf(trial.outcomes, trial.outcomes.size()))
            continue;
        if (const Status told = m_observer.onEvent(finishTrial(assignment.trial, round)); !told)
            return told;
    }
    m_history.finishRound(m_ledger.spent());
    if (const Status told = m_observer.onEvent(RoundFinished{round, m_ledger.spent()}); !told)
        return told;
    return evaluated;
}

RunFinished Run::finished(RunState state, std::optional<Error> error) const
{
    const Trial* best = m_history.best();
    return {state, std::move(error), best != nullptr ? std::optional(best->id) : std::nullopt, m_ledger.spent()};
}

} // namespace

RunFinished executeRun(Optimizer& optimizer, const RunServices& services, const RunLimits& limits, History& history,
                       Ledger& ledger, RunObserver& observer, std::stop_token stop)
{
    RunFinished finished = Run(services, limits, history, ledger, observer, std::move(stop)).execute(optimizer);
    if (const Status told = observer.onEvent(finished); !told && !finished.error)
        return {RunState::Paused, told.error(), finished.best, finished.spent};
    return finished;
}

std::int64_t failedOutcomes(const History& history)
{
    std::int64_t failed = 0;
    for (const Trial& trial : history.trials())
        failed += std::ranges::count(trial.outcomes, OutcomeClass::Failed, &Outcome::outcomeClass);
    return failed;
}

Status retryFailed(const RunServices& services, const RunLimits& limits, History& history, Ledger& ledger,
                   RunObserver& observer, std::stop_token stop)
{
    return Run(services, limits, history, ledger, observer, std::move(stop)).retryFailed();
}

Budget retryBudget(const Budget& budget, const Spending& spent, std::int64_t failed)
{
    Budget raised = budget;
    if (raised.calls)
        raised.calls = std::max(*raised.calls, countedCalls(budget, spent) + failed);
    return raised;
}

std::vector<Example> validationOrder(std::vector<Example> validation, std::uint64_t projectSeed)
{
    std::ranges::sort(validation, {}, &Example::id);
    Rng rng(mixSeed({projectSeed, 0x0bde5}));
    rng.shuffle(validation);
    return validation;
}

} // namespace optimizers
