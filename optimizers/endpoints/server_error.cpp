// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/server_error.h"

#include "optimizers/core/text.h"
#include "optimizers/endpoints/http_status.h"
#include "optimizers/endpoints/retry_after.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

namespace optimizers {

namespace {

using Cost = CallFailure::Cost;
using Repeat = CallFailure::Repeat;
using Kind = JsonValue::Kind;

bool mentions(const std::string& text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string codesOf(const ServerError& error)
{
    return asciiLowered(error.code + " " + error.type);
}

bool isQuota(const ServerError& error)
{
    if (error.daily ||
        mentions(codesOf(error), {"insufficient_quota", "credit_balance", "spend_limit", "usage_limit", "billing"}))
        return true;
    // Limits per minute are worded like this too, but they say when to come back.
    return !error.retryAfter &&
           mentions(asciiLowered(error.message), {"exceeded your current quota", "enforced_spend_limit",
                                                  "insufficient credit", "credit balance is too low"});
}

bool isKeyOrModel(const ServerError& error)
{
    return mentions(codesOf(error), {"invalid_api_key", "api_key_invalid", "authentication_error", "model_not_found",
                                     "permission_error"}) ||
           mentions(asciiLowered(error.message), {"api key not valid", "invalid api key", "incorrect api key"});
}

int statusFrom(const ServerError& error)
{
    int status = 0;
    const std::from_chars_result read =
        std::from_chars(error.code.data(), error.code.data() + error.code.size(), status);
    const bool number = read.ec == std::errc{} && read.ptr == error.code.data() + error.code.size();
    if (number && status >= http_status::badRequest && status < 600)
        return status;
    const std::string codes = codesOf(error);
    if (mentions(codes, {"rate_limit", "slow_down", "resource_exhausted"}))
        return http_status::tooManyRequests;
    if (mentions(codes, {"overloaded"}))
        return http_status::overloaded;
    if (mentions(codes, {"invalid_request"}))
        return http_status::badRequest;
    return http_status::unavailable;
}

struct Judgement
{
    ErrorKind kind = ErrorKind::Unavailable;
    bool overloaded = false;
};

Judgement judge(int status, const ServerError& error)
{
    if (isQuota(error) || status == http_status::paymentRequired)
        return {ErrorKind::Rejected, false};
    switch (status) {
    case http_status::tooManyRequests:
    case http_status::unavailable:
    case http_status::overloaded:
        return {ErrorKind::Unavailable, true};
    case http_status::requestTimeout:
    case http_status::conflict:
    case http_status::tooEarly:
        return {ErrorKind::Unavailable, false};
    case http_status::badRequest:
    case http_status::tooLarge:
    case http_status::unprocessable:
        return {isKeyOrModel(error) ? ErrorKind::Rejected : ErrorKind::InvalidInput, false};
    default:
        return {status < 500 ? ErrorKind::Rejected : ErrorKind::Unavailable, false};
    }
}

ShownText sentence(int status, const ServerError& error, const std::string& server)
{
    ShownText text = status == http_status::ok ? ShownText(textId("%1 answered with an error"), {server})
                                               : ShownText(textId("%1 answered with status %2"), {server, status});
    if (!error.code.empty() && error.code != std::to_string(status))
        text = {textId("%1 (%2)"), {text, excerpt(error.code, 60)}};
    if (!error.message.empty())
        text = {textId("%1: %2"), {text, excerpt(error.message, 400)}};
    return text;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

void ServerErrorReader::take(std::string_view path, const JsonValue& value)
{
    if (path.starts_with("/0/")) // some gateways wrap the error in a list
        path.remove_prefix(2);
    if (path == "/error" || path == "/choices/0/error")
        m_found = m_found || value.kind == Kind::Object || (value.kind == Kind::String && !value.text.empty());
    else if (path == "/object" && value.text == "error")
        m_found = true;
    if (value.kind == Kind::String)
        takeText(path, value.text);
    else if (value.kind == Kind::Number && (path == "/error/code" || path == "/code" || path == "/statusCode") &&
             std::abs(value.number) < 1e6)
        m_error.code = std::to_string(static_cast<int>(value.number));
}

void ServerErrorReader::takeText(std::string_view path, std::string_view text)
{
    const auto isOneOf = [path](std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, path) != names.end();
    };
    if (isOneOf({"/error", "/error/message", "/message", "/detail", "/detail/0/msg", "/detail/message",
                 "/errors/0/message", "/choices/0/error/message"}))
        m_error.message = text;
    else if (isOneOf({"/error/type", "/type", "/error/status"}))
        m_error.type = text;
    else if (isOneOf({"/error/code", "/code", "/error/innererror/code", "/choices/0/error/code"}))
        m_error.code = text;
    else if (isOneOf({"/error/param", "/param"}))
        m_error.parameter = text;
    else if (path.starts_with("/error/details/") && path.ends_with("/retryDelay"))
        m_error.retryAfter = durationFrom(text);
    else if (path.starts_with("/error/details/") && path.ends_with("/quotaId"))
        m_error.daily = m_error.daily || text.find("PerDay") != std::string_view::npos;
}

ServerError parseServerError(std::string_view body)
{
    ServerErrorReader reader;
    const Status walked =
        walkJson(body, [&](std::string_view path, const JsonValue& value) { reader.take(path, value); });
    ServerError error = reader.error();
    if (!walked || error.message.empty())
        error.message = excerpt(body);
    return error;
}

bool isContentFilter(const ServerError& error)
{
    return mentions(codesOf(error), {"content_filter", "contentfilter", "content_policy", "responsibleaipolicy"});
}

bool isTooLong(const ServerError& error)
{
    return mentions(codesOf(error), {"context_length", "exceed_context_size"}) ||
           mentions(asciiLowered(error.message), {"context length", "context size", "context window",
                                                  "prompt is too long", "too many tokens", "maximum number of tokens"});
}

Error errorFrom(const HttpReply& reply, const ServerError& error, const std::string& server)
{
    const int status = reply.status / 100 == 2 ? statusFrom(error) : reply.status;
    const Judgement judgement = judge(status, error);
    Error result{judgement.kind,
                 sentence(reply.status, error, server),
                 {Cost::Call, Repeat::Later, judgement.overloaded, retryHint(reply, std::chrono::system_clock::now())}};
    if (!result.call.retryAfter)
        result.call.retryAfter = error.retryAfter;
    if (isTooLong(error) && judgement.kind == ErrorKind::InvalidInput)
        result.text = {textId("The prompt is too long: %1"), {result.text}};
    const std::optional<std::string_view> should = reply.header("x-should-retry");
    if (should == "true" && judgement.kind == ErrorKind::InvalidInput)
        result.kind = ErrorKind::Unavailable;
    if (should == "false" || result.kind != ErrorKind::Unavailable)
        result.call.repeat = Repeat::Never;
    return result;
}

std::string excerpt(std::string_view body, std::size_t length)
{
    std::size_t end = std::min(body.size(), length);
    while (end > 0 && end < body.size() && isContinuation(body[end]))
        --end;
    std::string text;
    for (const char c : body.substr(0, end)) {
        const bool space = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
        if (!space)
            text += c;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    while (text.ends_with(' '))
        text.pop_back();
    return end < body.size() ? text + "…" : text;
}

} // namespace optimizers
