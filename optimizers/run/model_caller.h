// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/cached_endpoint.h"
#include "optimizers/run/run.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <unordered_set>
#include <vector>

namespace optimizers {

/// Sends batches of requests to a model role: answers known already are taken from the store, equal requests are sent
/// once, and the rest is admitted in order as far as the budget pays for its worst case. So the set of requests that
/// get an answer depends on what was spent before and on the answers, not on concurrency, timing, or an interruption.
class ModelCaller
{
public:
    ModelCaller(AnswerStore& answers, Ledger& ledger) : m_answers(answers), m_ledger(ledger) {}

    struct Batch
    {
        const ModelRole& role;
        std::span<const CompletionRequest> requests;
        /// Looks at the answer to the request of that place and key when it arrives, perhaps on a thread of its own:
        /// parsing and scoring belong here.
        std::function<void(std::size_t, RequestKey, const Result<Completion>&)> examine;
        /// Takes note, on the calling thread, of examined answers that arrived together, and makes them durable: by
        /// events that are recorded, or by AnswerStore::commit(). Nothing is sent in their place before that, so that a
        /// kill costs no more answers than are under way at once. An error ends the batch.
        std::function<Status(std::span<const std::size_t>)> arrived;
    };

    /// Of equal requests one arrives as paid for; the others arrive as cached, so that what outcomes say they paid adds
    /// up to what the ledger says. Answers with an error of one request alone (InvalidInput, Malformed, Unavailable)
    /// arrive like any other. Fails as Cancelled; as BudgetSpent when a request could not be paid (those before it have
    /// arrived); as Rejected, Storage, or whatever arrived() said; as Unavailable when the endpoint seems to be down: a
    /// long row of calls failed.
    [[nodiscard]] Status call(const Batch& batch, const Budget& limit, std::stop_token stop);

private:
    struct Asked;
    struct Wave;

    [[nodiscard]] Result<Wave> admit(const Batch& batch, std::size_t begin, const Budget& limit);
    [[nodiscard]] Status send(const Batch& batch, const Wave& wave, std::stop_token stop);
    [[nodiscard]] Status deliver(const Batch& batch, const Asked& asked, const Result<Completion>& answer);

    [[nodiscard]] CachedEndpoint& stackOn(const ModelRole& role);

    AnswerStore& m_answers;
    Ledger& m_ledger;
    std::map<ModelEndpoint*, std::unique_ptr<CachedEndpoint>> m_stacks; ///< by the raw endpoint they stand on
    std::unordered_set<RequestKey> m_claimed;                           ///< requests of which one arrives as paid for
};

} // namespace optimizers
