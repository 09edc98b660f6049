// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <string>
#include <string_view>

namespace optimizers {

/// The final addresses of one OpenAI-compatible server.
struct EndpointAddress
{
    std::string chat;
    std::string completions;
    std::string embeddings;
    std::string models;
    bool azure = false;    ///< its key goes into the header "api-key"
    bool loopback = false; ///< on this machine: it may load a model before it answers

    bool operator==(const EndpointAddress&) const = default;
};

/// Reads whatever people paste: "localhost:1234", a base URL with or without "/v1", the address of one of the routes,
/// an Azure deployment with its api-version. Without a scheme, addresses of this machine and of private networks get
/// http and all others https. Fails as InvalidInput, also on a URL with a user or password in it: keys have their own
/// place.
[[nodiscard]] Result<EndpointAddress> endpointAddress(std::string_view pasted);

/// "host:port" of a URL: never its user, path or query.
[[nodiscard]] std::string authorityOf(std::string_view url);

/// Whether "host" or "host:port" names this machine.
[[nodiscard]] bool isLoopback(std::string_view authority);
/// Whether it names this machine or one on the local network (private ranges, ".local", names without a dot).
[[nodiscard]] bool isPrivate(std::string_view authority);

} // namespace optimizers
