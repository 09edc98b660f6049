// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keyring_wait.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <optional>

namespace app {

KeyringReply waitForKeyring(const std::function<void(QObject*, const KeyringAnswer&)>& ask)
{
    constexpr std::chrono::seconds patience(60);
    QObject context;
    std::optional<KeyringReply> reply;
    ask(&context, [&](const KeyringReply& said) {
        reply = said;
        QCoreApplication::quit();
    });
    QTimer::singleShot(patience, &context, [] { QCoreApplication::quit(); });
    if (!reply)
        QCoreApplication::exec();
    return reply.value_or(KeyringReply{{}, std::string("the system keyring did not answer")});
}

} // namespace app
