// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/stage_view.h"

#include <algorithm>
#include <cmath>

namespace optimizers {

namespace {

/// Further apart than any optimizer counts its generations.
constexpr int generationsOfStage = 1'000'000;

/// The round that first tried a candidate of the stage; the one being proposed while there is none.
int firstRoundOf(const History& history, int stage)
{
    for (const Trial& trial : history.trials()) {
        if (trial.round > 0 && stageOf(trial.lineage) == stage)
            return trial.round;
    }
    return std::max(history.roundsFinished(), 1);
}

/// `now`, with what was spent before the stage taken off and the price of the draft's evaluation put in its place: so a
/// search that begins with a scored draft finds the account it expects.
Spending sinceDraft(const Spending& now, const Spending& before, const Spending& draft)
{
    Spending spent = now;
    spent.calls += draft.calls - before.calls;
    spent.cached += draft.cached - before.cached;
    spent.inputTokens += draft.inputTokens - before.inputTokens;
    spent.outputTokens += draft.outputTokens - before.outputTokens;
    spent.money += draft.money - before.money;
    spent.seconds += draft.seconds - before.seconds;
    return spent;
}

std::int64_t stagePartOf(std::int64_t all, std::int64_t draft, double part)
{
    return draft +
           static_cast<std::int64_t>(std::floor(part * static_cast<double>(std::max<std::int64_t>(all - draft, 0))));
}

Budget budgetUntil(const Budget& all, const Spending& draft, const Spending& before, double part)
{
    Budget budget = all;
    budget.knownAnswers = KnownAnswers::Free; // the history's calls are counted already
    if (all.calls)
        budget.calls = stagePartOf(*all.calls, draft.calls, part) + draft.calls - before.calls;
    if (all.tokens)
        budget.tokens = stagePartOf(*all.tokens, draft.tokens(), part) + draft.tokens() - before.tokens();
    if (all.money)
        budget.money = draft.money + part * std::max(*all.money - draft.money, 0.0) + draft.money - before.money;
    return budget;
}

void copyTrial(History& view, const Trial& trial, const Lineage& lineage, int round)
{
    Trial& copy = view.trialFor(trial.candidate, lineage, round);
    copy.outcomes = trial.outcomes;
    copy.score = trial.score;
}

} // namespace

int stageOf(const Lineage& lineage)
{
    return lineage.generation / generationsOfStage;
}

Lineage inStage(Lineage lineage, int stage)
{
    lineage.generation += stage * generationsOfStage;
    return lineage;
}

const Trial* draftOfStage(const History& history, int stage)
{
    if (history.trials().empty() || stage == 0)
        return nullptr;
    const Trial* draft = &history.trials().front();
    for (int earlier = 0; earlier < stage; ++earlier) {
        History field;
        copyTrial(field, *draft, {}, 0);
        for (const Trial& trial : history.trials()) {
            if (stageOf(trial.lineage) == earlier)
                copyTrial(field, trial, {}, 0);
        }
        if (const Trial* best = field.best())
            draft = history.find(best->candidateId);
    }
    return draft;
}

History historyOfStage(const History& history, int stage, double part, std::int64_t madeNow)
{
    const int first = firstRoundOf(history, stage);
    const Spending& draftsPrice = history.spentBefore(1);
    const Spending& before = history.spentBefore(first);
    History view(budgetUntil(history.budget(), draftsPrice, before, part));
    if (const Trial* draft = draftOfStage(history, stage))
        copyTrial(view, *draft, {{}, "draft", {}, 0}, 0);
    for (const Trial& trial : history.trials()) {
        if (stageOf(trial.lineage) == stage)
            copyTrial(view, trial, inStage(trial.lineage, -stage), std::max(trial.round - first + 1, 0));
    }
    const int rounds = history.roundsFinished();
    for (int round = std::min(first, rounds); round <= rounds && rounds > 0; ++round) {
        Spending spent = sinceDraft(history.spentBefore(round), before, draftsPrice);
        if (round == rounds)
            spent.calls += madeNow;
        view.finishRound(spent);
    }
    return view;
}

StageContext::StageContext(SearchContext& run, const Trial* draft, Rng rng) : m_run(run), m_rng(rng)
{
    if (draft == nullptr)
        return;
    const TaskView& task = run.task();
    m_task.emplace(draft->candidate, std::vector<Example>(task.pool().begin(), task.pool().end()),
                   std::vector<Example>(task.validation().begin(), task.validation().end()));
}

Result<std::vector<std::string>> StageContext::write(std::span<const WritingRequest> requests)
{
    m_callsMade += static_cast<std::int64_t>(requests.size());
    return m_run.write(requests);
}

Capabilities StageContext::capabilities()
{
    Capabilities capabilities = m_run.capabilities();
    m_likelihoods = capabilities.likelihoods;
    if (m_likelihoods != nullptr)
        capabilities.likelihoods = this;
    return capabilities;
}

Result<std::vector<std::optional<double>>> StageContext::meanLogProbabilities(const Candidate& candidate,
                                                                              std::span<const Example> examples)
{
    m_callsMade += static_cast<std::int64_t>(examples.size());
    return m_likelihoods->meanLogProbabilities(candidate, examples);
}

} // namespace optimizers
