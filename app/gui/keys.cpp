// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/keys.h"

#include "app/core/endpoints/secrets.h"
#include "optimizers/endpoints/endpoint_url.h"

namespace app {

Keys::Keys(QObject* parent) : QObject(parent), m_known(std::make_shared<Known>()) {}

void Keys::fetch(const std::vector<EndpointSpec>& endpoints)
{
    for (const EndpointSpec& endpoint : endpoints) {
        const std::string account = keyringAccount(endpoint);
        if (account.empty() || optimizers::isLoopback(account) || !keyFromEnvironment(endpoint).empty())
            continue;
        {
            const std::scoped_lock lock(m_known->mutex);
            if (!m_known->byAccount.try_emplace(account).second)
                continue;
        }
        ++m_asking;
        readKeyring(account, this, [this, account](const KeyringReply& reply) {
            {
                const std::scoped_lock lock(m_known->mutex);
                m_known->byAccount[account] = reply.key;
            }
            if (--m_asking == 0)
                Q_EMIT settled();
        });
    }
}

void Keys::fetchAgain(const EndpointSpec& endpoint)
{
    {
        const std::scoped_lock lock(m_known->mutex);
        m_known->byAccount.erase(keyringAccount(endpoint));
    }
    fetch({endpoint});
}

KeySource Keys::source() const
{
    return [known = m_known](const EndpointSpec& endpoint) {
        std::string key = keyFromEnvironment(endpoint);
        if (!key.empty())
            return key;
        const std::scoped_lock lock(known->mutex);
        const auto found = known->byAccount.find(keyringAccount(endpoint));
        return found == known->byAccount.end() ? std::string() : found->second;
    };
}

} // namespace app

#include "moc_keys.cpp"
