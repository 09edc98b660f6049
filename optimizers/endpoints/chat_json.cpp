// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/chat_json.h"

#include "optimizers/endpoints/json_walk.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace optimizers {

namespace {

using OrderedJson = nlohmann::ordered_json;
using Kind = JsonValue::Kind;

/// What is not UTF-8 becomes replacement characters.
std::string dumped(const OrderedJson& value)
{
    return value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

// The texts of its messages are most of a request. What needs no look at its encoding is copied as a whole: byte by
// byte, as the library takes it, it was an eighth of all instructions of an evaluation.
void appendString(std::string& json, std::string_view text)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    json += '"';
    while (true) {
        const auto special = std::ranges::find_if_not(text, isPlain);
        json.append(text.begin(), special);
        text = {special, text.end()};
        if (text.empty()) {
            json += '"';
            return;
        }
        if (text.front() != '\n') {
            json += dumped(std::string(text)).substr(1); // beside the quotation mark it opens with
            return;
        }
        json += "\\n";
        text.remove_prefix(1);
    }
}

// Where a model's template knows no system message, its text opens the next message of the user.
std::vector<Message> foldedMessages(const std::vector<Message>& messages)
{
    std::vector<Message> folded;
    std::string opening;
    for (const Message& message : messages) {
        if (message.role == Message::Role::System) {
            opening += message.text + "\n\n";
            continue;
        }
        const bool user = message.role == Message::Role::User;
        folded.push_back({message.role, user ? opening + message.text : message.text});
        if (user)
            opening.clear();
    }
    if (!opening.empty())
        folded.push_back({Message::Role::User, opening});
    return folded;
}

void appendMessages(std::string& json, const std::vector<Message>& messages)
{
    json += '[';
    for (const Message& message : messages) {
        json += json.ends_with('[') ? R"({"role":")" : R"(,{"role":")";
        json += nameOf(message.role);
        json += R"(","content":)";
        appendString(json, message.text);
        json += '}';
    }
    json += ']';
}

std::size_t bytesOf(const std::vector<Message>& messages)
{
    constexpr std::size_t around = 40; // names and quotation marks
    std::size_t bytes = 0;
    for (const Message& message : messages)
        bytes += message.text.size() + around;
    return bytes;
}

/// What a chat reply says, collected while walking through it.
struct ReplyParts
{
    std::optional<Kind> choices;
    bool hasChoice = false;
    std::optional<std::string> content;
    std::string reasoning;
    std::string refusal;
    std::string finish;
    std::string model;
    std::optional<double> inputTokens;
    std::optional<double> outputTokens;

    void take(std::string_view path, const JsonValue& value)
    {
        static constexpr std::string_view choice = "/choices/0";
        if (path.starts_with(choice) && (path.size() == choice.size() || path[choice.size()] == '/')) {
            hasChoice = true;
            if (value.kind == Kind::String)
                takeFromChoice(path.substr(choice.size()), value.text);
        } else if (path == "/choices") {
            choices = value.kind;
        } else if (path == "/model") {
            model = value.text;
        } else if (value.kind == Kind::Number && path == "/usage/prompt_tokens") {
            inputTokens = value.number;
        } else if (value.kind == Kind::Number && path == "/usage/completion_tokens") {
            outputTokens = value.number;
        }
    }

private:
    void takeFromChoice(std::string_view path, std::string_view text)
    {
        if (path == "/message/content")
            content = text;
        else if (path == "/message/reasoning_content" || path == "/message/reasoning")
            reasoning = text;
        else if (path == "/message/refusal")
            refusal = text;
        else if (path == "/finish_reason")
            finish = text;
        else
            takePart(path, text);
    }

    // Content as a list of parts: "/0/text" belongs to the answer, deeper texts to parts such as "thinking".
    void takePart(std::string_view path, std::string_view text)
    {
        static constexpr std::string_view parts = "/message/content/";
        if (!path.starts_with(parts) || !path.ends_with("/text"))
            return;
        if (std::ranges::count(path.substr(parts.size()), '/') == 1)
            content = content.value_or("").append(text);
        else
            reasoning += text;
    }
};

FinishReason finishFrom(const ReplyParts& parts)
{
    const auto isOneOf = [&](std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, parts.finish) != names.end();
    };
    if (isOneOf({"content_filter", "safety", "SAFETY", "recitation", "RECITATION", "prohibited_content"}))
        return FinishReason::ContentFilter;
    if (!parts.refusal.empty() && parts.content.value_or("").empty())
        return FinishReason::Refusal;
    return isOneOf({"length", "max_tokens", "model_length"}) ? FinishReason::Length : FinishReason::Stop;
}

std::string_view withoutLeadingSpace(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

// Raw chat templates leave the thinking in the answer; some open the tag in the prompt, so that only its end is seen.
void separateThinking(Completion& completion)
{
    static constexpr std::string_view open = "<think>";
    static constexpr std::string_view close = "</think>";
    const std::string_view text = withoutLeadingSpace(completion.text);
    const bool opened = text.starts_with(open);
    const std::size_t end = text.find(close);
    if (!opened && end == std::string_view::npos)
        return;
    const std::string_view thinking =
        end == std::string_view::npos ? text.substr(open.size()) : text.substr(0, end).substr(opened ? open.size() : 0);
    const std::string answer(end == std::string_view::npos ? "" : withoutLeadingSpace(text.substr(end + close.size())));
    completion.reasoning += thinking;
    completion.text = answer;
}

std::int64_t tokens(const std::optional<double>& number)
{
    static constexpr double most = 1e12;
    return number && *number >= 0.0 && *number <= most ? std::llround(*number) : 0;
}

tl::unexpected<Error> unusableReply(ShownText why, std::string_view body)
{
    return failure(ErrorKind::Malformed,
                   {textId("The answer is unusable: %1; it begins with \"%2\""), {std::move(why), excerpt(body)}});
}

Result<Completion> completionFrom(const ReplyParts& parts, std::string_view body)
{
    if (!parts.choices)
        return unusableReply(textId("it has no \"choices\""), body);
    if (*parts.choices != Kind::Array)
        return unusableReply(textId("it has \"choices\" that are not a list"), body);
    if (!parts.hasChoice)
        return unusableReply(textId("it has an empty list of choices"), body);
    Completion completion;
    completion.text = parts.content.value_or("");
    completion.reasoning = parts.reasoning;
    completion.finish = finishFrom(parts);
    completion.model = parts.model;
    completion.usage.inputTokens = tokens(parts.inputTokens);
    completion.usage.outputTokens = tokens(parts.outputTokens);
    completion.usage.estimated = !parts.inputTokens || !parts.outputTokens;
    if (completion.finish == FinishReason::Refusal)
        completion.text = parts.refusal;
    if (completion.finish == FinishReason::Stop && !parts.content && parts.reasoning.empty())
        return unusableReply(textId("it has no content"), body);
    if (completion.text.find('\0') != std::string::npos)
        return unusableReply(textId("it contains NUL"), body);
    separateThinking(completion);
    return completion;
}

} // namespace

std::string chatRequestBody(const CompletionRequest& request, const std::string& model, const ChatDialect& dialect)
{
    constexpr std::size_t settings = 128;
    std::string body;
    body.reserve(bytesOf(request.messages) + model.size() + settings);
    body += R"({"model":)";
    appendString(body, model);
    body += R"(,"messages":)";
    if (dialect.system)
        appendMessages(body, request.messages);
    else
        appendMessages(body, foldedMessages(request.messages));
    const auto add = [&body](std::string_view name, const std::string& json) {
        body.append(",\"").append(name).append("\":").append(json);
    };
    add(dialect.maxCompletionTokens ? "max_completion_tokens" : "max_tokens", std::to_string(request.maxTokens));
    if (request.temperature && dialect.temperature)
        add("temperature", dumped(*request.temperature));
    if (request.topP && dialect.topP)
        add("top_p", dumped(*request.topP));
    if (!request.stop.empty() && dialect.stop)
        add("stop", dumped(request.stop));
    if (request.seed && dialect.seed)
        add("seed", std::to_string(*request.seed));
    add("stream", "false");
    return body += '}';
}

Result<std::variant<Completion, ServerError>> parseChatReply(std::string_view body)
{
    ReplyParts parts;
    ServerErrorReader error;
    const Status walked = walkJson(body, [&](std::string_view path, const JsonValue& value) {
        parts.take(path, value);
        error.take(path, value);
    });
    if (!walked)
        return unusableReply(walked.error().text, body);
    if (error.found() && !parts.content)
        return error.error();
    Result<Completion> completion = completionFrom(parts, body);
    if (!completion)
        return tl::unexpected(completion.error());
    return std::move(*completion);
}

} // namespace optimizers
