// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt as one text that a person pastes into a chat: the user message of the layout with everything in one block.
#include "optimizers/core/text.h"

#include "optimizers/formats/message_templates.h"

#include <cassert>

namespace optimizers {

namespace {

Result<ExportedText> writeText(const ExportSubject& subject)
{
    const ExportedPrompt& prompt = subject.prompt;
    ExportedPrompt flat = prompt;
    flat.layout.instruction = InstructionPlace::User;
    flat.layout.exemplars = ExemplarPlace::Block;
    const Result<std::vector<Message>> templates = messageTemplates(flat);
    if (!templates)
        return tl::unexpected(templates.error());
    assert(templates->size() == 1);

    ExportedText result;
    const std::string& text = templates->front().text;
    if (text.starts_with(byteOrderMark))
        result.text = byteOrderMark;
    result.text += text;
    if (prompt.layout.instruction == InstructionPlace::System && !trimmed(prompt.candidate.instruction).empty())
        result.losses.push_back(textId("The instruction was scored as a system message; here it is part of the text."));
    if (prompt.layout.exemplars == ExemplarPlace::Turns && !prompt.candidate.exemplars.empty())
        result.losses.push_back(
            textId("The exemplars were scored as earlier turns of the chat; here they are a block of text."));
    addCommonLosses(prompt, *templates, result.losses);
    return result;
}

Result<std::vector<Message>> messagesInText(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (firstInvalidUtf8(text))
        return failure(ErrorKind::Malformed, textId("The text is not UTF-8"));
    return std::vector<Message>{{Message::Role::User, std::string(text)}};
}

Result<ExportedPrompt> readText(std::string_view text)
{
    const Result<std::vector<Message>> templates = messagesInText(text);
    if (!templates)
        return tl::unexpected(templates.error());
    return promptFrom(*templates);
}

} // namespace

PromptFormatInfo text()
{
    return {.id = "text",
            .name = textId("Plain text"),
            .summary = textId("The whole prompt as one text, to paste into any chat."),
            .suffix = ".txt",
            .write = writeText,
            .messagesIn = messagesInText,
            .read = readText};
}

} // namespace optimizers
