// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoints/model_services.h"
#include "optimizers/endpoints/model_endpoint.h"
#include "widgets/threads/latest_job.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What became of asking an endpoint once.
struct EndpointCheck
{
    std::string endpoint;                        ///< its name
    std::vector<std::string> models;             ///< what its server offers; empty where it does not say
    std::optional<optimizers::Completion> reply; ///< none where no model is chosen yet, or with an error
    std::optional<optimizers::Error> error;      ///< why nothing came of it
    std::chrono::milliseconds took = {};         ///< of the request
};

/// Asks servers on a thread of its own whether they are there and answer. Only the latest question is answered.
class EndpointProber final : public QObject
{
    Q_OBJECT

public:
    EndpointProber(KeySource keys, QObject* parent);

    [[nodiscard]] bool busy() const { return m_busy; }
    /// One small real request to the project's endpoint of that name, which its server may charge for.
    void check(const Project& project, const std::string& name);
    /// Looks for servers on this machine.
    void findServers();
    /// Nothing will be answered.
    void cancel();

Q_SIGNALS:
    void checked(const app::EndpointCheck& check);
    void serversFound(const std::vector<app::LocalServer>& servers);

private:
    using Answer = std::function<void()>;

    /// `job` runs on the thread; what it returns is called on this object's.
    void launch(std::function<Answer(const std::stop_token&)> job);

    KeySource m_keys;
    bool m_busy = false;
    widgets::LatestJob m_job;
};

} // namespace app
