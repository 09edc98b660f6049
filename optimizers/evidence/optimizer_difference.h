// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/verdict.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace optimizers {

/// What one run of an optimizer recommends, on the test examples.
struct SeededOutcomes
{
    std::uint64_t seed = 0;
    std::vector<Outcome> outcomes;

    bool operator==(const SeededOutcomes&) const = default;
};

/// Two optimizers at equal budget on the same examples.
struct OptimizerDifference
{
    /// `count`: examples; `test`: "seeds_and_examples" where they share at least two seeds, else that of the examples.
    PairedDifference difference;
    int seeds = 0; ///< how many seeds of each were compared
    double adjustedP = 1.0;
    Verdict verdict = Verdict::CannotTell;
    /// Where it cannot be told: further test examples, with these seeds, that would probably settle it; none: no number
    /// of them would.
    std::optional<int> moreExamples;
    /// Where it cannot be told: further seeds, with these examples, that would probably settle it; none: no number of
    /// them would, or a single seed says nothing of the spread.
    std::optional<int> moreSeeds;

    bool operator==(const OptimizerDifference&) const = default;
};

/// The difference first - second, paired by seed and example. With two common seeds or more both the seeds and the
/// examples are taken as drawn by chance: the variance is clustered both ways (Cameron, Gelbach and Miller 2011), never
/// below the larger of the two, and Student's t has Satterthwaite's degrees of freedom. With one common seed the two
/// prompts are compared, not the optimizers; with none, the first run of each. Not yet adjusted.
[[nodiscard]] OptimizerDifference optimizerDifference(std::span<const SeededOutcomes> first,
                                                      std::span<const SeededOutcomes> second);

/// The same over several tasks, each as one entry of both: the mean of the tasks' differences. The tasks are those of
/// the question, not drawn by chance; seeds and examples are, on each task for itself. `count`: examples of all tasks;
/// `seeds`: the fewest compared on one. Of one task as above; no difference ("none") where a task has fewer than two
/// examples in common.
[[nodiscard]] OptimizerDifference differenceOverTasks(std::span<const std::vector<SeededOutcomes>> first,
                                                      std::span<const std::vector<SeededOutcomes>> second);

/// The interval of an optimizer's mean score, seeds and examples both taken as drawn by chance, within [0, 1]. Of a
/// single run that of its examples; none of no run.
[[nodiscard]] std::optional<Interval> optimizerInterval(std::span<const SeededOutcomes> runs);

/// The same over several tasks that count equally, one entry a task; none where a task has no run.
[[nodiscard]] std::optional<Interval> intervalOverTasks(std::span<const std::vector<SeededOutcomes>> tasks);

/// Two of several optimizers, by their places.
struct OptimizerPair
{
    std::size_t first = 0;
    std::size_t second = 0;
    OptimizerDifference result;

    bool operator==(const OptimizerPair&) const = default;
};

/// Every two of them, Holm-adjusted over all pairs; better or worse need an adjusted p below .05.
[[nodiscard]] std::vector<OptimizerPair> compareOptimizers(std::span<const std::vector<SeededOutcomes>> optimizers);

} // namespace optimizers
