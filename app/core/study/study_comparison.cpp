// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/study_comparison.h"

#include "optimizers/search/catalogue.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace app {

using optimizers::OptimizerKind;
using optimizers::Outcome;
using optimizers::SeededOutcomes;

namespace {

/// Whether both runs sent the same prompts of their drafts and scored the same answers alike.
bool sameConditions(const ComparedRun& run, const ComparedRun& other)
{
    const std::vector<Outcome>& mine = run.comparison.draft.outcomes;
    const std::vector<Outcome>& theirs = other.comparison.draft.outcomes;
    return std::ranges::equal(mine, theirs, [](const Outcome& one, const Outcome& another) {
        const bool bothScored = optimizers::isScored(one.outcomeClass) && optimizers::isScored(another.outcomeClass);
        return one.example == another.example && one.request == another.request &&
               (!bothScored || one.score == another.score);
    });
}

OptimizerKind kindOf(const std::string& optimizer)
{
    const optimizers::OptimizerInfo* info = optimizers::findOptimizer(optimizer);
    return info != nullptr ? info->kind : OptimizerKind::Control;
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

std::vector<SeededOutcomes> recommendedOutcomes(const StudyComparison& study, const OptimizerGroup& group)
{
    std::vector<SeededOutcomes> seeds;
    seeds.reserve(group.runs.size());
    for (const std::size_t place : group.runs)
        seeds.push_back({study.runs[place].record.seed, study.runs[place].recommended().test.outcomes});
    return seeds;
}

std::vector<SeededOutcomes> draftOutcomes(const StudyComparison& study, const OptimizerGroup& group)
{
    std::vector<SeededOutcomes> seeds;
    seeds.reserve(group.runs.size());
    for (const std::size_t place : group.runs)
        seeds.push_back({study.runs[place].record.seed, study.runs[place].comparison.draft.outcomes});
    return seeds;
}

void summarize(const StudyComparison& study, OptimizerGroup& group)
{
    std::ranges::stable_sort(group.runs, {}, [&study](std::size_t place) { return study.runs[place].record.seed; });
    std::vector<double> calls;
    std::vector<double> validation;
    std::vector<double> test;
    std::vector<optimizers::BestSteps> steps;
    for (const std::size_t place : group.runs) {
        const ComparedRun& run = study.runs[place];
        calls.push_back(static_cast<double>(run.record.spent.calls + run.record.spent.cached));
        validation.push_back(run.recommended().validation.mean);
        test.push_back(run.recommended().test.score.mean);
        steps.push_back(run.best);
    }
    group.calls = meanOf(calls);
    group.validation = meanOf(validation);
    group.test = meanOf(test);
    group.testInterval = optimizers::optimizerInterval(recommendedOutcomes(study, group));
    group.band = optimizers::trajectoryBand(steps, *std::ranges::max_element(calls));
}

/// A run repeated with the same seed (after an edit that changes nothing here) is left out.
bool hasSeed(const StudyComparison& study, const OptimizerGroup& group, std::uint64_t seed)
{
    return std::ranges::any_of(group.runs, [&](std::size_t place) { return study.runs[place].record.seed == seed; });
}

void addGroups(StudyComparison& study)
{
    for (std::size_t place = study.runs.size(); place-- > 0;) {
        const RunRecord& record = study.runs[place].record;
        auto group = std::ranges::find_if(study.groups, [&record](const OptimizerGroup& each) {
            return each.optimizer == record.optimizer && each.parameters == record.parameters &&
                   each.budget == record.budget;
        });
        if (group == study.groups.end()) {
            study.groups.push_back({record.optimizer, record.parameters, kindOf(record.optimizer), record.budget});
            group = std::prev(study.groups.end());
        }
        if (!hasSeed(study, *group, record.seed))
            group->runs.push_back(place);
    }
    for (OptimizerGroup& group : study.groups)
        summarize(study, group);
    std::ranges::stable_sort(study.groups, [](const OptimizerGroup& one, const OptimizerGroup& other) {
        return std::tuple(one.kind, -one.validation) < std::tuple(other.kind, -other.validation);
    });
}

void compareWithDraft(StudyComparison& study)
{
    std::vector<optimizers::PairedDifference> differences;
    std::vector<double> validation;
    std::vector<double> test;
    for (OptimizerGroup& group : study.groups) {
        group.toDraft = optimizers::optimizerDifference(recommendedOutcomes(study, group), draftOutcomes(study, group));
        differences.push_back(group.toDraft.difference);
        validation.push_back(group.validation);
        test.push_back(group.test);
    }
    const auto verdicts = optimizers::judge(differences, validation, test);
    for (std::size_t place = 0; place < verdicts.size(); ++place) {
        study.groups[place].toDraft.adjustedP = verdicts[place].adjustedP;
        study.groups[place].toDraft.verdict = verdicts[place].verdict;
        study.groups[place].toDraft.moreExamples = verdicts[place].moreExamples;
    }
}

/// The best group of each kind, chosen by validation score: choosing by test score would flatter the chosen.
std::vector<std::size_t> bestOfKinds(const StudyComparison& study, const optimizers::Budget& budget)
{
    std::vector<std::size_t> best;
    for (std::size_t place = 0; place < study.groups.size(); ++place) {
        const OptimizerGroup& group = study.groups[place];
        if (group.kind == OptimizerKind::Control || group.budget != budget)
            continue;
        if (best.empty() || study.groups[best.back()].kind != group.kind)
            best.push_back(place);
    }
    return best;
}

/// The budget under which the most kinds ran; of these the one with the most runs.
optimizers::Budget comparedBudget(const StudyComparison& study)
{
    std::pair<std::size_t, std::size_t> most{0, 0};
    optimizers::Budget chosen;
    for (const OptimizerGroup& group : study.groups) {
        std::size_t runs = 0;
        for (const OptimizerGroup& other : study.groups)
            runs += other.budget == group.budget ? other.runs.size() : 0;
        const std::pair rank{bestOfKinds(study, group.budget).size(), runs};
        if (rank > most) {
            most = rank;
            chosen = group.budget;
        }
    }
    return chosen;
}

void compareKinds(StudyComparison& study, const optimizers::Budget& budget)
{
    study.contenders = bestOfKinds(study, budget);
    std::vector<std::vector<SeededOutcomes>> outcomes;
    outcomes.reserve(study.contenders.size());
    for (const std::size_t group : study.contenders)
        outcomes.push_back(recommendedOutcomes(study, study.groups[group]));
    study.verdicts = optimizers::compareOptimizers(outcomes);
}

void addGrid(StudyComparison& study, const optimizers::Budget& budget)
{
    bool twoStages = false;
    for (std::size_t place = 0; place < study.groups.size(); ++place) {
        const OptimizerGroup& group = study.groups[place];
        const std::optional<GridPair> pair = gridPairOf(group.optimizer, group.parameters);
        if (!pair || group.budget != budget)
            continue;
        twoStages = twoStages || (pair->instruction != noSearch && pair->exemplars != noSearch);
        study.grid.push_back({*pair, place});
    }
    if (!twoStages)
        study.grid.clear();
}

void addCandidates(StudyComparison& study, const std::vector<ComparedCandidate>& tested)
{
    std::set<optimizers::CandidateId> known;
    for (std::size_t place = 0; place < study.runs.size(); ++place) {
        for (const ComparedCandidate& candidate : study.runs[place].candidates) {
            if (candidate.test.score.count == 0 || !known.insert(candidate.id).second)
                continue;
            study.candidates.push_back(candidate);
            study.candidates.back().run = place;
        }
    }
    for (const ComparedCandidate& candidate : tested) {
        if (candidate.test.score.count > 0 && known.insert(candidate.id).second)
            study.candidates.push_back(candidate);
    }
    std::vector<optimizers::PricedCandidate> priced;
    priced.reserve(study.candidates.size());
    for (const ComparedCandidate& candidate : study.candidates) {
        priced.push_back({candidate.promptTokens, candidate.test.score.mean, candidate.test.outcomes});
        for (const Outcome& outcome : candidate.test.outcomes)
            study.tokensEstimated = study.tokensEstimated || outcome.usage.estimated;
    }
    study.front = optimizers::paretoFront(priced);
    study.cheapest = optimizers::cheapestNotWorse(priced);
}

} // namespace

double meanPromptTokens(const std::vector<Outcome>& outcomes)
{
    double sum = 0.0;
    int count = 0;
    for (const Outcome& outcome : outcomes) {
        if (!optimizers::isScored(outcome.outcomeClass))
            continue;
        sum += static_cast<double>(outcome.usage.inputTokens);
        ++count;
    }
    return count > 0 ? sum / count : 0.0;
}

const ComparedCandidate& ComparedRun::recommended() const
{
    return candidates.size() > 1 ? candidates[1] : candidates.front();
}

StudyComparison compareRuns(std::vector<ComparedRun> runs, const std::vector<ComparedCandidate>& tested)
{
    StudyComparison study;
    if (runs.empty())
        return study;
    const ComparedRun newest = runs.back();
    for (ComparedRun& run : runs) {
        if (sameConditions(run, newest))
            study.runs.push_back(std::move(run));
        else
            ++study.otherConditions;
    }
    addGroups(study);
    compareWithDraft(study);
    const optimizers::Budget budget = comparedBudget(study);
    compareKinds(study, budget);
    addGrid(study, budget);
    addCandidates(study, tested);
    return study;
}

} // namespace app
