// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <functional>
#include <string>

class QObject;

namespace app {

/// What the environment variable of the endpoint holds; empty where it names none or it is not set.
[[nodiscard]] std::string keyFromEnvironment(const EndpointSpec& endpoint);

/// The name a key has in the system keyring: the server it is for, so that no key goes to another one when an
/// endpoint's address is changed. Empty where the address cannot be read.
[[nodiscard]] std::string keyringAccount(const EndpointSpec& endpoint);

/// What the system keyring said: the key, or why there is none. Both empty: it knows no such key.
struct KeyringReply
{
    std::string key;
    optimizers::ShownText problem;
};

/// Asks the system keyring; answers later, from the event loop, unless `context` has died by then.
void readKeyring(const std::string& account, QObject* context, std::function<void(const KeyringReply&)> answered);
/// An empty key is taken out of the keyring. The reply holds no key.
void writeKeyring(const std::string& account, const std::string& key, QObject* context,
                  std::function<void(const KeyringReply&)> answered);

} // namespace app
