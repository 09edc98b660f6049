// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/run_store.h"
#include "app/core/study/grid_pair.h"
#include "optimizers/evidence/optimizer_difference.h"
#include "optimizers/evidence/pareto.h"
#include "optimizers/evidence/trajectory_band.h"
#include "optimizers/search/optimizer_info.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A candidate that a finished run has met on the test examples.
struct ComparedCandidate
{
    optimizers::CandidateId id;
    optimizers::Candidate candidate;
    optimizers::Score validation;
    optimizers::TestResult test;
    double promptTokens = 0.0; ///< mean over the test examples
    std::size_t run = 0;       ///< the first run that had it, by place
    /// The journal's number of the run it was found by, where that never came to its final comparison.
    std::optional<std::int64_t> unfinishedRun;
    bool draft = false;

    bool operator==(const ComparedCandidate&) const = default;
};

/// A finished run as the journal holds it.
struct ComparedRun
{
    RunRecord record;
    optimizers::FinalComparison comparison;
    std::vector<ComparedCandidate> candidates; ///< the draft first, then the finalists
    optimizers::BestSteps best;                ///< by calls, known answers counted

    [[nodiscard]] const ComparedCandidate& recommended() const;
    bool operator==(const ComparedRun&) const = default;
};

/// All runs of one optimizer with the same parameters and budget; they differ by seed.
struct OptimizerGroup
{
    std::string optimizer;
    std::string parameters; ///< JSON
    optimizers::OptimizerKind kind = optimizers::OptimizerKind::Control;
    optimizers::Budget budget;
    std::vector<std::size_t> runs = {}; ///< places, by seed
    double calls = 0.0;                 ///< a run, known answers counted
    double validation = 0.0;            ///< mean of the recommended candidates over the seeds
    double test = 0.0;
    std::optional<optimizers::Interval> testInterval = {}; ///< over seeds and examples; of a single run its own
    optimizers::OptimizerDifference toDraft = {};          ///< adjusted over all groups
    std::vector<optimizers::BandPoint> band = {};

    bool operator==(const OptimizerGroup&) const = default;
};

/// A cell of the grid: the runs of one pair.
struct GridScore
{
    GridPair pair;
    std::size_t group = 0;

    bool operator==(const GridScore&) const = default;
};

/// What a person reads of an example.
struct ShownExample
{
    std::string input;
    std::string expected;

    bool operator==(const ShownExample&) const = default;
};

/// A candidate of a run that ended before its final comparison: no test outcome of it is known.
struct UntestedCandidate
{
    std::int64_t run = 0;
    std::string optimizer;
    optimizers::Candidate candidate;
    optimizers::Score validation;

    bool operator==(const UntestedCandidate&) const = default;
};

/// All finished runs of a project's journal that met the same draft, model and test examples, with what can be said of
/// them. Groups are sorted by kind, then by validation score.
struct StudyComparison
{
    std::vector<ComparedRun> runs;
    int otherConditions = 0; ///< finished runs left out: another draft, model, metric or other test examples
    std::vector<UntestedCandidate> untested;
    std::vector<OptimizerGroup> groups;
    std::vector<std::size_t> contenders; ///< one group a kind, at equal budget: the best by validation score
    std::vector<optimizers::OptimizerPair> verdicts; ///< of any two contenders, by their places among the contenders
    std::vector<GridScore> grid;                     ///< at equal budget; empty where no pair ran in two stages
    std::vector<ComparedCandidate> candidates;       ///< different ones of all runs
    std::vector<std::size_t> front;
    std::optional<optimizers::CheapestChoice> cheapest;
    std::map<optimizers::ExampleId, ShownExample> examples; ///< those of the test role
    bool tokensEstimated = false;                           ///< an endpoint did not say how many it read

    bool operator==(const StudyComparison&) const = default;
};

/// Input tokens of a prompt, over the scored outcomes.
[[nodiscard]] double meanPromptTokens(const std::vector<optimizers::Outcome>& outcomes);

/// Fills in all that follows from the runs. `runs`: all finished ones with test outcomes, oldest first; those under
/// other conditions than the newest are left out and counted. `tested`: candidates of unfinished runs.
[[nodiscard]] StudyComparison compareRuns(std::vector<ComparedRun> runs, const std::vector<ComparedCandidate>& tested);

} // namespace app
