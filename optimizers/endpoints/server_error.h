// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/endpoints/http_client.h"
#include "optimizers/endpoints/json_walk.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace optimizers {

/// An error as a server words it; every shape in use is read into this one.
struct ServerError
{
    std::string message;
    std::string type;
    std::string code;
    std::string parameter;                               ///< the request parameter it complains about
    bool daily = false;                                  ///< the limit it names is one per day
    std::optional<std::chrono::milliseconds> retryAfter; ///< from the body

    bool operator==(const ServerError&) const = default;
};

/// Collects an error while a body is walked through.
class ServerErrorReader
{
public:
    void take(std::string_view path, const JsonValue& value);
    /// The body calls itself an error, whatever its status.
    [[nodiscard]] bool found() const { return m_found; }
    [[nodiscard]] const ServerError& error() const { return m_error; }

private:
    void takeText(std::string_view path, std::string_view text);

    bool m_found = false;
    ServerError m_error;
};

/// The error in a body of any status; for a body that is not JSON, its beginning is the message.
[[nodiscard]] ServerError parseServerError(std::string_view body);

/// A refusal that concerns this prompt alone.
[[nodiscard]] bool isContentFilter(const ServerError& error);
[[nodiscard]] bool isTooLong(const ServerError& error);

/// What the caller can do about a reply that is an error; `server` names it in the message. An error object in a reply
/// with status 200 is judged by its code.
[[nodiscard]] Error errorFrom(const HttpReply& reply, const ServerError& error, const std::string& server);

/// The beginning of a body for a message: on one line, at most `length` bytes, cut between characters.
[[nodiscard]] std::string excerpt(std::string_view body, std::size_t length = 200);

} // namespace optimizers
