// SPDX-License-Identifier: GPL-3.0-or-later
// The whole body of a chat completions request, as the endpoint sends it, with {{input}} where the example stands.
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/request_text.h"

#include <nlohmann/json.hpp>

namespace optimizers {

namespace {

Result<ExportedText> writeRequest(const ExportSubject& subject)
{
    const Result<std::vector<Message>> templates = messageTemplates(subject.prompt);
    if (!templates)
        return tl::unexpected(templates.error());
    ExportedText result;
    result.text = nlohmann::ordered_json::parse(requestBody(subject, *templates)).dump(2) + "\n";
    addBraceLoss(*templates, result.losses);
    return result;
}

} // namespace

PromptFormatInfo request()
{
    return {.id = "request",
            .name = textId("Full request (JSON)"),
            .summary = textId("Model, messages and settings as they are sent, with {{input}} in the last message."),
            .suffix = ".json",
            .mediaType = "application/json",
            .write = writeRequest,
            .messagesIn = messagesFromJson};
}

} // namespace optimizers
