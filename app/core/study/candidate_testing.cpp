// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/candidate_testing.h"

#include <algorithm>
#include <variant>

namespace app {

using optimizers::Result;

namespace {

/// Keeps the outcomes on test examples that it is told.
class OutcomeKeeper final : public optimizers::RunObserver
{
public:
    [[nodiscard]] optimizers::Status onEvent(const optimizers::RunEvent& event) override
    {
        const auto* recorded = std::get_if<optimizers::OutcomeRecorded>(&event);
        if (recorded != nullptr && recorded->role == optimizers::Role::Test)
            outcomes.push_back(recorded->outcome);
        return {};
    }

    std::vector<optimizers::Outcome> outcomes;
};

} // namespace

Result<std::vector<ComparedCandidate>> testCandidates(const Project& project, const SessionSettings& settings,
                                                      const std::vector<UntestedCandidate>& candidates,
                                                      const std::stop_token& stop)
{
    const Result<std::unique_ptr<RunSession>> session = RunSession::open(project, settings);
    if (!session)
        return tl::unexpected(session.error());
    std::vector<ComparedCandidate> tested;
    tested.reserve(candidates.size());
    for (const UntestedCandidate& candidate : candidates) {
        OutcomeKeeper keeper;
        const Result<optimizers::Score> score =
            (*session)->evaluate(candidate.candidate, optimizers::Role::Test, keeper, stop);
        if (!score)
            return tl::unexpected(score.error());
        ComparedCandidate& compared = tested.emplace_back();
        compared.id = optimizers::idOf(candidate.candidate);
        compared.candidate = candidate.candidate;
        compared.validation = candidate.validation;
        compared.test.candidate = compared.id;
        compared.test.score = *score;
        compared.test.outcomes = std::move(keeper.outcomes);
        std::ranges::sort(compared.test.outcomes, {}, &optimizers::Outcome::example);
        compared.promptTokens = meanPromptTokens(compared.test.outcomes);
        compared.unfinishedRun = candidate.run;
    }
    return tested;
}

} // namespace app
