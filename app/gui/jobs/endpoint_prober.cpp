// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/endpoint_prober.h"

#include <utility>

namespace app {

namespace {

/// Asks for one word; a reasoning model gets room to think about it.
optimizers::CompletionRequest smallRequest()
{
    optimizers::CompletionRequest request;
    request.messages = {{optimizers::Message::Role::User, "Reply with the single word: ready"}};
    request.temperature.reset();
    request.maxTokens = 256;
    return request;
}

EndpointCheck checkOf(Project project, const std::string& name, const KeySource& keys, const std::stop_token& stop)
{
    EndpointCheck check;
    check.endpoint = name;
    const optimizers::Result<EndpointSpec> spec = endpointNamed(project, name);
    if (spec && !spec->url.empty()) {
        // A server that lists no models may still answer.
        const optimizers::Result<std::vector<std::string>> models = modelsOf(*spec, keys, stop);
        check.models = models.value_or(check.models);
        if (spec->model.empty()) {
            if (!models)
                check.error = models.error();
            return check;
        }
    }
    project.solver = project.writer = name;
    project.embedder.clear();
    const auto services = ModelServices::open(project, keys, std::nullopt);
    if (!services) {
        check.error = services.error();
        return check;
    }
    const auto begin = std::chrono::steady_clock::now();
    optimizers::Result<optimizers::Completion> reply = (*services)->solver().endpoint->complete(smallRequest(), stop);
    check.took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    if (reply)
        check.reply = *std::move(reply);
    else
        check.error = reply.error();
    return check;
}

} // namespace

EndpointProber::EndpointProber(KeySource keys, QObject* parent) : QObject(parent), m_keys(std::move(keys)) {}

void EndpointProber::launch(std::function<Answer(const std::stop_token&)> job)
{
    m_busy = true;
    m_job.start([this, job = std::move(job)](const std::stop_token& stop, const widgets::LatestJob::Deliver& deliver) {
        deliver([this, answer = job(stop)] {
            m_busy = false;
            answer();
        });
    });
}

void EndpointProber::check(const Project& project, const std::string& name)
{
    launch([this, project, name, keys = m_keys](const std::stop_token& stop) -> Answer {
        return [this, check = checkOf(project, name, keys, stop)] { Q_EMIT checked(check); };
    });
}

void EndpointProber::findServers()
{
    launch([this](const std::stop_token& stop) -> Answer {
        return [this, servers = localServers(usualPorts(), stop)] { Q_EMIT serversFound(servers); };
    });
}

void EndpointProber::cancel()
{
    m_busy = false;
    m_job.cancel();
}

} // namespace app

#include "moc_endpoint_prober.cpp"
