// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/message_json.h"

#include "optimizers/core/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace optimizers {

namespace {

using Json = nlohmann::json;

tl::unexpected<Error> malformedMessageJson(std::size_t number, TextId sentence)
{
    return failure(ErrorKind::Malformed, {sentence, {number}});
}

Result<Message::Role> roleOf(const Json& message, std::size_t number)
{
    const auto role = message.find("role");
    if (role == message.end() || !role->is_string())
        return malformedMessageJson(number, textId("Message %1 has no role"));
    return messageRoleFrom(role->get<std::string>(), number);
}

/// A string, or an array of parts that are all text.
Result<std::string> contentOf(const Json& message, std::size_t number)
{
    const auto content = message.find("content");
    if (content != message.end() && content->is_string())
        return content->get<std::string>();
    if (content == message.end() || !content->is_array())
        return malformedMessageJson(number, textId("Message %1 has no text as content"));
    std::string text;
    for (const Json& part : *content) {
        const auto type = part.is_object() ? part.find("type") : part.end();
        if (!part.is_object() || type == part.end() || *type != "text" || !part.contains("text") ||
            !part.at("text").is_string())
            return malformedMessageJson(number, textId("Message %1 has a part that is not text"));
        text += part.at("text").get<std::string>();
    }
    return text;
}

} // namespace

Result<Message::Role> messageRoleFrom(std::string_view name, std::size_t number)
{
    if (name == "developer")
        return Message::Role::System;
    static constexpr std::array roles = {Message::Role::System, Message::Role::User, Message::Role::Assistant};
    const auto* known = std::ranges::find(roles, name, [](Message::Role role) { return nameOf(role); });
    if (known == roles.end())
        return failure(ErrorKind::Malformed,
                       {textId("Message %1 has the role \"%2\"; only system, user and assistant can be read"),
                        {number, std::string(name)}});
    return *known;
}

Result<std::vector<Message>> messagesFromJson(std::string_view text)
{
    const Result<Json> json = parseJson(text);
    if (!json)
        return tl::unexpected(json.error());
    const bool wrapped = json->is_object() && json->contains("messages");
    const Json& list = wrapped ? json->at("messages") : *json;
    if (!list.is_array())
        return failure(ErrorKind::Malformed, textId("The file holds no array of messages"));
    std::vector<Message> messages;
    messages.reserve(list.size());
    for (const Json& message : list) {
        const std::size_t number = messages.size() + 1;
        if (!message.is_object())
            return malformedMessageJson(number, textId("Message %1 is no object"));
        const Result<Message::Role> role = roleOf(message, number);
        if (!role)
            return tl::unexpected(role.error());
        Result<std::string> content = contentOf(message, number);
        if (!content)
            return tl::unexpected(content.error());
        messages.push_back({*role, *std::move(content)});
    }
    return messages;
}

} // namespace optimizers
