// SPDX-License-Identifier: GPL-3.0-or-later
// Chat messages as the JSON array every chat endpoint takes, with {{input}} in the last user turn.
#include "optimizers/core/json_text.h"
#include "optimizers/formats/message_templates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace optimizers {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> roleNames = {"system", "user", "assistant"};

Result<ExportedText> writeMessages(const ExportedPrompt& prompt)
{
    const Result<std::vector<Message>> templates = messageTemplates(prompt);
    if (!templates)
        return tl::unexpected(templates.error());
    OrderedJson list = OrderedJson::array();
    for (const Message& message : *templates)
        list.push_back({{"role", roleNames.at(static_cast<std::size_t>(message.role))}, {"content", message.text}});
    ExportedText result;
    result.text = list.dump(2) + "\n";
    addCommonLosses(prompt, *templates, result.losses);
    // A blank input in an exemplar changes the form of its turn.
    if (!promptFrom(*templates))
        result.losses.emplace_back(
            "Not all exemplars have the form of the last turn, so Hone cannot read this file back.");
    return result;
}

tl::unexpected<Error> malformed(std::size_t number, const std::string& complaint)
{
    return failure(ErrorKind::Malformed, "Message " + std::to_string(number) + " " + complaint);
}

Result<Message::Role> roleFrom(const Json& message, std::size_t number)
{
    const auto role = message.find("role");
    if (role == message.end() || !role->is_string())
        return malformed(number, "has no role");
    const std::string name = role->get<std::string>();
    if (name == "developer")
        return Message::Role::System;
    const auto known = std::ranges::find(roleNames, name);
    if (known == roleNames.end())
        return malformed(number, "has the role \"" + name + "\"; only system, user and assistant can be read");
    return static_cast<Message::Role>(known - roleNames.begin());
}

/// A string, or an array of parts that are all text.
Result<std::string> contentFrom(const Json& message, std::size_t number)
{
    const auto content = message.find("content");
    if (content != message.end() && content->is_string())
        return content->get<std::string>();
    if (content == message.end() || !content->is_array())
        return malformed(number, "has no text as content");
    std::string text;
    for (const Json& part : *content) {
        const auto type = part.is_object() ? part.find("type") : part.end();
        if (!part.is_object() || type == part.end() || *type != "text" || !part.contains("text") ||
            !part.at("text").is_string())
            return malformed(number, "has a part that is not text");
        text += part.at("text").get<std::string>();
    }
    return text;
}

Result<ExportedPrompt> readMessages(std::string_view text)
{
    const Result<Json> json = parseJson(text);
    if (!json)
        return tl::unexpected(json.error());
    const bool wrapped = json->is_object() && json->contains("messages");
    const Json& list = wrapped ? json->at("messages") : *json;
    if (!list.is_array())
        return failure(ErrorKind::Malformed, "The file holds no array of messages");
    std::vector<Message> templates;
    for (const Json& message : list) {
        const std::size_t number = templates.size() + 1;
        if (!message.is_object())
            return malformed(number, "is no object");
        const Result<Message::Role> role = roleFrom(message, number);
        if (!role)
            return tl::unexpected(role.error());
        Result<std::string> content = contentFrom(message, number);
        if (!content)
            return tl::unexpected(content.error());
        templates.push_back({*role, *std::move(content)});
    }
    return promptFrom(templates);
}

} // namespace

PromptFormatInfo messages()
{
    return {"messages", textId("Chat messages (JSON)"), ".json", writeMessages, readMessages};
}

} // namespace optimizers
