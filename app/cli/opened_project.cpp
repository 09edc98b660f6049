// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/opened_project.h"

#include "app/cli/keyring_wait.h"
#include "app/core/endpoints/secrets.h"
#include "app/core/project/project_file.h"
#include "optimizers/endpoints/endpoint_url.h"

#include <algorithm>
#include <iostream>
#include <map>

namespace app {

using optimizers::ErrorKind;
using optimizers::failure;
using optimizers::Result;
using optimizers::Status;

namespace {

constexpr const char* temporaryKeyVariable = "HONE_API_KEY";
constexpr std::int64_t mostAtOnce = 1024;

bool isAddress(const std::string& text)
{
    return text.find_first_of(":/.") != std::string::npos || optimizers::isLoopback(text);
}

std::string keyFromKeyring(const EndpointSpec& endpoint)
{
    const std::string account = keyringAccount(endpoint);
    if (account.empty() || optimizers::isLoopback(account))
        return {};
    const KeyringReply reply = waitForKeyring(
        [&](QObject* context, const KeyringAnswer& answered) { readKeyring(account, context, answered); });
    if (!reply.problem.empty() && !endpoint.keyVariable.empty())
        std::cerr << "hone-cli: no key for " << endpoint.name << ": " << endpoint.keyVariable << " is not set, and "
                  << reply.problem.inEnglish() << "\n";
    return reply.key;
}

/// Fetches the keys of all endpoints in use before any thread begins.
KeySource fetchKeys(const Project& project)
{
    std::map<std::string, std::string> keys;
    for (const EndpointSpec& endpoint : project.endpoints) {
        const bool used =
            endpoint.name == project.solver || endpoint.name == project.writer || endpoint.name == project.embedder;
        if (!used || endpoint.url.empty())
            continue;
        std::string key = keyFromEnvironment(endpoint);
        keys[endpoint.name] = key.empty() ? keyFromKeyring(endpoint) : std::move(key);
    }
    return [keys = std::move(keys)](const EndpointSpec& endpoint) {
        const auto found = keys.find(endpoint.name);
        return found == keys.end() ? std::string() : found->second;
    };
}

/// The endpoint of the project that --endpoint means; an address becomes one for this call.
Status chooseEndpoint(Project& project, const std::string& named)
{
    if (const Result<EndpointSpec> known = endpointNamed(project, named); !known) {
        if (!isAddress(named))
            return tl::unexpected(known.error());
        EndpointSpec temporary;
        temporary.name = named;
        temporary.url = named;
        temporary.keyVariable = temporaryKeyVariable;
        project.endpoints.push_back(std::move(temporary));
    }
    project.solver = named;
    project.writer = named;
    return {};
}

/// Without an endpoint and without a built-in model, a server on this machine will do.
Status findEndpoint(Project& project)
{
    const Result<EndpointSpec> solver = endpointNamed(project, project.solver);
    if (!solver || !solver->url.empty() || hasBuiltinModel())
        return {};
    const std::vector<LocalServer> servers = localServers();
    if (servers.empty())
        return failure(
            ErrorKind::InvalidInput,
            std::string("there is no model to ask: no server answers on the usual local ports. Start one (Ollama, LM "
                        "Studio, llama.cpp, vLLM) or name one with --endpoint URL"));
    std::cerr << "Using the server at " << servers.front().url << "\n";
    return chooseEndpoint(project, servers.front().url);
}

/// Gives every used endpoint without a model the one its server runs.
Status settleModels(Project& project, const KeySource& keys)
{
    for (EndpointSpec& endpoint : project.endpoints) {
        if (!endpoint.model.empty() || endpoint.url.empty() ||
            (endpoint.name != project.solver && endpoint.name != project.writer))
            continue;
        const Result<std::vector<std::string>> models = modelsOf(endpoint, keys, {});
        if (!models)
            return failure(models.error().kind, "the models of " + endpoint.name + " cannot be listed: " +
                                                    models.error().message() + "; name one with --model");
        if (models->size() != 1) {
            std::string list;
            for (const std::string& model : *models)
                list += (list.empty() ? "" : ", ") + model;
            return failure(ErrorKind::InvalidInput, endpoint.name +
                                                        " does not run exactly one model; name one with "
                                                        "--model" +
                                                        (list.empty() ? "" : ": " + list));
        }
        endpoint.model = models->front();
    }
    return {};
}

Status applyToProject(Project& project, const Arguments& arguments)
{
    const std::optional<std::string> named = arguments.text("endpoint");
    if (const Status chosen = named ? chooseEndpoint(project, *named) : findEndpoint(project); !chosen)
        return chosen;
    const std::optional<std::string> model = arguments.text("model");
    if (!model)
        return {};
    const auto solver = std::ranges::find(project.endpoints, project.solver, &EndpointSpec::name);
    if (solver == project.endpoints.end())
        return failure(ErrorKind::InvalidInput,
                       std::string("the built-in model is the only one there; --model needs --endpoint"));
    solver->model = *model;
    return {};
}

} // namespace

std::vector<OptionSpec> endpointOptions()
{
    return {{"endpoint", "NAME|URL",
             "An endpoint of the project, \"builtin\", or the address of an OpenAI-compatible server; its key is "
             "taken from HONE_API_KEY or the system keyring."},
            {"model", "NAME", "The model to ask there. Without it the server's only one."},
            {"concurrency", "N", "Requests in flight at most. Changes the speed, never the result."}};
}

Result<OpenedProject> openProject(const std::string& path)
{
    const Result<std::string> file = projectPath(path);
    if (!file)
        return tl::unexpected(file.error());
    Result<Project> project = loadProject(*file);
    if (!project)
        return tl::unexpected(project.error());
    return OpenedProject{std::move(*project), {*file, {}, {}}};
}

Status settleEndpoint(OpenedProject& opened, const Arguments& arguments)
{
    const Result<std::optional<std::int64_t>> concurrency = arguments.integer("concurrency", 1);
    if (!concurrency)
        return tl::unexpected(concurrency.error());
    if (*concurrency)
        opened.settings.concurrency = static_cast<int>(std::min<std::int64_t>(**concurrency, mostAtOnce));
    if (const Status applied = applyToProject(opened.project, arguments); !applied)
        return applied;
    opened.settings.keys = fetchKeys(opened.project);
    return settleModels(opened.project, opened.settings.keys);
}

} // namespace app
