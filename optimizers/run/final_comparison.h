// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/verdict.h"
#include "optimizers/run/run.h"

#include <vector>

namespace optimizers {

/// One candidate on the test examples.
struct TestResult
{
    TrialId trial;
    CandidateId candidate;
    Score score;
    std::vector<Outcome> outcomes; ///< one per test example
    FinalistVerdict verdict;       ///< against the draft; default for the draft itself

    bool operator==(const TestResult&) const = default;
};

/// The draft and the finalists on the test examples, met once at the end of a run.
struct FinalComparison
{
    TestResult draft;
    std::vector<TestResult> finalists; ///< best validation score first; none is below the draft's

    bool operator==(const FinalComparison&) const = default;
};

/// Calls the comparison may need at most: taken off the budget before the search begins.
[[nodiscard]] std::int64_t comparisonCalls(std::size_t testExamples, int finalists);

/// Opens the test role: scores the draft (trial 0) and the best `limits.finalists` other trials. Empty test data gives
/// scores with count 0. Fails as Cancelled, Rejected, Unavailable or Storage; answers already paid for are kept.
[[nodiscard]] Result<FinalComparison> compareOnTest(const RunServices& services, const RunLimits& limits,
                                                    const History& history, Ledger& ledger, RunObserver& observer,
                                                    std::stop_token stop);

/// How many outcomes of the comparison are missing because their calls failed.
[[nodiscard]] std::int64_t failedOutcomes(const FinalComparison& comparison);
/// Asks those again, one call each, and judges the same candidates anew. Fails as compareOnTest() does; the comparison
/// then has what came before. Where the budget is spent, what is left stays missing.
[[nodiscard]] Status askFailedAgain(FinalComparison& comparison, const RunServices& services, const RunLimits& limits,
                                    const History& history, Ledger& ledger, RunObserver& observer,
                                    std::stop_token stop);

} // namespace optimizers
