// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/final_comparison.h"

#include "optimizers/run/model_evaluator.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

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

/// The test examples that the candidate does not show.
std::vector<const Example*> testExamplesFor(const Candidate& candidate, const std::vector<Example>& test)
{
    std::vector<const Example*> examples;
    for (const Example& example : test)
        if (!shows(candidate, example.id))
            examples.push_back(&example);
    return examples;
}

std::vector<const Example*> failedExamples(const TestResult& result, const std::vector<Example>& test)
{
    std::set<ExampleId> failed;
    for (const Outcome& outcome : result.outcomes)
        if (outcome.outcomeClass == OutcomeClass::Failed)
            failed.insert(outcome.example);
    std::vector<const Example*> examples;
    for (const Example& example : test)
        if (failed.contains(example.id))
            examples.push_back(&example);
    return examples;
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

/// The candidates of a comparison on the test examples.
class TestMeeting
{
public:
    TestMeeting(const RunServices& services, const History& history) : m_services(services), m_history(history) {}

    /// Asks for the examples and puts what comes in the place of what was known of them, if anything was. Where the
    /// budget is spent, all who are left go without.
    Status ask(std::span<TestResult* const> results, std::span<const std::vector<const Example*>> examples,
               const Budget& budget, Ledger& ledger, RunObserver& observer, std::stop_token stop)
    {
        std::vector<Assignment> assignments;
        assignments.reserve(results.size());
        for (std::size_t i = 0; i < results.size(); ++i)
            assignments.push_back({results[i]->trial, &m_history.at(results[i]->trial).candidate, examples[i]});
        ModelCaller caller(m_services.answers, ledger);
        ModelEvaluator evaluator(m_services, caller);
        std::vector<std::vector<Outcome>> outcomes(results.size());
        const auto arrived = [&](std::vector<ModelEvaluator::ArrivedOutcome> together) {
            std::vector<RunEvent> events;
            for (auto& [place, outcome] : together) {
                outcomes[place].push_back(outcome);
                events.emplace_back(
                    OutcomeRecorded{results[place]->trial, Role::Test, std::move(outcome), ledger.spent()});
            }
            return observer.onEvents(events);
        };
        Status evaluated =
            evaluator.evaluate(assignments, SendOrder::ExampleByExample, budget, arrived, std::move(stop));
        for (std::size_t i = 0; i < results.size(); ++i)
            put(std::move(outcomes[i]), *results[i]);
        if (!evaluated && evaluated.error().kind == ErrorKind::BudgetSpent)
            return {};
        return evaluated;
    }

private:
    void put(std::vector<Outcome> outcomes, TestResult& result) const
    {
        std::set<ExampleId> renewed;
        for (const Outcome& outcome : outcomes)
            renewed.insert(outcome.example);
        std::erase_if(result.outcomes, [&](const Outcome& known) { return renewed.contains(known.example); });
        std::ranges::move(outcomes, std::back_inserter(result.outcomes));
        std::ranges::sort(result.outcomes, {}, &Outcome::example);
        const Candidate& candidate = m_history.at(result.trial).candidate;
        const auto wanted = std::ranges::count_if(
            m_services.data.test, [&](const Example& example) { return !shows(candidate, example.id); });
        result.score = scoreOf(result.outcomes, static_cast<std::size_t>(wanted));
    }

    const RunServices& m_services;
    const History& m_history;
};

} // namespace

std::int64_t comparisonCalls(std::size_t testExamples, int finalists)
{
    return static_cast<std::int64_t>(testExamples) * (finalists + 1);
}

Result<FinalComparison> compareOnTest(const RunServices& services, const RunLimits& limits, const History& history,
                                      Ledger& ledger, RunObserver& observer, std::stop_token stop)
{
    if (history.trials().empty())
        return failure(ErrorKind::InvalidInput, textId("there is no scored candidate to compare"));
    FinalComparison comparison;
    std::vector<TestResult*> results;
    std::vector<std::vector<const Example*>> examples;
    const std::vector<const Trial*> trials = contestants(history, limits.finalists);
    comparison.finalists.resize(trials.size() - 1);
    for (std::size_t i = 0; i < trials.size(); ++i) {
        results.push_back(i == 0 ? &comparison.draft : &comparison.finalists[i - 1]);
        results.back()->trial = trials[i]->id;
        results.back()->candidate = trials[i]->candidateId;
        examples.push_back(testExamplesFor(trials[i]->candidate, services.data.test));
    }
    TestMeeting meeting(services, history);
    if (const Status met = meeting.ask(results, examples, limits.budget, ledger, observer, std::move(stop)); !met)
        return tl::unexpected(met.error());
    judgeFinalists(comparison, history);
    return comparison;
}

std::int64_t failedOutcomes(const FinalComparison& comparison)
{
    const auto failedIn = [](const TestResult& result) {
        return std::ranges::count(result.outcomes, OutcomeClass::Failed, &Outcome::outcomeClass);
    };
    std::int64_t failed = failedIn(comparison.draft);
    for (const TestResult& finalist : comparison.finalists)
        failed += failedIn(finalist);
    return failed;
}

Status askFailedAgain(FinalComparison& comparison, const RunServices& services, const RunLimits& limits,
                      const History& history, Ledger& ledger, RunObserver& observer, std::stop_token stop)
{
    std::vector<TestResult*> results = {&comparison.draft};
    for (TestResult& finalist : comparison.finalists)
        results.push_back(&finalist);
    std::vector<std::vector<const Example*>> examples;
    examples.reserve(results.size());
    for (const TestResult* result : results)
        examples.push_back(failedExamples(*result, services.data.test));
    TestMeeting meeting(services, history);
    Status asked = meeting.ask(results, examples, limits.budget, ledger, observer, std::move(stop));
    judgeFinalists(comparison, history);
    return asked;
}

} // namespace optimizers
