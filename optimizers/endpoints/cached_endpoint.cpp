// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/cached_endpoint.h"

#include <utility>

namespace optimizers {

/// The right to send one request: of several equal ones, one holds it and the others wait.
class CachedEndpoint::Claim
{
public:
    Claim(CachedEndpoint& owner, RequestKey key) : m_owner(owner), m_key(key)
    {
        const std::scoped_lock lock(m_owner.m_mutex);
        m_held = m_owner.m_underWay.insert(key).second;
    }

    ~Claim()
    {
        if (!m_held)
            return;
        {
            const std::scoped_lock lock(m_owner.m_mutex);
            m_owner.m_underWay.erase(m_key);
        }
        m_owner.m_answered.notify_all();
    }

    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;

    [[nodiscard]] bool held() const { return m_held; }
    /// Until it is held; false when stopped.
    [[nodiscard]] bool wait(const std::stop_token& stop)
    {
        std::unique_lock lock(m_owner.m_mutex);
        m_owner.m_answered.wait(lock, stop, [this] { return !m_owner.m_underWay.contains(m_key); });
        m_held = !stop.stop_requested() && m_owner.m_underWay.insert(m_key).second;
        return m_held;
    }

private:
    CachedEndpoint& m_owner;
    const RequestKey m_key;
    bool m_held = false;
};

Call<Result<Completion>> CachedEndpoint::call(const CompletionRequest& request, CallLoop& loop, std::stop_token stop)
{
    return callKnown(requestKey(identity(), request), request, loop, std::move(stop));
}

Call<Result<Completion>> CachedEndpoint::callKnown(RequestKey key, const CompletionRequest& request, CallLoop& loop,
                                                   std::stop_token stop)
{
    Claim claim(*this, key);
    if (!claim.held()) {
        co_await loop.mayBlock();
        if (!claim.wait(stop))
            co_return stoppedBeforeSending();
    }
    Result<std::optional<Completion>> stored = known(key);
    if (!stored)
        co_return tl::unexpected(stored.error());
    if (*stored)
        co_return std::move(**stored);
    Result<Completion> answer = co_await m_inner->call(request, loop, stop);
    if (!answer)
        co_return answer;
    if (const Status kept = m_store.store(key, request, *answer); !kept)
        co_return tl::unexpected(kept.error());
    co_return answer;
}

Result<std::optional<Completion>> CachedEndpoint::known(RequestKey key)
{
    Result<std::optional<Completion>> stored = m_store.find(key);
    if (stored && *stored) {
        (*stored)->cached = true;
        if (!(*stored)->paidThisRound)
            m_ledger.countCached();
    }
    return stored;
}

} // namespace optimizers
