// SPDX-License-Identifier: GPL-3.0-or-later
// A Python program that needs nothing but the standard library. Every text of the prompt stands in it as string
// literals, which in JSON's notation mean the same in Python; the example's values are joined to them with "+".
#include "optimizers/core/json_text.h"
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/request_text.h"

#include <nlohmann/json.hpp>

namespace optimizers {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::string_view messagesBegin = "    return [\n";
constexpr std::string_view messagesEnd = "    ]\n";
constexpr std::string_view roleBegin = "        {\"role\": ";
constexpr std::string_view contentBegin = ", \"content\": (\n";
constexpr std::string_view contentEnd = "        )},\n";
constexpr std::string_view contentIndent = "            ";
constexpr std::string_view valueBegin = "example[";

std::string pythonLiteral(std::string_view text)
{
    return OrderedJson(text).dump();
}

/// A literal for each line; Python joins neighbours.
void addLiterals(std::string_view text, std::string& program)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        program += std::string(contentIndent) + pythonLiteral(text.substr(0, end)) + "\n";
        text.remove_prefix(end);
    }
}

Status addMessage(const Message& message, std::string& program)
{
    const Result<PromptTemplate> text = PromptTemplate::parse(message.text);
    if (!text)
        return tl::unexpected(text.error());
    program += std::string(roleBegin) + pythonLiteral(nameOf(message.role)) + std::string(contentBegin);
    if (text->parts().empty())
        program += std::string(contentIndent) + "\"\"\n";
    bool first = true;
    for (const TemplatePart& part : text->parts()) {
        if (!first)
            program += std::string(contentIndent) + "+\n";
        first = false;
        if (part.placeholder)
            program += std::string(contentIndent) + std::string(valueBegin) + pythonLiteral(part.text) + "]\n";
        else
            addLiterals(part.text, program);
    }
    program += contentEnd;
    return {};
}

/// The body without its messages, as a Python dictionary.
std::string settingsOf(const ExportSubject& subject)
{
    OrderedJson body = OrderedJson::parse(requestBody(subject, {}));
    std::string dictionary;
    for (const auto& [key, value] : body.items()) {
        if (key == "messages")
            continue;
        const std::string written = value.is_boolean() ? (value.get<bool>() ? "True" : "False") : value.dump();
        dictionary += "    " + pythonLiteral(key) + ": " + written + ",\n";
    }
    return "{\n" + dictionary + "}\n";
}

constexpr std::string_view head = R"(#!/usr/bin/env python3
"""Asks a model with an optimized prompt. Needs Python 3.8 and nothing else.

    python3 THIS_FILE "an input" [field=value ...]      without arguments the input is read from standard input

"""
import json
import os
import sys
import urllib.request

)";

constexpr std::string_view tail = R"(

def ask(example):
    """What the model answers about the example: a dictionary with "input" and the further fields of the prompt."""
    headers = {"Content-Type": "application/json"}
    if KEY_VARIABLE:
        headers[KEY_HEADER] = KEY_PREFIX + os.environ[KEY_VARIABLE]
    body = dict(SETTINGS, messages=messages(example))
    request = urllib.request.Request(URL, json.dumps(body).encode("utf-8"), headers)
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)["choices"][0]["message"]["content"]


if __name__ == "__main__":
    example = dict(argument.split("=", 1) for argument in sys.argv[2:])
    example["input"] = sys.argv[1] if len(sys.argv) > 1 else sys.stdin.read()
    print(ask(example))
)";

Result<ExportedText> writePython(const ExportSubject& subject)
{
    const Result<std::vector<Message>> templates = messageTemplates(subject.prompt);
    if (!templates)
        return tl::unexpected(templates.error());
    ExportedText result;
    std::string& program = result.text;
    program = head;
    program += "URL = " + pythonLiteral(requestUrl(subject)) + "\n";
    program += "KEY_VARIABLE = " + pythonLiteral(keyVariableFor(subject)) + "  # of the environment\n";
    program += "KEY_HEADER = " + pythonLiteral(subject.request.azure ? "api-key" : "Authorization") + "\n";
    program += "KEY_PREFIX = " + pythonLiteral(subject.request.azure ? "" : "Bearer ") + "\n";
    program += "SETTINGS = " + settingsOf(subject);
    program += "\n\ndef messages(example):\n    \"\"\"The chat messages about one example.\"\"\"\n";
    program += messagesBegin;
    for (const Message& message : *templates)
        if (const Status added = addMessage(message, program); !added)
            return tl::unexpected(added.error());
    program += messagesEnd;
    program += tail;
    addServerLosses(subject, result.losses);
    return result;
}

tl::unexpected<Error> malformedPython(std::string_view line)
{
    return failure(ErrorKind::Malformed, {textId("The program has an unknown line within its messages: %1"),
                                          {std::string(line.substr(0, 80))}});
}

Result<std::string> stringFrom(std::string_view text)
{
    const Result<nlohmann::json> value = parseJson(text);
    if (!value || !value->is_string())
        return malformedPython(text);
    return value->get<std::string>();
}

/// Takes one line of the list of messages.
Status takeLine(std::string_view line, std::vector<std::vector<TemplatePart>>& texts, std::vector<Message>& messages)
{
    if (line.starts_with(roleBegin)) {
        const std::string_view rest = line.substr(roleBegin.size());
        const Result<std::string> role = stringFrom(rest.substr(0, rest.find(',')));
        const Result<Message::Role> known =
            role ? messageRoleFrom(*role, messages.size() + 1) : tl::unexpected(role.error());
        if (!known)
            return tl::unexpected(known.error());
        messages.push_back({*known, {}});
        texts.emplace_back();
        return {};
    }
    if (!line.starts_with(contentIndent) || texts.empty())
        return line == contentEnd.substr(0, contentEnd.size() - 1) ? Status() : malformedPython(line);
    line.remove_prefix(contentIndent.size());
    if (line == "+")
        return {};
    const bool value = line.starts_with(valueBegin) && line.ends_with("]");
    const Result<std::string> text =
        stringFrom(value ? line.substr(valueBegin.size(), line.size() - valueBegin.size() - 1) : line);
    if (!text)
        return tl::unexpected(text.error());
    texts.back().push_back({*text, value});
    return {};
}

Result<std::vector<Message>> messagesInPython(std::string_view program)
{
    const std::size_t begin = program.find(messagesBegin);
    if (begin == std::string_view::npos)
        return failure(ErrorKind::Malformed, textId("The program has no list of messages"));
    std::string_view rest = program.substr(begin + messagesBegin.size());
    std::vector<std::vector<TemplatePart>> texts;
    std::vector<Message> messages;
    while (!rest.starts_with(messagesEnd)) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return failure(ErrorKind::Malformed, textId("The list of messages of the program has no end"));
        if (const Status taken = takeLine(rest.substr(0, end), texts, messages); !taken)
            return tl::unexpected(taken.error());
        rest.remove_prefix(end + 1);
    }
    for (std::size_t i = 0; i < messages.size(); ++i)
        messages[i].text = textOf(texts[i]);
    return messages;
}

} // namespace

PromptFormatInfo python()
{
    return {.id = "python",
            .name = textId("Python program"),
            .summary = textId("Asks the model about any input with the standard library alone."),
            .suffix = ".py",
            .write = writePython,
            .messagesIn = messagesInPython};
}

} // namespace optimizers
