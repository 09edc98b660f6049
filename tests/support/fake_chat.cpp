// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_chat.h"

#include "optimizers/core/random.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <utility>

namespace support {

namespace {

using Json = nlohmann::ordered_json;
using optimizers::Message;

std::int64_t tokensIn(std::size_t bytes)
{
    return static_cast<std::int64_t>(bytes / 4 + 1);
}

FakeReply jsonReply(const Json& body)
{
    FakeReply reply;
    reply.body = body.dump();
    return reply;
}

FakeReply embeddingReply(const FakeRequest& request)
{
    const Json body = Json::parse(request.body, nullptr, false);
    Json data = Json::array();
    const Json input = body.is_object() ? body.value("input", Json::array()) : Json::array();
    for (std::size_t i = input.size(); i-- > 0;) { // last first: clients have to look at the index
        optimizers::Rng rng(optimizers::fingerprint(input[i].is_string() ? input[i].get<std::string>() : ""));
        Json vector = Json::array();
        for (int d = 0; d < 8; ++d)
            vector.push_back(2.0 * rng.normal());
        data.push_back({{"object", "embedding"}, {"index", i}, {"embedding", vector}});
    }
    return jsonReply({{"object", "list"}, {"data", data}});
}

FakeReply withHeader(int status, const std::string& header)
{
    FakeReply reply = errorReply(status, "rate_limit_exceeded", "Too many requests");
    reply.headers.push_back(header);
    return reply;
}

FakeReply okWith(const std::string& body)
{
    FakeReply reply;
    reply.body = body;
    return reply;
}

FakeReply delivered(Delivery delivery)
{
    FakeReply reply = okWith(R"({"choices":[{"message":{"content":"never to be read as an answer"}}]})");
    reply.delivery = delivery;
    return reply;
}

} // namespace

std::vector<Message> messagesOf(const FakeRequest& request)
{
    const Json body = Json::parse(request.body, nullptr, false);
    std::vector<Message> messages;
    if (!body.is_object() || !body.contains("messages"))
        return messages;
    for (const Json& item : body["messages"]) {
        const std::string role = item.value("role", "user");
        messages.push_back({role == "system"      ? Message::Role::System
                            : role == "assistant" ? Message::Role::Assistant
                                                  : Message::Role::User,
                            item.value("content", "")});
    }
    return messages;
}

FakeReply chatReply(const FakeRequest& request, const std::string& text)
{
    const std::int64_t input = tokensIn(request.body.size());
    const std::int64_t output = tokensIn(text.size());
    FakeReply reply = jsonReply(
        {{"id", "chatcmpl-" + std::to_string(request.number)},
         {"object", "chat.completion"},
         {"created", 1'700'000'000},
         {"model", "fake"},
         {"choices", Json::array({{{"index", 0},
                                   {"message", {{"role", "assistant"}, {"content", text}, {"refusal", nullptr}}},
                                   {"logprobs", nullptr},
                                   {"finish_reason", "stop"}}})},
         {"usage", {{"prompt_tokens", input}, {"completion_tokens", output}, {"total_tokens", input + output}}}});
    reply.tokens = input + output;
    return reply;
}

FakeReply modelReply(const FakeRequest& request, const std::string& text)
{
    if (request.path.find("/embeddings") != std::string::npos)
        return embeddingReply(request);
    if (request.path.find("/chat/completions") != std::string::npos)
        return chatReply(request, text);
    if (request.path.find("/models") != std::string::npos)
        return jsonReply({{"object", "list"}, {"data", Json::array({{{"id", "fake"}}, {{"id", "also-fake"}}})}});
    return errorReply(404, "not_found", "no such route: " + request.path);
}

FakeReply errorReply(int status, const std::string& code, const std::string& message)
{
    FakeReply reply = jsonReply(
        {{"error", {{"message", message}, {"type", "invalid_request_error"}, {"param", nullptr}, {"code", code}}}});
    reply.status = status;
    return reply;
}

std::string echoOf(const FakeRequest& request)
{
    std::string all;
    for (const Message& message : messagesOf(request))
        all += message.text + '\n';
    return "answer " + std::to_string(optimizers::fingerprint(all) % 1000);
}

std::vector<NamedFault> transientFaults()
{
    const std::string html = "<html><body>Bad gateway</body></html>";
    std::vector<NamedFault> faults = {
        {"408", errorReply(408, "timeout", "Request timeout")},
        {"409", errorReply(409, "conflict", "Conflict")},
        {"429 without a hint", errorReply(429, "rate_limit_exceeded", "Too many requests")},
        {"429 with seconds", withHeader(429, "Retry-After: 1")},
        {"429 with zero", withHeader(429, "Retry-After: 0")},
        {"429 with a negative hint", withHeader(429, "Retry-After: -5")},
        {"429 with a huge hint", withHeader(429, "Retry-After: 1000000000")},
        {"429 with garbage", withHeader(429, "Retry-After: soon, I hope")},
        {"429 with a date", withHeader(429, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT")},
        {"429 with milliseconds", withHeader(429, "retry-after-ms: 20")},
        {"400 to be repeated", withHeader(400, "x-should-retry: true")},
        {"500", errorReply(500, "server_error", "Internal error")},
        {"502 with HTML", {502, html, {"Content-Type: text/html"}}},
        {"503", errorReply(503, "unavailable", "Loading model")},
        {"504", {504, "", {}}},
        {"529", errorReply(529, "overloaded_error", "Overloaded")},
        {"200 with HTML", {200, html, {"Content-Type: text/html"}}},
        {"truncated JSON", okWith(R"({"choices":[{"message":{"content":"hal)")},
        {"empty choices", okWith(R"({"choices":[]})")},
        {"no choices", okWith(R"({"id":"x"})")},
        {"choices that are no list", okWith(R"({"choices":"none"})")},
        {"content null", okWith(R"({"choices":[{"message":{"content":null},"finish_reason":"stop"}]})")},
        {"an error in a 200", okWith(R"({"error":{"message":"upstream failed","code":502}})")},
        {"reset before the answer", delivered(Delivery::ResetAtOnce)},
        {"reset in the headers", delivered(Delivery::ResetInHeaders)},
        {"reset in the body", delivered(Delivery::ResetInBody)},
        {"closed without an answer", delivered(Delivery::CloseAtOnce)},
        {"hang", delivered(Delivery::Hang)},
        {"bad chunks", delivered(Delivery::BadChunks)},
        {"Content-Length too long", delivered(Delivery::LengthTooLong)},
        {"Content-Length too short", delivered(Delivery::LengthTooShort)},
    };
    return faults;
}

FakeServer::Behaviour faulty(FakeServer::Behaviour answers, FakeReply fault, std::function<bool(std::int64_t)> strikes)
{
    return [answers = std::move(answers), fault = std::move(fault), strikes = std::move(strikes)](
               const FakeRequest& request) { return strikes(request.number) ? fault : answers(request); };
}

} // namespace support
