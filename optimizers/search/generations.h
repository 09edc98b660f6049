// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"
#include "optimizers/search/contest.h"
#include "optimizers/search/writing.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace optimizers {

/// A request to a writer and where the candidate made of its answer comes from.
struct Asked
{
    WritingRequest request;
    Lineage lineage;
};

/// New candidates, not yet compared, and the calls that were spent or promised for them.
struct Written
{
    Step step; ///< proposals without their number of examples
    std::int64_t calls = 0;
};

/// The writing of one step: sends requests, keeps the instructions worth trying as candidates with the draft's
/// exemplars and counts the others with their reasons. Lives as long as the step is made.
class WritingSession
{
public:
    WritingSession(const History& history, SearchContext& context);

    /// The plain answers, e.g. of requests for critiques.
    [[nodiscard]] Result<std::vector<std::string>> ask(std::span<const WritingRequest> requests);
    /// For each request the instruction that became a candidate; none where it was rejected.
    [[nodiscard]] Result<std::vector<std::optional<std::string>>> write(std::span<const Asked> asked);
    [[nodiscard]] Written written() &&;

private:
    SearchContext& m_context;
    InstructionIntake m_intake;
    Written m_written;
};

/// A session of one batch.
[[nodiscard]] Result<Written> writeCandidates(std::span<const Asked> asked, const History& history,
                                              SearchContext& context);

/// The shape of a search in generations (Lineage::generation, from 1): candidates are written and compared, and new
/// ones are written from what came out. Generations that the budget does not pay are left out.
struct Generations
{
    std::size_t first = 0;                                      ///< candidates written in the first generation
    std::size_t later = 0;                                      ///< and in each later one
    int wantedLater = 0;                                        ///< how many later generations
    std::int64_t writingEach = 1;                               ///< most calls of the writer for each candidate
    std::int64_t scoringEach = 0;                               ///< calls of the solver for each, before the contest
    std::int64_t scoringOnce = 0;                               ///< and for all of a generation together
    std::size_t kept = std::numeric_limits<std::size_t>::max(); ///< so many of those written meet in the contest
    Contest contest = {};
    int attempts = 1; ///< how often a generation is written again while nothing usable comes
};

/// What is to be written: at most `count` candidates of a generation.
struct Turn
{
    int generation = 1;
    std::size_t count = 0;
    int attempt = 0; ///< from 0; each needs samples of its own
};

using WriteGeneration = std::function<Result<Written>(const Turn& turn)>;

/// The next step of the search, whose place is read from the history alone.
[[nodiscard]] Result<Step> nextStep(const Generations& generations, const History& history, SearchContext& context,
                                    const WriteGeneration& write);
[[nodiscard]] Plan planOf(const Generations& generations, const TaskSize& size, std::optional<std::int64_t> calls);

/// What the search had when it began, the draft's evaluation taken off: the same in every round.
[[nodiscard]] std::optional<std::int64_t> searchCalls(const History& history, const TaskView& task);
/// 0 while there is none but the draft.
[[nodiscard]] int lastGeneration(const History& history);

} // namespace optimizers
