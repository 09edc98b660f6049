// SPDX-License-Identifier: GPL-3.0-or-later
// Chat messages as the JSON array every chat endpoint takes, with {{input}} in the last user turn.
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/message_templates.h"

#include <nlohmann/json.hpp>

namespace optimizers {

namespace {

using OrderedJson = nlohmann::ordered_json;

Result<ExportedText> writeMessages(const ExportSubject& subject)
{
    const ExportedPrompt& prompt = subject.prompt;
    const Result<std::vector<Message>> templates = messageTemplates(prompt);
    if (!templates)
        return tl::unexpected(templates.error());
    OrderedJson list = OrderedJson::array();
    for (const Message& message : *templates)
        list.push_back({{"role", nameOf(message.role)}, {"content", message.text}});
    ExportedText result;
    result.text = list.dump(2) + "\n";
    addCommonLosses(prompt, *templates, result.losses);
    // A blank input in an exemplar changes the form of its turn.
    if (!promptFrom(*templates))
        result.losses.push_back(
            textId("Not all exemplars have the form of the last turn, so Hone cannot read this file back."));
    return result;
}

Result<ExportedPrompt> readMessages(std::string_view text)
{
    const Result<std::vector<Message>> templates = messagesFromJson(text);
    if (!templates)
        return tl::unexpected(templates.error());
    return promptFrom(*templates);
}

} // namespace

PromptFormatInfo messages()
{
    return {.id = "messages",
            .name = textId("Chat messages (JSON)"),
            .summary = textId("The messages as every chat endpoint takes them, with {{input}} in the last one."),
            .suffix = ".json",
            .mediaType = "application/json",
            .write = writeMessages,
            .messagesIn = messagesFromJson,
            .read = readMessages};
}

} // namespace optimizers
