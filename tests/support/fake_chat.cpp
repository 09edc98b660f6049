// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_chat.h"

#include "optimizers/core/random.h"
#include "optimizers/core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
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

std::vector<std::string> wordsWithTheirBlanks(const std::string& text)
{
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin + 1), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

// Words already read are likely, also where another blank stood before them.
std::vector<double> logProbabilitiesOf(const std::vector<std::string>& words, EchoHabit habit)
{
    std::set<std::string> read;
    std::vector<double> values;
    for (const std::string& word : words) {
        const std::string bare(optimizers::trimmed(word));
        const bool known = !read.insert(bare).second;
        if (habit == EchoHabit::ByLength)
            values.push_back(-0.1 * static_cast<double>(bare.size()));
        else if (habit == EchoHabit::Positive)
            values.push_back(known ? 0.8 : 0.01);
        else if (habit == EchoHabit::Sentinel && !known)
            values.push_back(-9999.0);
        else
            values.push_back(known ? -0.25 : -4.0 - static_cast<double>(optimizers::fingerprint(bare) % 4));
    }
    return values;
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

FakeReply completionsReply(const FakeRequest& request, EchoHabit habit)
{
    const Json body = Json::parse(request.body, nullptr, false);
    const std::string prompt = body.is_object() ? body.value("prompt", "") : "";
    const std::vector<std::string> words = wordsWithTheirBlanks(habit == EchoHabit::OtherTokens ? "no, it" : prompt);
    Json values = logProbabilitiesOf(words, habit);
    values[0] = nullptr; // nothing stands before the first
    if (habit == EchoHabit::LengthsDiffer)
        values.erase(values.size() - 1);
    Json logprobs = {{"tokens", words}, {"token_logprobs", values}, {"top_logprobs", nullptr}};
    if (habit == EchoHabit::IgnoresLogprobs)
        logprobs = nullptr;
    const auto input = static_cast<std::int64_t>(words.size());
    FakeReply reply = jsonReply({{"object", "text_completion"},
                                 {"model", "fake"},
                                 {"choices", Json::array({{{"index", 0},
                                                           {"text", habit == EchoHabit::IgnoresEcho ? "Well," : prompt},
                                                           {"logprobs", logprobs},
                                                           {"finish_reason", "length"}}})},
                                 {"usage", {{"prompt_tokens", input}, {"completion_tokens", 0}}}});
    reply.tokens = input;
    return reply;
}

FakeReply modelReply(const FakeRequest& request, const std::string& text)
{
    if (request.path.find("/embeddings") != std::string::npos)
        return embeddingReply(request);
    if (request.path.find("/chat/completions") != std::string::npos)
        return chatReply(request, text);
    if (request.path.find("/completions") != std::string::npos)
        return completionsReply(request);
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
