// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/study_run.h"

#include "app/core/journal/run_recorder.h"
#include "optimizers/endpoints/endpoint_stack.h"
#include "optimizers/evidence/intervals.h"
#include "optimizers/run/model_evaluator.h"
#include "optimizers/run/search_budget.h"

#include <variant>

namespace app {

using optimizers::ErrorKind;
using optimizers::History;
using optimizers::Ledger;
using optimizers::Result;
using optimizers::Role;
using optimizers::RunFinished;
using optimizers::RunState;
using optimizers::Status;

namespace {

/// Passes everything on but the end of the search: the run is over after its comparison.
class BeforeTheEnd final : public optimizers::RunObserver
{
public:
    explicit BeforeTheEnd(optimizers::RunObserver& next) : m_next(next) {}

    Status onEvent(const optimizers::RunEvent& event) override
    {
        return std::holds_alternative<RunFinished>(event) ? Status() : m_next.onEvent(event);
    }
    Status onEvents(std::span<const optimizers::RunEvent> events) override { return m_next.onEvents(events); }

private:
    optimizers::RunObserver& m_next;
};

/// How a run stands whose comparison could not be finished.
RunState stateAfter(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return RunState::Stopped;
    case ErrorKind::Rejected:
    case ErrorKind::Unavailable:
    case ErrorKind::Storage:
        return RunState::Paused;
    default:
        return RunState::Failed;
    }
}

/// Searches on, unless the journal says that the search is over.
Result<RunFinished> search(const StudyRun& run, const optimizers::RunServices& services,
                           optimizers::Optimizer& optimizer, RunStore::Resumption& resumed, Ledger& ledger,
                           optimizers::RunObserver& observer, const std::stop_token& stop)
{
    RunFinished finished;
    if (resumed.searched) {
        if (const optimizers::Trial* best = resumed.history.best())
            finished.best = best->id;
        return finished;
    }
    finished = optimizers::executeRun(optimizer, services, run.limits, resumed.history, ledger, observer, stop);
    if (finished.state != RunState::Done)
        return finished;
    if (const Status kept = run.store.recordSearchEnd(run.id, ledger.spent()); !kept)
        return tl::unexpected(kept.error());
    return finished;
}

/// Opens the test role. What goes wrong decides how the run ends.
std::optional<optimizers::FinalComparison> compare(const StudyRun& run, const optimizers::RunServices& services,
                                                   const History& history, Ledger& ledger,
                                                   optimizers::RunObserver& observer, const std::stop_token& stop,
                                                   RunFinished& finished)
{
    const auto compared = [&]() -> Result<optimizers::FinalComparison> {
        if (const Status opened = run.store.recordTestOpening(run.id, "final comparison"); !opened)
            return tl::unexpected(opened.error());
        Result<optimizers::FinalComparison> comparison =
            optimizers::compareOnTest(services, run.limits, history, ledger, observer, stop);
        if (!comparison)
            return comparison;
        if (const Status kept = run.store.recordComparison(run.id, *comparison); !kept)
            return tl::unexpected(kept.error());
        return comparison;
    }();
    if (compared)
        return *compared;
    finished.state = stateAfter(compared.error().kind);
    if (finished.state != RunState::Stopped)
        finished.error = compared.error();
    return std::nullopt;
}

std::int64_t failedIn(const std::optional<optimizers::FinalComparison>& comparison)
{
    return comparison ? optimizers::failedOutcomes(*comparison) : 0;
}

/// Asks the failed answers of the comparison again. What comes before something goes wrong is kept.
Status retryComparison(const StudyRun& run, const optimizers::RunLimits& limits, const History& history,
                       optimizers::FinalComparison& comparison, Ledger& ledger, optimizers::RunObserver& observer,
                       const std::stop_token& stop)
{
    if (const Status opened = run.store.recordTestOpening(run.id, "failed answers again"); !opened)
        return opened;
    Status asked = optimizers::askFailedAgain(comparison, run.services, limits, history, ledger, observer, stop);
    if (!asked && asked.error().kind == ErrorKind::Storage)
        return asked;
    if (const Status kept = run.store.recordComparison(run.id, comparison); !kept)
        return kept;
    return asked;
}

const std::vector<optimizers::Example>& examplesOf(const optimizers::TaskData& data, Role role)
{
    if (role == Role::Pool)
        return data.pool;
    return role == Role::Validation ? data.validation : data.test;
}

} // namespace

Result<RunOutcome> playRun(const StudyRun& run, optimizers::Optimizer& optimizer, optimizers::RunObserver& observer,
                           std::stop_token stop)
{
    const auto order = optimizers::validationOrder(run.services.data.validation, run.limits.projectSeed);
    Result<RunStore::Resumption> resumed =
        run.store.resume(run.id, order, optimizers::searchBudget(run.limits, run.services.data.test.size()));
    if (!resumed)
        return tl::unexpected(resumed.error());
    Ledger ledger(run.limits.budget, resumed->spent);
    optimizers::RunServices services = run.services;
    std::unique_ptr<optimizers::Embedder> embedder;
    if (services.embedder != nullptr) {
        const Result<optimizers::VectorStore*> vectors = run.store.vectors(run.id);
        if (!vectors)
            return tl::unexpected(vectors.error());
        embedder =
            optimizers::stackEmbedder(*services.embedder, run.embedderPrices, ledger, services.answers, **vectors);
        services.embedder = embedder.get();
    }
    RunRecorder recorder(run.store, run.id, observer);
    BeforeTheEnd beforeTheEnd(recorder);
    Result<RunFinished> finished = search(run, services, optimizer, *resumed, ledger, beforeTheEnd, stop);
    if (!finished)
        finished = RunFinished{stateAfter(finished.error().kind), finished.error(), std::nullopt, {}};
    std::optional<optimizers::FinalComparison> comparison;
    if (finished->state == RunState::Done)
        comparison = compare(run, services, resumed->history, ledger, beforeTheEnd, stop, *finished);
    finished->spent = ledger.spent();
    if (const Status told = recorder.onEvent(*finished); !told && finished->state == RunState::Done)
        finished = RunFinished{RunState::Paused, told.error(), finished->best, finished->spent};
    return RunOutcome{std::move(*finished), std::move(resumed->history), std::move(comparison)};
}

Result<RunOutcome> retryRun(const StudyRun& run, optimizers::RunObserver& observer, std::stop_token stop)
{
    const Result<RunRecord> record = run.store.run(run.id);
    if (!record)
        return tl::unexpected(record.error());
    const auto order = optimizers::validationOrder(run.services.data.validation, run.limits.projectSeed);
    Result<RunStore::Resumption> resumed =
        run.store.resume(run.id, order, optimizers::searchBudget(run.limits, run.services.data.test.size()));
    if (!resumed)
        return tl::unexpected(resumed.error());
    Result<std::optional<optimizers::FinalComparison>> comparison = run.store.comparison(run.id);
    if (!comparison)
        return tl::unexpected(comparison.error());
    History& history = resumed->history;
    optimizers::RunLimits limits = run.limits;
    limits.budget = optimizers::retryBudget(limits.budget, record->spent,
                                            optimizers::failedOutcomes(history) + failedIn(*comparison));
    Ledger ledger(limits.budget, record->spent);
    RunRecorder recorder(run.store, run.id, observer);
    Status retried = optimizers::retryFailed(run.services, limits, history, ledger, recorder, stop);
    if (retried && failedIn(*comparison) > 0)
        retried = retryComparison(run, limits, history, **comparison, ledger, recorder, stop);
    const optimizers::Trial* best = history.best();
    RunFinished finished{RunState::Done, {}, best != nullptr ? std::optional(best->id) : std::nullopt, ledger.spent()};
    const bool unstored = !retried && retried.error().kind == ErrorKind::Storage;
    if (unstored)
        finished.error = retried.error(); // so that nothing is booked which the journal does not hold
    const Status told = recorder.onEvent(finished);
    if (!retried && retried.error().kind != ErrorKind::Cancelled)
        finished.error = retried.error();
    else if (!told)
        finished.error = told.error();
    return RunOutcome{std::move(finished), std::move(history), std::move(*comparison)};
}

Result<optimizers::Score> evaluateOnce(const optimizers::RunServices& services, const optimizers::Budget& budget,
                                       const optimizers::Candidate& candidate, Role role,
                                       optimizers::RunObserver& observer, std::stop_token stop)
{
    Ledger ledger(budget);
    optimizers::ModelCaller caller(services.answers, ledger);
    optimizers::ModelEvaluator evaluator(services, caller);
    const optimizers::TrialId trial{0};
    optimizers::Assignment assignment{trial, &candidate, {}};
    for (const optimizers::Example& example : examplesOf(services.data, role)) {
        if (!optimizers::shows(candidate, example.id))
            assignment.examples.push_back(&example);
    }
    std::vector<optimizers::Outcome> outcomes;
    const auto arrived = [&](std::vector<optimizers::ModelEvaluator::ArrivedOutcome> together) {
        std::vector<optimizers::RunEvent> events;
        for (auto& [place, outcome] : together) {
            outcomes.push_back(outcome);
            events.emplace_back(optimizers::OutcomeRecorded{trial, role, std::move(outcome), ledger.spent()});
        }
        const Status kept = services.answers.commit();
        return kept ? observer.onEvents(events) : kept;
    };
    const Status evaluated = evaluator.evaluate(std::span(&assignment, 1), optimizers::SendOrder::CandidateByCandidate,
                                                budget, arrived, std::move(stop));
    if (!evaluated)
        return tl::unexpected(evaluated.error());
    std::ranges::sort(outcomes, {}, &optimizers::Outcome::example);
    const optimizers::Score score = optimizers::scoreOf(outcomes, assignment.examples.size());
    const Status told = observer.onEvent(
        optimizers::TrialFinished{trial, optimizers::idOf(candidate), 0, score, ledger.spent(), false});
    if (!told)
        return tl::unexpected(told.error());
    return score;
}

} // namespace app
