// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/secrets.h"

namespace app {

using KeyringAnswer = std::function<void(const KeyringReply&)>;

/// Starts what asks the system keyring and waits for the answer; a minute at most, as the keyring may first ask its
/// owner for a password.
[[nodiscard]] KeyringReply waitForKeyring(const std::function<void(QObject*, const KeyringAnswer&)>& ask);

} // namespace app
