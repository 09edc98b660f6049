// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/endpoints/model_services.h"

#include "optimizers/builtin/builtin_endpoint.h"
#include "optimizers/endpoints/embedding_endpoint.h"
#include "optimizers/endpoints/endpoint_stack.h"
#include "optimizers/endpoints/endpoint_url.h"
#include "optimizers/endpoints/server_connection.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace app {

using optimizers::EndpointSettings;
using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::ModelRole;
using optimizers::Result;
using optimizers::Status;
using optimizers::textId;

namespace {

Result<EndpointSettings> settingsOf(const EndpointSpec& spec, const KeySource& keys)
{
    const Result<optimizers::EndpointAddress> address = optimizers::endpointAddress(spec.url);
    if (!address)
        return failure(address.error().kind, {textId("endpoint %1: %2"), {spec.name, address.error().text}});
    EndpointSettings settings{spec.url, spec.model, optimizers::Secret(keys ? keys(spec) : std::string())};
    const bool open = address->chat.starts_with("http://") && !address->loopback &&
                      !optimizers::isPrivate(optimizers::authorityOf(address->chat));
    if (open && !settings.key.empty())
        return failure(
            ErrorKind::InvalidInput,
            {textId("endpoint %1: the key would travel unencrypted; write the address with https://"), {spec.name}});
    return settings;
}

} // namespace

Result<EndpointSpec> endpointNamed(const Project& project, const std::string& name)
{
    const auto found = std::ranges::find(project.endpoints, name, &EndpointSpec::name);
    if (found != project.endpoints.end())
        return *found;
    if (name == builtinName) {
        EndpointSpec builtin;
        builtin.name = builtinName;
        builtin.model = builtinName;
        builtin.concurrency = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
        return builtin;
    }
    std::string known = builtinName;
    for (const EndpointSpec& endpoint : project.endpoints)
        known += ", " + endpoint.name;
    return failure(ErrorKind::InvalidInput, {textId("there is no endpoint %1; there are: %2"), {name, known}});
}

bool hasBuiltinModel()
{
    return optimizers::BuiltinEndpoint::open().has_value();
}

Result<std::unique_ptr<ModelServices>> ModelServices::open(const Project& project, const KeySource& keys,
                                                           std::optional<int> concurrency)
{
    std::unique_ptr<ModelServices> services(new ModelServices());
    if (const Status opened = services->openRoles(project, keys, concurrency); !opened)
        return tl::unexpected(opened.error());
    if (const Status opened = services->openEmbedder(project, keys); !opened)
        return tl::unexpected(opened.error());
    return services;
}

Status ModelServices::openRoles(const Project& project, const KeySource& keys, std::optional<int> concurrency)
{
    const Result<EndpointSpec> solver = endpointNamed(project, project.solver);
    if (!solver)
        return tl::unexpected(solver.error());
    const Result<EndpointSpec> writer = endpointNamed(project, project.writer);
    if (!writer)
        return tl::unexpected(writer.error());
    Result<ModelRole> solverRole = role(*solver, keys, concurrency);
    if (!solverRole)
        return tl::unexpected(solverRole.error());
    Result<ModelRole> writerRole = role(*writer, keys, concurrency);
    if (!writerRole)
        return tl::unexpected(writerRole.error());
    m_solverSpec = *solver;
    m_solver = *solverRole;
    m_solver.temperature = project.temperature;
    m_solver.maxTokens = project.maxTokens;
    m_writer = *writerRole;
    return {};
}

Status ModelServices::openEmbedder(const Project& project, const KeySource& keys)
{
    if (project.embedder.empty())
        return {};
    const Result<EndpointSpec> spec = endpointNamed(project, project.embedder);
    if (!spec)
        return tl::unexpected(spec.error());
    m_embedderPrices = spec->prices;
    if (spec->url.empty()) {
        const Result<optimizers::ModelEndpoint*> builtin = endpoint(*spec, keys);
        if (!builtin)
            return tl::unexpected(builtin.error());
        m_embedder = dynamic_cast<optimizers::Embedder*>(*builtin);
        return {};
    }
    const Result<EndpointSettings> settings = settingsOf(*spec, keys);
    if (!settings)
        return tl::unexpected(settings.error());
    Result<std::unique_ptr<optimizers::EmbeddingEndpoint>> opened =
        optimizers::EmbeddingEndpoint::create(client(), *settings);
    if (!opened)
        return tl::unexpected(opened.error());
    m_remoteEmbedder = std::move(*opened);
    m_embedder = m_remoteEmbedder.get();
    return {};
}

Result<optimizers::ModelEndpoint*> ModelServices::endpoint(const EndpointSpec& spec, const KeySource& keys)
{
    std::unique_ptr<optimizers::ModelEndpoint>& opened = m_endpoints[spec.name];
    if (opened)
        return opened.get();
    if (spec.url.empty() && spec.name != builtinName)
        return failure(ErrorKind::InvalidInput, {textId("endpoint %1 has no address"), {spec.name}});
    if (spec.url.empty()) {
        Result<std::unique_ptr<optimizers::BuiltinEndpoint>> builtin = optimizers::BuiltinEndpoint::open();
        if (!builtin)
            return tl::unexpected(builtin.error());
        opened = std::move(*builtin);
        return opened.get();
    }
    const Result<EndpointSettings> settings = settingsOf(spec, keys);
    if (!settings)
        return tl::unexpected(settings.error());
    optimizers::ThrottleLimits limits;
    if (spec.requestsPerMinute > 0)
        limits.requestsPerMinute = spec.requestsPerMinute;
    Result<std::unique_ptr<optimizers::ModelEndpoint>> chat = optimizers::openChatEndpoint(client(), *settings, limits);
    if (!chat)
        return failure(chat.error().kind, {textId("endpoint %1: %2"), {spec.name, chat.error().text}});
    opened = std::move(*chat);
    return opened.get();
}

Result<ModelRole> ModelServices::role(const EndpointSpec& spec, const KeySource& keys, std::optional<int> concurrency)
{
    const Result<optimizers::ModelEndpoint*> opened = endpoint(spec, keys);
    if (!opened)
        return tl::unexpected(opened.error());
    ModelRole role;
    role.endpoint = *opened;
    role.prices = spec.prices;
    role.concurrency = concurrency.value_or(spec.concurrency);
    return role;
}

optimizers::HttpClient& ModelServices::client()
{
    if (!m_client)
        m_client = std::make_unique<optimizers::HttpClient>();
    return *m_client;
}

Result<std::vector<std::string>> modelsOf(const EndpointSpec& endpoint, const KeySource& keys,
                                          const std::stop_token& stop)
{
    const Result<EndpointSettings> settings = settingsOf(endpoint, keys);
    if (!settings)
        return tl::unexpected(settings.error());
    const Result<optimizers::EndpointAddress> address = optimizers::endpointAddress(settings->url);
    if (!address)
        return tl::unexpected(address.error());
    optimizers::HttpClient client;
    return listModels(optimizers::ServerConnection(client, *address, *settings), stop);
}

std::vector<int> usualPorts()
{
    return {11434, 1234, 8080, 8000, 5001};
}

std::vector<LocalServer> localServers(const std::vector<int>& ports, const std::stop_token& stop)
{
    using namespace std::chrono_literals;
    optimizers::HttpLimits limits;
    limits.connect = 500ms;
    limits.total = 1s;
    optimizers::HttpClient client(limits);
    std::vector<LocalServer> found(ports.size());
    {
        std::vector<std::jthread> asking;
        asking.reserve(ports.size());
        for (std::size_t i = 0; i < ports.size(); ++i)
            asking.emplace_back([&client, &limits, &stop, &place = found[i], port = ports[i]] {
                const std::string url = "http://127.0.0.1:" + std::to_string(port);
                const Result<optimizers::EndpointAddress> address = optimizers::endpointAddress(url);
                if (!address)
                    return;
                const optimizers::ServerConnection server(client, *address, {url, {}, {}, limits.total});
                if (auto models = listModels(server, stop); models)
                    place = {url, std::move(*models)};
            });
    }
    std::erase_if(found, [](const LocalServer& server) { return server.models.empty(); });
    return found;
}

} // namespace app
