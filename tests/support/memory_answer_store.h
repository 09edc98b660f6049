// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/answer_store.h"

#include <map>
#include <mutex>
#include <set>

namespace support {

/// Answers kept in memory, with the rule of the journal: what was stored since the last complete round is told apart.
class MemoryAnswerStore final : public optimizers::AnswerStore
{
public:
    [[nodiscard]] optimizers::Result<std::optional<optimizers::Completion>> find(optimizers::RequestKey key) override;
    [[nodiscard]] optimizers::Status store(optimizers::RequestKey key, const optimizers::CompletionRequest& request,
                                           const optimizers::Completion& answer) override;
    void roundFinished();
    [[nodiscard]] std::size_t size() const;
    /// What was paid since the last complete round.
    [[nodiscard]] optimizers::Spending paidThisRound() const;

private:
    mutable std::mutex m_mutex;
    std::map<optimizers::RequestKey, optimizers::Completion> m_answers;
    std::set<optimizers::RequestKey> m_thisRound;
};

} // namespace support
