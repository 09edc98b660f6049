// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/pending_answers.h"
#include "optimizers/core/events.h"

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <utility>

namespace app {

/// Writes the events of one run into a journal; each call is one commit, with the answers stored before it. A
/// continued run tells its interrupted round again: what is told the same way stays as it is, and what is not told
/// again is taken out when the round is complete. Its user holds the connection's lock.
class EventWriter
{
public:
    /// `round`: the first one that is not complete.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<EventWriter>>
    create(Database& database, PendingAnswers& pending, std::int64_t run, int round);

    [[nodiscard]] optimizers::Status write(std::span<const optimizers::RunEvent> events);
    [[nodiscard]] optimizers::Status endSearch(const optimizers::Spending& spent);
    [[nodiscard]] int round() const { return m_round; }

private:
    EventWriter(Database& database, PendingAnswers& pending, std::int64_t run, int round)
        : m_database(database), m_pending(pending), m_run(run), m_round(round)
    {}

    [[nodiscard]] optimizers::Status prepare();
    /// Begins a transaction with the answers that were stored by now.
    [[nodiscard]] optimizers::Result<Transaction> beginTransaction();
    [[nodiscard]] optimizers::Status tell(const optimizers::RunEvent& event);
    [[nodiscard]] optimizers::Status beginRound(int round);
    [[nodiscard]] optimizers::Status addTrial(const optimizers::Trial& trial);
    [[nodiscard]] optimizers::Status addOutcome(const optimizers::OutcomeRecorded& event);
    [[nodiscard]] optimizers::Status addScore(const optimizers::TrialFinished& event);
    [[nodiscard]] optimizers::Status setArms(const optimizers::ArmsJudged& event);
    [[nodiscard]] optimizers::Status finishRound(const optimizers::RoundFinished& event);
    /// What was spent, with all answers and payments that are stored by now.
    [[nodiscard]] optimizers::Status bookSpending(const optimizers::Spending& spent);
    [[nodiscard]] optimizers::Status removeUntold();
    [[nodiscard]] optimizers::Status finishRun(const optimizers::RunFinished& event);
    /// Where a long answer stands in its reply, so that it is stored once; length 0 where it does not.
    [[nodiscard]] optimizers::Result<std::pair<std::size_t, std::size_t>>
    placeInReply(const optimizers::Outcome& outcome);

    Database& m_database;
    PendingAnswers& m_pending;
    const std::int64_t m_run;
    int m_round;
    bool m_retold = false;                                          ///< the round under way had been begun before
    std::set<std::pair<std::int64_t, std::int64_t>> m_toldOutcomes; ///< trial and example, of a retold round
    std::set<std::int64_t> m_toldTrials;
    Statement m_addOutcome;
    Statement m_findReply;
};

} // namespace app
