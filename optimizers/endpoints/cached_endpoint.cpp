// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/cached_endpoint.h"

namespace optimizers {

/// The right to send one request: of several equal ones, one holds it and the others wait.
class CachedEndpoint::Claim
{
public:
    Claim(CachedEndpoint& owner, RequestKey key, const std::stop_token& stop) : m_owner(owner), m_key(key)
    {
        std::unique_lock lock(owner.m_mutex);
        m_owner.m_answered.wait(lock, stop, [&] { return !owner.m_underWay.contains(key); });
        m_held = !stop.stop_requested() && owner.m_underWay.insert(key).second;
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

private:
    CachedEndpoint& m_owner;
    const RequestKey m_key;
    bool m_held = false;
};

Result<Completion> CachedEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    const RequestKey key = requestKey(identity(), request);
    const Claim claim(*this, key, stop);
    if (!claim.held())
        return failure(ErrorKind::Cancelled, textId("The call was stopped before it was sent"),
                       {CallFailure::Cost::None, CallFailure::Repeat::Never, false, std::nullopt});
    Result<std::optional<Completion>> stored = known(key);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored)
        return std::move(**stored);
    Result<Completion> answer = m_inner->complete(request, stop);
    if (!answer)
        return answer;
    if (const Status kept = m_store.store(key, request, *answer); !kept)
        return tl::unexpected(kept.error());
    return answer;
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
