// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/database.h"
#include "app/core/journal/known_requests.h"
#include "optimizers/endpoints/model_endpoint.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace app {

/// The answers of a journal that wait for its next commit, and which requests have an answer at all. Every call comes
/// here, also from threads that may block, and a commit takes longer than everything else it does: so none waits for
/// one. Thread-safe.
class PendingAnswers
{
public:
    /// On whom an answer is booked.
    struct Booking
    {
        std::optional<std::int64_t> run; ///< none: a call that belongs to no run
        int round = 0;
    };
    struct Answer
    {
        optimizers::Completion completion;
        Booking booking;
    };

    [[nodiscard]] static optimizers::Result<std::unique_ptr<PendingAnswers>> create(Database& database);

    /// Changes nothing where the request has an answer.
    void add(optimizers::RequestKey request, const optimizers::Completion& completion, Booking booking);
    /// Whether an answer waits here, is in the journal, or was refused by a full disk.
    [[nodiscard]] bool isKnown(optimizers::RequestKey request) const;
    /// None: the answer is in the journal by now, if it is known.
    [[nodiscard]] std::optional<Answer> find(optimizers::RequestKey request) const;
    [[nodiscard]] bool isEmpty() const;

    /// Writes all that wait, as part of the transaction of a caller who holds the journal's mutex. None waits
    /// afterwards, even where the disk refused it: its call counts as one in flight and is sent again.
    [[nodiscard]] optimizers::Status write();

private:
    PendingAnswers(KnownRequests known, Statement store) : m_known(std::move(known)), m_store(std::move(store)) {}

    struct Row
    {
        optimizers::RequestKey request;
        Answer answer;
    };

    mutable std::mutex m_mutex; ///< of the two below; taken after the journal's where both are
    KnownRequests m_known;
    std::vector<Row> m_rows;
    Statement m_store;
};

} // namespace app
