// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/ledger.h"

#include "optimizers/endpoints/model_endpoint.h"

namespace optimizers {

namespace {

// Chat templates put markers around messages, and some a system message of their own before them.
constexpr std::int64_t tokensOfTemplate = 96;
constexpr std::int64_t tokensOfMessage = 16;

void book(Spending& spending, const Usage& usage)
{
    spending.calls += 1;
    spending.inputTokens += usage.inputTokens;
    spending.outputTokens += usage.outputTokens;
    spending.money += usage.money;
}

tl::unexpected<Error> spentError(TextId sentence)
{
    return failure(ErrorKind::BudgetSpent, sentence,
                   {CallFailure::Cost::None, CallFailure::Repeat::Never, false, std::nullopt});
}

} // namespace

Ledger::Ledger(const Budget& budget, const Spending& spent) : m_budget(budget), m_spent(spent) {}

Status Ledger::reserve(const Usage& worstCase, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (std::optional<Status> now = reserved(worstCase))
            return *now;
        m_freed.wait(lock, stop, [&] { return m_reserved.calls == 0 || fits(committed(), worstCase).has_value(); });
    }
    return stoppedBeforeSending();
}

std::optional<Status> Ledger::tryReserve(const Usage& worstCase)
{
    const std::scoped_lock lock(m_mutex);
    return reserved(worstCase);
}

std::optional<Status> Ledger::reserved(const Usage& worstCase)
{
    if (Status possible = fits(m_spent, worstCase); !possible)
        return possible; // not even if everything under way turned out to be free
    if (!fits(committed(), worstCase))
        return std::nullopt;
    book(m_reserved, worstCase);
    return Status{};
}

void Ledger::settle(const Usage& worstCase, const Usage& used)
{
    {
        const std::scoped_lock lock(m_mutex);
        dropReservation(worstCase);
        book(m_spent, used);
    }
    m_freed.notify_all();
}

void Ledger::release(const Usage& worstCase)
{
    {
        const std::scoped_lock lock(m_mutex);
        dropReservation(worstCase);
    }
    m_freed.notify_all();
}

void Ledger::countCached()
{
    const std::scoped_lock lock(m_mutex);
    ++m_spent.cached;
}

Spending Ledger::spent() const
{
    const std::scoped_lock lock(m_mutex);
    Spending spent = m_spent;
    spent.seconds = seconds();
    return spent;
}

double Ledger::seconds() const
{
    return m_spent.seconds + std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
}

Status Ledger::fits(const Spending& before, const Usage& worstCase) const
{
    if (m_budget.calls && countedCalls(m_budget, before) + 1 > *m_budget.calls)
        return spentError(textId("The budget of calls does not allow another call"));
    if (m_budget.tokens && before.tokens() + worstCase.inputTokens + worstCase.outputTokens > *m_budget.tokens)
        return spentError(textId("The budget of tokens does not allow another call"));
    if (m_budget.money && before.money + worstCase.money > *m_budget.money)
        return spentError(textId("The budget of money does not allow another call"));
    if (m_budget.minutes && seconds() >= *m_budget.minutes * 60.0)
        return spentError(textId("The budget of minutes does not allow another call"));
    return {};
}

Spending Ledger::committed() const
{
    Spending all = m_spent;
    all.calls += m_reserved.calls;
    all.inputTokens += m_reserved.inputTokens;
    all.outputTokens += m_reserved.outputTokens;
    all.money += m_reserved.money;
    return all;
}

void Ledger::dropReservation(const Usage& worstCase)
{
    m_reserved.calls -= 1;
    m_reserved.inputTokens -= worstCase.inputTokens;
    m_reserved.outputTokens -= worstCase.outputTokens;
    m_reserved.money = m_reserved.calls == 0 ? 0.0 : m_reserved.money - worstCase.money; // no rounding residue
}

Usage worstCaseOf(const CompletionRequest& request, const Prices& prices)
{
    Usage usage;
    usage.inputTokens = tokensOfTemplate;
    for (const Message& message : request.messages)
        usage.inputTokens += tokensOfMessage + static_cast<std::int64_t>(message.text.size());
    usage.outputTokens = request.maxTokens;
    usage.money = moneyFor(usage, prices);
    usage.estimated = true;
    return usage;
}

double moneyFor(const Usage& tokens, const Prices& prices)
{
    return (static_cast<double>(tokens.inputTokens) * prices.input +
            static_cast<double>(tokens.outputTokens) * prices.output) /
           1e6;
}

} // namespace optimizers
