// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/answer_store.h"
#include "optimizers/endpoints/ledger.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_set>

namespace optimizers {

/// Answers what the store knows without a call and stores every answer before it is returned. Equal requests that come
/// at the same time are sent once and get the same answer.
class CachedEndpoint final : public ThreadlessEndpoint
{
public:
    /// The store and the ledger outlive the endpoint.
    CachedEndpoint(std::unique_ptr<ModelEndpoint> inner, AnswerStore& store, Ledger& ledger)
        : m_inner(std::move(inner)), m_store(store), m_ledger(ledger)
    {}

    [[nodiscard]] Call<Result<Completion>> call(const CompletionRequest& request, CallLoop& loop,
                                                std::stop_token stop) override;
    /// The same for a caller who knows the key of the request.
    [[nodiscard]] Call<Result<Completion>> callKnown(RequestKey key, const CompletionRequest& request, CallLoop& loop,
                                                     std::stop_token stop);
    [[nodiscard]] std::string identity() const override { return m_inner->identity(); }

private:
    class Claim;

    [[nodiscard]] Result<std::optional<Completion>> known(RequestKey key);

    std::unique_ptr<ModelEndpoint> m_inner;
    AnswerStore& m_store;
    Ledger& m_ledger;
    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    std::unordered_set<RequestKey> m_underWay;
};

} // namespace optimizers
