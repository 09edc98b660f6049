// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/server_connection.h"

#include "optimizers/endpoints/curl_transfer.h"
#include "optimizers/endpoints/http_status.h"
#include "optimizers/endpoints/json_walk.h"
#include "optimizers/endpoints/server_error.h"

#include <algorithm>
#include <utility>

namespace optimizers {

namespace {

using namespace std::chrono_literals;

} // namespace

ServerConnection::ServerConnection(HttpClient& client, EndpointAddress address, const EndpointSettings& settings)
    : m_client(client),
      m_address(std::move(address)),
      m_key(settings.key),
      m_name(authorityOf(m_address.chat)),
      m_firstByte(settings.firstByte.value_or(m_address.loopback ? 600s : 120s))
{}

HttpRequest ServerConnection::requestTo(const std::string& url) const
{
    HttpRequest request;
    request.url = url;
    request.firstByte = m_firstByte;
    if (m_key.empty())
        return request;
    if (m_address.azure)
        request.headers.push_back({"api-key", m_key.reveal()});
    else
        request.headers.push_back({"Authorization", "Bearer " + m_key.reveal()});
    return request;
}

Call<Result<HttpReply>> ServerConnection::post(const std::string& url, std::string body, CallLoop& loop,
                                               std::stop_token stop) const
{
    HttpRequest request = requestTo(url);
    request.body = std::move(body);
    Result<HttpReply> reply = co_await m_client.send(request, loop, stop);
    if (!reply)
        co_return tl::unexpected(withoutKey(std::move(reply.error())));
    co_return reply;
}

Result<HttpReply> ServerConnection::post(const std::string& url, std::string body, const std::stop_token& stop) const
{
    return waitFor([&](CallLoop& loop) { return post(url, std::move(body), loop, stop); });
}

Result<HttpReply> ServerConnection::get(const std::string& url, const std::stop_token& stop) const
{
    return m_client.send(requestTo(url), stop).map_error([this](Error error) { return withoutKey(std::move(error)); });
}

Error ServerConnection::withoutKey(Error error) const
{
    error.text = error.text.withWords([this](const std::string& words) { return m_key.redacted(words); });
    return error;
}

Result<std::vector<std::string>> listModels(const ServerConnection& server, const std::stop_token& stop)
{
    const Result<HttpReply> reply = server.get(server.address().models, stop);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->status == http_status::notFound)
        return {};
    if (reply->status / 100 != 2)
        return tl::unexpected(server.withoutKey(errorFrom(*reply, parseServerError(reply->body), server.name())));
    std::vector<std::string> ids;
    const Status walked = walkJson(reply->body, [&](std::string_view path, const JsonValue& value) {
        if (value.kind == JsonValue::Kind::String && path.starts_with("/data/") && path.ends_with("/id") &&
            std::ranges::count(path, '/') == 3)
            ids.emplace_back(value.text);
    });
    if (!walked)
        return tl::unexpected(server.withoutKey(
            {ErrorKind::Malformed,
             {textId("The list of models of %1 is unusable: %2"), {server.name(), walked.error().text}}}));
    std::ranges::sort(ids);
    return ids;
}

} // namespace optimizers
