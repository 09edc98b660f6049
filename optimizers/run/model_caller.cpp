// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/model_caller.h"

#include "optimizers/endpoints/endpoint_stack.h"
#include "optimizers/run/parallel.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace optimizers {

namespace {

/// Calls failing in a row, without one that worked between them, after which the endpoint counts as down.
constexpr std::size_t failuresInARow = 12;

void planFor(Spending& planned, const Usage& worstCase)
{
    planned.calls += 1;
    planned.inputTokens += worstCase.inputTokens;
    planned.outputTokens += worstCase.outputTokens;
    planned.money += worstCase.money;
}

bool within(const Spending& planned, const Budget& limit)
{
    return (!limit.calls || countedCalls(limit, planned) <= *limit.calls) &&
           (!limit.tokens || planned.tokens() <= *limit.tokens) && (!limit.money || planned.money <= *limit.money) &&
           (!limit.minutes || planned.seconds < *limit.minutes * 60.0);
}

/// Errors that concern every request, not one.
bool endsBatch(ErrorKind kind)
{
    return kind == ErrorKind::Cancelled || kind == ErrorKind::Rejected || kind == ErrorKind::BudgetSpent ||
           kind == ErrorKind::Storage;
}

/// Why the batch has to end, if it has to: the first error that says so, where a cancellation is only the echo of it.
class Ending
{
public:
    void arrived(const Result<Completion>& answer)
    {
        if (answer) {
            m_failuresInARow = 0;
            return;
        }
        const bool isDown = answer.error().kind == ErrorKind::Unavailable && ++m_failuresInARow >= failuresInARow;
        if (isDown || endsBatch(answer.error().kind))
            because(answer.error());
    }

    void because(const Error& error)
    {
        if (!m_error || (m_error->kind == ErrorKind::Cancelled && error.kind != ErrorKind::Cancelled))
            m_error = error;
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    std::optional<Error> m_error;
    std::size_t m_failuresInARow = 0;
};

} // namespace

/// A request of a batch.
struct ModelCaller::Asked
{
    std::size_t index = 0; ///< its place in the batch
    RequestKey key;
};

/// Consecutive requests of a batch that the budget pays for together.
struct ModelCaller::Wave
{
    std::size_t end = 0;                              ///< first request that is not part of it
    std::vector<std::pair<Asked, Completion>> known;  ///< answers from the store
    std::vector<Asked> missing;                       ///< requests to be sent
    std::vector<std::pair<Asked, std::size_t>> twins; ///< request and the place in `missing` of its equal
};

CachedEndpoint& ModelCaller::stackOn(const ModelRole& role)
{
    std::unique_ptr<CachedEndpoint>& stack = m_stacks[role.endpoint];
    if (!stack)
        stack = stackEndpoint(*role.endpoint, role.prices, m_ledger, m_answers);
    return *stack;
}

Result<ModelCaller::Wave> ModelCaller::admit(const Batch& batch, std::size_t begin, const Budget& limit)
{
    const std::string identity = batch.role.endpoint->identity();
    Wave wave;
    std::unordered_map<RequestKey, std::size_t> sent;
    Spending planned = m_ledger.spent();
    // False where known answers count and the budget does not pay for another.
    const auto countsKnown = [&] {
        if (limit.knownAnswers != KnownAnswers::Counted)
            return true;
        planned.cached += 1;
        return within(planned, limit);
    };
    for (wave.end = begin; wave.end < batch.requests.size(); ++wave.end) {
        const CompletionRequest& request = batch.requests[wave.end];
        const RequestKey key = requestKey(identity, request);
        if (const auto twin = sent.find(key); twin != sent.end()) {
            if (!countsKnown())
                break;
            wave.twins.emplace_back(Asked{wave.end, key}, twin->second);
            continue;
        }
        Result<std::optional<Completion>> known = m_answers.find(key);
        if (!known)
            return tl::unexpected(known.error());
        if (*known) {
            if ((*known)->paidThisRound && !m_claimed.insert(key).second)
                (*known)->paidThisRound = false; // it arrived already
            if (!(*known)->paidThisRound && !countsKnown())
                break;
            wave.known.emplace_back(Asked{wave.end, key}, std::move(**known));
            continue;
        }
        planFor(planned, worstCaseOf(request, batch.role.prices));
        if (!within(planned, limit))
            break;
        sent.emplace(key, wave.missing.size());
        m_claimed.insert(key);
        wave.missing.push_back({wave.end, key});
    }
    if (wave.end == begin)
        return failure(ErrorKind::BudgetSpent, textId("the budget does not pay for another call"));
    return wave;
}

Status ModelCaller::send(const Batch& batch, const Wave& wave, std::stop_token stop)
{
    CachedEndpoint& endpoint = stackOn(batch.role);
    Ending ending;
    std::stop_source ended;
    const std::stop_callback forward(stop, [&] { ended.request_stop(); });
    std::vector<Result<Completion>> answers(wave.missing.size(), failure(ErrorKind::Cancelled, textId("stopped")));
    const auto ask = [&](std::size_t place, CallLoop& loop) -> Call<void> {
        const Asked& asked = wave.missing[place];
        if (!ended.stop_requested())
            answers[place] =
                co_await endpoint.callKnown(asked.key, batch.requests[asked.index], loop, ended.get_token());
        if (answers[place] || !endsBatch(answers[place].error().kind))
            batch.examine(asked.index, asked.key, answers[place]);
        else
            ended.request_stop(); // here, before another call is begun
    };
    bool accepting = true;
    const auto take = [&](std::span<const std::size_t> places) {
        std::vector<std::size_t> usable;
        for (const std::size_t place : places) {
            ending.arrived(answers[place]);
            if (answers[place] || !endsBatch(answers[place].error().kind))
                usable.push_back(wave.missing[place].index);
        }
        if (accepting && !usable.empty()) {
            const Status accepted = batch.arrived(usable);
            accepting = accepted.has_value();
            if (!accepted)
                ending.because(accepted.error());
        }
        if (ending.error())
            ended.request_stop();
        return !ending.error();
    };
    forEachParallel(wave.missing.size(), static_cast<std::size_t>(std::max(batch.role.concurrency, 1)), ask, take);
    // Answers that came when nobody took any more are kept too: they are paid for.
    if (const Status kept = m_answers.commit(); !kept)
        ending.because(kept.error());
    if (ending.error())
        return tl::unexpected(*ending.error());
    for (const auto& [asked, place] : wave.twins) {
        if (answers[place]) {
            answers[place]->cached = true;
            answers[place]->paidThisRound = false;
        }
        if (const Status accepted = deliver(batch, asked, answers[place]); !accepted)
            return accepted;
    }
    return {};
}

/// Hands over an answer nothing was sent for.
Status ModelCaller::deliver(const Batch& batch, const Asked& asked, const Result<Completion>& answer)
{
    if (answer && !answer->paidThisRound)
        m_ledger.countCached();
    batch.examine(asked.index, asked.key, answer);
    return batch.arrived(std::span(&asked.index, 1));
}

Status ModelCaller::call(const Batch& batch, const Budget& limit, std::stop_token stop)
{
    for (std::size_t begin = 0; begin < batch.requests.size();) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, textId("stopped"));
        const Result<Wave> wave = admit(batch, begin, limit);
        if (!wave)
            return tl::unexpected(wave.error());
        for (const auto& [asked, answer] : wave->known) {
            if (const Status accepted = deliver(batch, asked, answer); !accepted)
                return accepted;
        }
        if (const Status sent = send(batch, *wave, stop); !sent)
            return sent;
        begin = wave->end;
    }
    return {};
}

} // namespace optimizers
