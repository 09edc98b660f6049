// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/database.h"
#include "app/core/journal/pending_answers.h"
#include "optimizers/endpoints/answer_store.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

namespace app {

/// The answers and vectors of a journal as one run sees them. Thread-safe: all users of the connection share its mutex.
class StoredAnswers final : public optimizers::AnswerStore, public optimizers::VectorStore
{
public:
    /// `pending`: of all users of the journal. `run`: on which new answers are booked; none for calls that belong to no
    /// run. The caller holds the mutex.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<StoredAnswers>>
    create(Database& database, std::mutex& mutex, PendingAnswers& pending, std::optional<std::int64_t> run);

    /// The round answers are booked on from here; those of earlier rounds count as known before.
    void setRound(int round) { m_round = round; }

    [[nodiscard]] optimizers::Result<std::optional<optimizers::Completion>> find(optimizers::RequestKey key) override;
    [[nodiscard]] optimizers::Status store(optimizers::RequestKey key, const optimizers::CompletionRequest& request,
                                           const optimizers::Completion& answer) override;
    [[nodiscard]] optimizers::Status commit() override;
    [[nodiscard]] optimizers::Status storePayment(const optimizers::Usage& paid) override;
    [[nodiscard]] optimizers::Result<std::optional<Vector>> findVector(optimizers::RequestKey key) override;
    [[nodiscard]] optimizers::Status storeVectors(std::span<const optimizers::RequestKey> keys,
                                                  const optimizers::Points& vectors) override;
    [[nodiscard]] optimizers::Status noteUse(std::span<const optimizers::RequestKey> keys) override;

private:
    StoredAnswers(Database& database, std::mutex& mutex, PendingAnswers& pending, std::optional<std::int64_t> run)
        : m_database(database), m_mutex(mutex), m_pending(pending), m_run(run)
    {}

    [[nodiscard]] optimizers::Status prepare();
    /// Whether an answer that is booked so was paid for after the last complete round of this run.
    [[nodiscard]] bool isOfThisRound(const std::optional<std::int64_t>& run, std::int64_t round) const;
    [[nodiscard]] bool isOfThisRound(const Statement& row, int runColumn) const;

    Database& m_database;
    std::mutex& m_mutex;
    PendingAnswers& m_pending;
    const std::optional<std::int64_t> m_run;
    std::atomic<int> m_round{0};
    Statement m_find;
    Statement m_pay;
    Statement m_findVector;
    Statement m_storeVector;
    Statement m_noteUse;
};

} // namespace app
