// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/study/run_session.h"

#include <QObject>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace app {

/// The keys of endpoints for runs on other threads. The system keyring answers only on the GUI thread and in its own
/// time, so keys are fetched when a project is opened or an endpoint edited, and lent from here.
class Keys final : public QObject
{
    Q_OBJECT

public:
    explicit Keys(QObject* parent = nullptr);

    /// Asks the keyring for endpoints whose environment variable is not set and that were not asked for before.
    void fetch(const std::vector<EndpointSpec>& endpoints);
    /// What the keyring holds for the endpoint was changed.
    void fetchAgain(const EndpointSpec& endpoint);
    /// The keyring has not said all that it was asked yet.
    [[nodiscard]] bool isAsking() const { return m_asking > 0; }
    /// The environment first, then what the keyring said so far. Thread-safe, and valid longer than this object.
    [[nodiscard]] KeySource source() const;

Q_SIGNALS:
    /// The keyring has answered all.
    void settled();

private:
    struct Known
    {
        std::mutex mutex;
        std::map<std::string, std::string> byAccount;
    };

    std::shared_ptr<Known> m_known;
    int m_asking = 0;
};

} // namespace app
