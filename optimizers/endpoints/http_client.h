// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/call.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

struct HttpHeader
{
    std::string name;
    std::string value;

    bool operator==(const HttpHeader&) const = default;
};

struct HttpRequest
{
    std::string url;
    std::optional<std::string> body; ///< sent as JSON with POST; none: GET
    std::vector<HttpHeader> headers;
    std::chrono::milliseconds firstByte = std::chrono::seconds(120); ///< from sending to the first byte of the answer

    bool operator==(const HttpRequest&) const = default;
};

/// A complete answer with any status but a redirect.
struct HttpReply
{
    int status = 0;
    std::vector<HttpHeader> headers; ///< names in lower case
    std::string body;                ///< decompressed

    /// The value of the last header of that (lower-case) name.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
    bool operator==(const HttpReply&) const = default;
};

struct HttpLimits
{
    std::size_t bodyBytes = std::size_t{8} << 20U; ///< after decompression
    std::chrono::milliseconds connect = std::chrono::seconds(10);
    std::chrono::milliseconds idle = std::chrono::seconds(60); ///< without a byte once the answer has begun
    std::chrono::milliseconds total = std::chrono::hours(1);
    int connections = 512; ///< kept open for reuse
    /// Certificates to trust instead of the system's, in PEM; empty: what SSL_CERT_FILE names, else the system's.
    std::string certificates;

    bool operator==(const HttpLimits&) const = default;
};

/// HTTP over one libcurl multi handle, driven by one thread that lives as long as the client. send() may be called from
/// any number of threads and sends each request exactly once: a connection that dies is an error, never a silent second
/// request. Proxies come from the environment; redirects are not followed, since that would hand
/// the key to another host. The client outlives its calls.
class HttpClient
{
public:
    explicit HttpClient(const HttpLimits& limits = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Unavailable: no complete answer; Malformed: larger than the limit; Rejected: redirect or bad certificate;
    /// InvalidInput: not a URL; Cancelled.
    [[nodiscard]] Call<Result<HttpReply>> send(const HttpRequest& request, CallLoop& loop, std::stop_token stop);
    /// Blocks its caller.
    [[nodiscard]] Result<HttpReply> send(const HttpRequest& request, const std::stop_token& stop);

private:
    class Network;
    class Answer;
    std::unique_ptr<Network> m_network;
};

} // namespace optimizers
