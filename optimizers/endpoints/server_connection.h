// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/endpoint_url.h"
#include "optimizers/endpoints/http_client.h"
#include "optimizers/endpoints/secret.h"

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace optimizers {

/// How a person names a model on a server.
struct EndpointSettings
{
    std::string url; ///< in any form endpointAddress() reads
    std::string model;
    Secret key; ///< empty: none is sent
    /// Until the first byte of an answer; none: 120 s, on this machine 600 s, as it may have to load the model first.
    std::optional<std::chrono::milliseconds> firstByte = std::nullopt;
};

/// One server with the key to it. Nothing it returns contains the key, even where the server repeats it. Thread-safe.
class ServerConnection
{
public:
    /// The address is the one that `settings` names.
    ServerConnection(HttpClient& client, EndpointAddress address, const EndpointSettings& settings);

    [[nodiscard]] const EndpointAddress& address() const { return m_address; }
    /// "host:port", for messages.
    [[nodiscard]] const std::string& name() const { return m_name; }

    [[nodiscard]] Call<Result<HttpReply>> post(const std::string& url, std::string body, CallLoop& loop,
                                               std::stop_token stop) const;
    /// Blocks its caller, as get() does.
    [[nodiscard]] Result<HttpReply> post(const std::string& url, std::string body, const std::stop_token& stop) const;
    [[nodiscard]] Result<HttpReply> get(const std::string& url, const std::stop_token& stop) const;
    [[nodiscard]] Error withoutKey(Error error) const;

private:
    [[nodiscard]] HttpRequest requestTo(const std::string& url) const;

    HttpClient& m_client;
    EndpointAddress m_address;
    Secret m_key;
    std::string m_name;
    std::chrono::milliseconds m_firstByte;
};

/// The ids of the models a server offers, sorted; empty where it has no such list.
[[nodiscard]] Result<std::vector<std::string>> listModels(const ServerConnection& server, const std::stop_token& stop);

} // namespace optimizers
