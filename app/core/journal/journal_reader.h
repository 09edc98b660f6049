// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/database.h"
#include "app/core/journal/run_store.h"

#include <limits>

namespace app {

/// For readers that stop at a round: none of them.
constexpr int allRounds = std::numeric_limits<int>::max();

/// Reads runs back out of a journal. Its user holds the connection's lock.
class JournalReader
{
public:
    explicit JournalReader(Database& database) : m_database(database) {}

    [[nodiscard]] optimizers::Result<std::vector<RunRecord>> runs();
    [[nodiscard]] optimizers::Result<RunRecord> run(std::int64_t id);
    [[nodiscard]] optimizers::Result<std::optional<RunRecord>> findRun(const std::string& fingerprint);
    [[nodiscard]] optimizers::Result<std::vector<std::int64_t>> runsWith(optimizers::CandidateId candidate);
    [[nodiscard]] optimizers::Result<int> roundsFinished(std::int64_t run);
    /// How many answers the run's search took from the store; none while it is not over.
    [[nodiscard]] optimizers::Result<std::optional<std::int64_t>> cachedInSearch(std::int64_t run);
    /// Rounds below `rounds` only. InvalidInput where an outcome's example is not in the order and `strict`.
    [[nodiscard]] optimizers::Result<optimizers::History> history(std::int64_t run,
                                                                  const std::vector<optimizers::Example>& order,
                                                                  const optimizers::Budget& budget, int rounds,
                                                                  bool strict);
    [[nodiscard]] optimizers::Result<std::vector<optimizers::TrialFinished>> scores(std::int64_t run, int rounds);
    [[nodiscard]] optimizers::Result<std::vector<optimizers::NoteLogged>> notes(std::int64_t run);
    /// None in a journal that an older program wrote.
    [[nodiscard]] optimizers::Result<std::vector<optimizers::ArmsJudged>> arms(std::int64_t run);
    [[nodiscard]] optimizers::Result<std::optional<optimizers::ArmsJudged>> latestArms(std::int64_t run);
    /// InvalidInput: there is no such trial.
    [[nodiscard]] optimizers::Result<optimizers::Candidate> candidate(std::int64_t run, optimizers::TrialId trial);
    /// What the run has paid: the sums at its last quiet moment, and every answer stored since.
    [[nodiscard]] optimizers::Result<optimizers::Spending> spent(std::int64_t run);

private:
    /// Of the rounds from `first` on, an expression of SQL.
    [[nodiscard]] optimizers::Result<std::vector<optimizers::ArmsJudged>> armsSince(std::int64_t run,
                                                                                    std::string_view first);
    [[nodiscard]] optimizers::Result<std::vector<RunRecord>> records(std::string_view condition,
                                                                     const std::optional<std::string>& parameter);
    [[nodiscard]] optimizers::Status addTrials(optimizers::History& history, std::int64_t run, int rounds);
    [[nodiscard]] optimizers::Status addOutcomes(optimizers::History& history, std::int64_t run, int rounds,
                                                 const std::vector<optimizers::Example>& order, bool strict);
    [[nodiscard]] optimizers::Status finishRounds(optimizers::History& history, std::int64_t run, int rounds);

    Database& m_database;
};

} // namespace app
