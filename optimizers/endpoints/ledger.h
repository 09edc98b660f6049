// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/budget.h"
#include "optimizers/core/result.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace optimizers {

/// Prices of a model per million tokens, in the person's currency.
struct Prices
{
    double input = 0.0;
    double output = 0.0;

    bool operator==(const Prices&) const = default;
};

/// The one account of a run over all of its roles. Every attempt reserves its worst case before it is sent and settles
/// what it used afterwards, so no limit is exceeded by a single request at any concurrency. Thread-safe.
class Ledger
{
public:
    /// `spent`: what the run spent in earlier sessions.
    explicit Ledger(const Budget& budget, const Spending& spent = {});

    /// BudgetSpent if the call could exceed a limit even after all calls under way cost nothing more; while only their
    /// reservations stand against it, waits for them to settle. Each reserve() that succeeds is followed by settle() or
    /// release().
    [[nodiscard]] Status reserve(const Usage& worstCase, const std::stop_token& stop = {});
    /// The same without waiting: none where reserve() might have to.
    [[nodiscard]] std::optional<Status> tryReserve(const Usage& worstCase);
    void settle(const Usage& worstCase, const Usage& used);
    /// The request was never sent.
    void release(const Usage& worstCase);
    void countCached();

    /// Settled spending; seconds include the running session.
    [[nodiscard]] Spending spent() const;

private:
    [[nodiscard]] double seconds() const;
    /// With the mutex held.
    [[nodiscard]] std::optional<Status> reserved(const Usage& worstCase);
    [[nodiscard]] Status fits(const Spending& before, const Usage& worstCase) const;
    [[nodiscard]] Spending committed() const;
    void dropReservation(const Usage& worstCase);

    const Budget m_budget;
    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    mutable std::mutex m_mutex;
    std::condition_variable_any m_freed;
    Spending m_spent;
    Spending m_reserved;
};

/// The most a request can use: every byte of the prompt a token, plus the template's share, plus all output tokens.
/// Tokens are never more than bytes in the tokenizers in use.
struct CompletionRequest;
[[nodiscard]] Usage worstCaseOf(const CompletionRequest& request, const Prices& prices);

/// What these tokens cost.
[[nodiscard]] double moneyFor(const Usage& tokens, const Prices& prices);

} // namespace optimizers
