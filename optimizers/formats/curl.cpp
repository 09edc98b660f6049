// SPDX-License-Identifier: GPL-3.0-or-later
// A shell script that sends the request about one example with curl. The body goes through a here-document whose
// delimiter is quoted: the shell changes nothing in it, and as JSON it is one line.
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/request_text.h"
#include "optimizers/formats/subject_queries.h"

namespace optimizers {

namespace {

constexpr std::string_view bodyBegin = "<<'HONE_REQUEST'\n";
constexpr std::string_view bodyEnd = "\nHONE_REQUEST\n";

std::string shellQuoted(std::string_view text)
{
    std::string word = "'";
    for (const char c : text) {
        if (c == '\'')
            word += "'\\''";
        else
            word += c;
    }
    return word + "'";
}

/// The messages as they are sent about the example; without one, the placeholders stay.
Result<std::vector<Message>> messagesAbout(const Example* example, const ExportSubject& subject)
{
    if (example == nullptr)
        return messageTemplates(subject.prompt);
    if (const Status checked = checkTexts(subject.prompt); !checked)
        return tl::unexpected(checked.error());
    const Result<PromptRenderer> renderer = PromptRenderer::create(subject.prompt.layout, subject.examples.fieldNames);
    if (!renderer)
        return tl::unexpected(renderer.error());
    return renderer->render(subject.prompt.candidate, *example);
}

std::string keyHeader(const ExportSubject& subject)
{
    const std::string variable = keyVariableFor(subject);
    if (variable.empty())
        return {};
    const std::string name = subject.request.azure ? "api-key: " : "Authorization: Bearer ";
    return " \\\n  --header \"" + name + "${" + variable + ":?holds no key}\"";
}

Result<ExportedText> writeCurl(const ExportSubject& subject)
{
    const Example* example = shownExample(subject);
    const Result<std::vector<Message>> messages = messagesAbout(example, subject);
    if (!messages)
        return tl::unexpected(messages.error());
    ExportedText result;
    result.text = "#!/bin/sh\n"
                  "curl --silent --show-error --fail-with-body --globoff " +
                  shellQuoted(requestUrl(subject)) + " \\\n  --header 'Content-Type: application/json'" +
                  keyHeader(subject) + " \\\n  --data @- " + std::string(bodyBegin) + requestBody(subject, *messages) +
                  std::string(bodyEnd);
    if (example != nullptr)
        result.losses.push_back(
            {textId("The command asks about one example, number %1; another input has to be put in its place."),
             {example->id.value}});
    else
        result.losses.push_back(
            textId("No validation example is known; an input has to be put in the place of {{input}}."));
    addServerLosses(subject, result.losses);
    return result;
}

Result<std::vector<Message>> messagesInCurl(std::string_view text)
{
    const std::size_t begin = text.find(bodyBegin);
    const std::size_t end = text.rfind(bodyEnd);
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + bodyBegin.size())
        return failure(ErrorKind::Malformed, textId("The script has no request body"));
    Result<std::vector<Message>> messages =
        messagesFromJson(text.substr(begin + bodyBegin.size(), end - begin - bodyBegin.size()));
    if (!messages)
        return messages;
    for (Message& message : *messages)
        message.text = textOf(std::vector<TemplatePart>{{message.text, false}});
    return messages;
}

} // namespace

PromptFormatInfo curl()
{
    return {.id = "curl",
            .name = textId("curl command"),
            .summary = textId("A shell command that asks the model about one example; the key stays in a variable."),
            .suffix = ".sh",
            .write = writeCurl,
            .messagesIn = messagesInCurl,
            .oneExample = true};
}

} // namespace optimizers
