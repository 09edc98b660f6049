// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/database.h"
#include "app/core/known_requests.h"
#include "optimizers/endpoints/answer_store.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

namespace app {

/// The answers of a journal as one run sees them. Thread-safe: all users of the connection share its mutex.
class StoredAnswers final : public optimizers::AnswerStore
{
public:
    /// `known`: of all users of the journal. `run`: on which new answers are booked; none for calls that belong to no
    /// run. The caller holds the mutex.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<StoredAnswers>>
    create(Database& database, std::mutex& mutex, KnownRequests& known, std::optional<std::int64_t> run);

    /// The round answers are booked on from here; those of earlier rounds count as known before.
    void setRound(int round) { m_round = round; }

    [[nodiscard]] optimizers::Result<std::optional<optimizers::Completion>> find(optimizers::RequestKey key) override;
    [[nodiscard]] optimizers::Status store(optimizers::RequestKey key, const optimizers::CompletionRequest& request,
                                           const optimizers::Completion& answer) override;

private:
    StoredAnswers(std::mutex& mutex, KnownRequests& known, std::optional<std::int64_t> run, Statement find,
                  Statement store);

    std::mutex& m_mutex;
    KnownRequests& m_known;
    const std::optional<std::int64_t> m_run;
    std::atomic<int> m_round{0};
    Statement m_find;
    Statement m_store;
};

} // namespace app
