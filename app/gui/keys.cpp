// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/keys.h"

#include "app/core/secrets.h"

namespace app {

Keys::Keys(QObject* parent) : QObject(parent), m_known(std::make_shared<Known>()) {}

void Keys::fetch(const std::vector<EndpointSpec>& endpoints)
{
    for (const EndpointSpec& endpoint : endpoints) {
        const std::string account = keyringAccount(endpoint);
        if (account.empty() || !endpoint.keyVariable.empty())
            continue;
        {
            const std::scoped_lock lock(m_known->mutex);
            if (!m_known->byAccount.try_emplace(account).second)
                continue;
        }
        readKeyring(account, this, [known = m_known, account](const KeyringReply& reply) {
            const std::scoped_lock lock(known->mutex);
            known->byAccount[account] = reply.key;
        });
    }
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
