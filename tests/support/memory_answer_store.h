// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/answer_store.h"

#include <map>
#include <mutex>
#include <set>

namespace support {

/// Answers and vectors kept in memory, with the rule of the journal: what was stored since the last complete round is
/// told apart.
class MemoryAnswerStore final : public optimizers::AnswerStore, public optimizers::VectorStore
{
public:
    [[nodiscard]] optimizers::Result<std::optional<optimizers::Completion>> find(optimizers::RequestKey key) override;
    [[nodiscard]] optimizers::Status store(optimizers::RequestKey key, const optimizers::CompletionRequest& request,
                                           const optimizers::Completion& answer) override;
    [[nodiscard]] optimizers::Status storePayment(const optimizers::Usage& paid) override;
    [[nodiscard]] optimizers::Result<std::optional<Vector>> findVector(optimizers::RequestKey key) override;
    [[nodiscard]] optimizers::Status storeVectors(std::span<const optimizers::RequestKey> keys,
                                                  const optimizers::Points& vectors) override;
    [[nodiscard]] optimizers::Status noteUse(std::span<const optimizers::RequestKey> keys) override;
    void roundFinished();
    /// From here on everything there is was paid for by another run.
    void startOtherRun();
    [[nodiscard]] std::size_t size() const;
    /// What was paid since the last complete round.
    [[nodiscard]] optimizers::Spending paidThisRound() const;

private:
    mutable std::mutex m_mutex;
    std::map<optimizers::RequestKey, optimizers::Completion> m_answers;
    std::set<optimizers::RequestKey> m_thisRound;
    std::map<optimizers::RequestKey, Vector> m_vectors;
    std::set<optimizers::RequestKey> m_usedThisRound;
    optimizers::Spending m_unansweredThisRound;
};

} // namespace support
