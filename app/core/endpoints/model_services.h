// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"
#include "optimizers/endpoints/http_client.h"
#include "optimizers/run/run.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace app {

/// Where keys come from: the environment first, then the system keyring. Values are never printed, stored or sent
/// elsewhere than to their endpoint.
using KeySource = std::function<std::string(const EndpointSpec&)>;

/// The endpoint of that name; builtinName is always there. InvalidInput listing the names there are.
[[nodiscard]] optimizers::Result<EndpointSpec> endpointNamed(const Project& project, const std::string& name);

/// Whether this program carries a model of its own.
[[nodiscard]] bool hasBuiltinModel();

/// The models of a project in their roles, ready to be called. Opening sends nothing.
class ModelServices
{
public:
    /// `concurrency`: instead of the endpoints' own. InvalidInput: an unknown endpoint, a broken address, no model, or
    /// a key that would travel unencrypted over the internet.
    [[nodiscard]] static optimizers::Result<std::unique_ptr<ModelServices>>
    open(const Project& project, const KeySource& keys, std::optional<int> concurrency);

    [[nodiscard]] const optimizers::ModelRole& solver() const { return m_solver; }
    [[nodiscard]] const optimizers::ModelRole& writer() const { return m_writer; }
    /// Raw: every run meters it anew. Null where the project names none.
    [[nodiscard]] optimizers::Embedder* embedder() const { return m_embedder; }
    [[nodiscard]] const EndpointSpec& solverSpec() const { return m_solverSpec; }
    [[nodiscard]] const optimizers::Prices& embedderPrices() const { return m_embedderPrices; }

private:
    ModelServices() = default;

    [[nodiscard]] optimizers::Status openRoles(const Project& project, const KeySource& keys,
                                               std::optional<int> concurrency);
    [[nodiscard]] optimizers::Status openEmbedder(const Project& project, const KeySource& keys);
    [[nodiscard]] optimizers::Result<optimizers::ModelEndpoint*> endpoint(const EndpointSpec& spec,
                                                                          const KeySource& keys);
    [[nodiscard]] optimizers::Result<optimizers::ModelRole> role(const EndpointSpec& spec, const KeySource& keys,
                                                                 std::optional<int> concurrency);
    [[nodiscard]] optimizers::HttpClient& client();

    std::unique_ptr<optimizers::HttpClient> m_client; ///< only where a server is named
    std::map<std::string, std::unique_ptr<optimizers::ModelEndpoint>> m_endpoints;
    std::unique_ptr<optimizers::Embedder> m_remoteEmbedder;
    optimizers::Embedder* m_embedder = nullptr;
    optimizers::Prices m_embedderPrices;
    EndpointSpec m_solverSpec;
    optimizers::ModelRole m_solver;
    optimizers::ModelRole m_writer;
};

/// The ids of the models the endpoint's server offers.
[[nodiscard]] optimizers::Result<std::vector<std::string>> modelsOf(const EndpointSpec& endpoint, const KeySource& keys,
                                                                    const std::stop_token& stop);

/// A server on this machine that lists models.
struct LocalServer
{
    std::string url;
    std::vector<std::string> models; ///< at least one

    bool operator==(const LocalServer&) const = default;
};

/// Where Ollama, LM Studio, llama.cpp and most others, vLLM and KoboldCpp listen.
[[nodiscard]] std::vector<int> usualPorts();

/// The servers that list models, all ports asked at once; waits for a second at most. In the order of the ports.
[[nodiscard]] std::vector<LocalServer> localServers(const std::vector<int>& ports = usualPorts(),
                                                    const std::stop_token& stop = {});

} // namespace app
