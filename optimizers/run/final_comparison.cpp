// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/final_comparison.h"

#include "optimizers/run/model_evaluator.h"

#include <algorithm>

namespace optimizers {

namespace {

/// The draft, then the finalists: trials tried as fully as the draft and no worse, best validation mean first, earlier
/// ones first among equals.
std::vector<const Trial*> contestants(const History& history, int finalists)
{
    std::vector<const Trial*> others;
    const Trial& draft = history.trials().front();
    for (const Trial& trial : history.trials().subspan(1))
        if (trial.score.count > 0 && trial.outcomes.size() * 10 >= draft.outcomes.size() * 9 &&
            trial.score.mean >= draft.score.mean)
            others.push_back(&trial);
    std::ranges::stable_sort(others, std::ranges::greater(), [](const Trial* trial) { return trial->score.mean; });
    if (others.size() > static_cast<std::size_t>(finalists))
        others.resize(static_cast<std::size_t>(finalists));
    others.insert(others.begin(), &draft);
    return others;
}

std::vector<Assignment> assignmentsFor(const std::vector<const Trial*>& trials, const std::vector<Example>& test)
{
    std::vector<Assignment> assignments;
    for (const Trial* trial : trials) {
        Assignment assignment{trial->id, &trial->candidate, {}};
        for (const Example& example : test)
            if (!shows(trial->candidate, example.id))
                assignment.examples.push_back(&example);
        assignments.push_back(std::move(assignment));
    }
    return assignments;
}

void judgeFinalists(FinalComparison& comparison, const History& history)
{
    std::vector<PairedDifference> differences;
    std::vector<double> validation;
    std::vector<double> test;
    for (const TestResult& finalist : comparison.finalists) {
        differences.push_back(pairedDifference(finalist.outcomes, comparison.draft.outcomes));
        validation.push_back(history.at(finalist.trial).score.mean);
        test.push_back(finalist.score.mean);
    }
    const std::vector<FinalistVerdict> verdicts = judge(differences, validation, test);
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        comparison.finalists[i].verdict = verdicts[i];
}

} // namespace

std::int64_t comparisonCalls(std::size_t testExamples, int finalists)
{
    return static_cast<std::int64_t>(testExamples) * (finalists + 1);
}

Result<FinalComparison> compareOnTest(const RunServices& services, const RunLimits& limits, const History& history,
                                      Ledger& ledger, RunObserver& observer, std::stop_token stop)
{
    if (history.trials().empty())
        return failure(ErrorKind::InvalidInput, "there is no scored candidate to compare");
    const std::vector<const Trial*> trials = contestants(history, limits.finalists);
    const std::vector<Assignment> assignments = assignmentsFor(trials, services.data.test);
    std::vector<TestResult> results;
    results.reserve(trials.size());
    for (const Trial* trial : trials)
        results.push_back({trial->id, trial->candidateId, {}, {}, {}});

    ModelCaller caller(services.answers, ledger);
    ModelEvaluator evaluator(services, caller);
    const auto arrived = [&](std::size_t place, Outcome outcome) -> Status {
        results[place].outcomes.push_back(outcome);
        return observer.onEvent(OutcomeRecorded{results[place].trial, Role::Test, std::move(outcome), ledger.spent()});
    };
    const Status evaluated =
        evaluator.evaluate(assignments, SendOrder::ExampleByExample, limits.budget, arrived, std::move(stop));
    if (!evaluated && evaluated.error().kind != ErrorKind::BudgetSpent)
        return tl::unexpected(evaluated.error());

    for (std::size_t i = 0; i < results.size(); ++i) {
        std::ranges::sort(results[i].outcomes, {}, &Outcome::example);
        results[i].score = scoreOf(results[i].outcomes, assignments[i].examples.size());
    }
    FinalComparison comparison;
    comparison.draft = std::move(results.front());
    comparison.finalists.assign(std::make_move_iterator(results.begin() + 1), std::make_move_iterator(results.end()));
    judgeFinalists(comparison, history);
    return comparison;
}

} // namespace optimizers
