// SPDX-License-Identifier: GPL-3.0-or-later
// A promptfooconfig.yaml that promptfoo runs as it is: the prompt in Nunjucks, the model, the examples as tests with
// their accepted answers, and the metric as a check. Promptfoo loads, strips and renders variables that are strings;
// where an example has such a value, all of them become fields of one variable, which it leaves alone.
#include "optimizers/core/text.h"
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/promptfoo_checks.h"
#include "optimizers/formats/request_text.h"
#include "optimizers/formats/subject_queries.h"
#include "optimizers/formats/yaml_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace optimizers {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::string_view literalBegin = "{{ '";
constexpr std::string_view literalEnd = "' }}";
constexpr std::string_view expressionBegin = "{{";
constexpr std::string_view expressionEnd = "}}";
constexpr std::string_view quotedNameBegin = "example['";
constexpr std::string_view plainPrefix = "example.";
constexpr std::string_view chatRoute = "/chat/completions";

bool isIdentifier(std::string_view name)
{
    const auto letter = [](char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !name.empty() && letter(name[0]) &&
           std::ranges::all_of(name, [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

/// Whether the variables are fields of "example": something would happen to one that stands alone.
class Variables
{
public:
    Variables(const std::vector<Example>& examples, const std::vector<std::string>& fieldNames)
    {
        const auto changed = [](std::string_view value) {
            return value.starts_with("file://") || value.starts_with("package:") || value.ends_with('\n') ||
                   value.find(expressionBegin) != std::string_view::npos;
        };
        m_grouped = !std::ranges::all_of(fieldNames, isIdentifier) ||
                    std::ranges::any_of(examples, [&](const Example& example) {
                        return changed(example.input) || std::ranges::any_of(example.fields, changed, &Field::value);
                    });
    }

    [[nodiscard]] bool grouped() const { return m_grouped; }

    [[nodiscard]] std::string expression(const std::string& name) const
    {
        if (!m_grouped)
            return "{{ " + name + " }}";
        if (isIdentifier(name))
            return "{{ " + std::string(plainPrefix) + name + " }}";
        return "{{ " + std::string(quotedNameBegin) + name + "'] }}"; // names of fields hold no quotes
    }

private:
    bool m_grouped = false;
};

/// Literal text in Nunjucks: what would open something, or end a comment, is written as an expression.
std::string escapedTemplate(std::string_view text, bool placeholderFollows)
{
    std::string written;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : (placeholderFollows ? '{' : ' ');
        const bool opens = text[i] == '{' && (next == '{' || next == '%' || next == '#');
        const bool ends = text[i] == '#' && next == '}';
        written +=
            opens || ends ? std::string(literalBegin) + text[i] + std::string(literalEnd) : std::string(1, text[i]);
    }
    return written;
}

Result<std::string> chatTemplate(const std::vector<Message>& templates, const Variables& variables)
{
    // More than one line: a line alone might be taken for the name of a file.
    std::string list = "[\n";
    for (const Message& message : templates) {
        const Result<PromptTemplate> text = PromptTemplate::parse(message.text);
        if (!text)
            return tl::unexpected(text.error());
        std::string content;
        for (std::size_t i = 0; i < text->parts().size(); ++i) {
            const TemplatePart& part = text->parts()[i];
            const bool follows = i + 1 < text->parts().size() && text->parts()[i + 1].placeholder;
            content += part.placeholder ? variables.expression(part.text) : escapedTemplate(part.text, follows);
        }
        list += list.size() > 2 ? ",\n" : "";
        list += OrderedJson({{"role", nameOf(message.role)}, {"content", content}}).dump();
    }
    return list + "\n]";
}

void addProvider(const ExportSubject& subject, YAML::Emitter& out)
{
    std::string base = requestUrl(subject);
    if (const std::size_t route = base.find(chatRoute); route != std::string::npos)
        base.resize(route);
    const std::string key = keyVariableFor(subject);
    out << YAML::Key << "providers" << YAML::Value << YAML::BeginSeq << YAML::BeginMap;
    addEntry(out, "id", "openai:chat:" + subject.prompt.model);
    out << YAML::Key << "config" << YAML::Value << YAML::BeginMap;
    addEntry(out, "apiBaseUrl", base);
    if (key.empty())
        out << YAML::Key << "apiKeyRequired" << YAML::Value << false;
    else
        addEntry(out, "apiKeyEnvar", key);
    if (subject.request.temperature)
        addEntry(out, "temperature", *subject.request.temperature);
    else
        out << YAML::Key << "omitDefaults" << YAML::Value << true;
    addEntry(out, "max_tokens", subject.request.maxTokens);
    out << YAML::EndMap << YAML::EndMap << YAML::EndSeq;
}

void addCheck(const std::string& script, YAML::Emitter& out)
{
    out << YAML::Key << "defaultTest" << YAML::Value << YAML::BeginMap;
    out << YAML::Key << "assert" << YAML::Value << YAML::BeginSeq << YAML::BeginMap;
    addEntry(out, "type", "javascript");
    addEntry(out, "value", script);
    out << YAML::EndMap << YAML::EndSeq << YAML::EndMap;
}

void addTest(const Example& example, const Variables& variables, YAML::Emitter& out)
{
    out << YAML::BeginMap << YAML::Key << "vars" << YAML::Value << YAML::BeginMap;
    if (variables.grouped())
        out << YAML::Key << "example" << YAML::Value << YAML::BeginMap;
    addEntry(out, "input", example.input);
    for (const Field& field : example.fields) {
        out << YAML::Key;
        addText(out, field.name);
        out << YAML::Value;
        addText(out, field.value);
    }
    if (variables.grouped())
        out << YAML::EndMap;
    out << YAML::EndMap << YAML::Key << "metadata" << YAML::Value << YAML::BeginMap;
    addEntry(out, "example", static_cast<int>(example.id.value));
    out << YAML::Key << "expected" << YAML::Value << YAML::BeginSeq;
    for (const std::string& answer : example.expected)
        addText(out, answer);
    out << YAML::EndSeq << YAML::EndMap << YAML::EndMap;
}

/// Promptfoo puts values of the environment into every text of a configuration that asks for them.
bool readsEnvironment(std::string_view text)
{
    for (std::size_t at = text.find(expressionBegin); at != std::string_view::npos;
         at = text.find(expressionBegin, at + 1)) {
        const std::string_view inside = text.substr(at, text.find(expressionEnd, at) - at);
        if (inside.find("env.") != std::string_view::npos || inside.find("env[") != std::string_view::npos)
            return true;
    }
    return false;
}

bool readsEnvironment(const Example& example)
{
    const auto reads = [](const std::string& text) { return readsEnvironment(std::string_view(text)); };
    return reads(example.input) || std::ranges::any_of(example.fields, reads, &Field::value) ||
           std::ranges::any_of(example.expected, reads);
}

void emitPrompt(const ExportSubject& subject, const std::string& chat, YAML::Emitter& out)
{
    addEntry(out, "description", subject.project);
    out << YAML::Key << "prompts" << YAML::Value << YAML::BeginSeq << YAML::BeginMap;
    addEntry(out, "label", "candidate " + textOf(idOf(subject.prompt.candidate)));
    addEntry(out, "raw", chat);
    out << YAML::EndMap << YAML::EndSeq;
}

Result<ExportedText> writePromptfoo(const ExportSubject& subject)
{
    const Result<std::vector<Message>> templates = messageTemplates(subject.prompt);
    if (!templates)
        return tl::unexpected(templates.error());
    CheckedExamples checked = checkedExamples(subject);
    const std::size_t leftOut = std::erase_if(checked.examples, [](const Example& e) { return readsEnvironment(e); });
    const Variables variables(checked.examples, subject.examples.fieldNames);
    const Result<std::string> chat = chatTemplate(*templates, variables);
    if (!chat)
        return tl::unexpected(chat.error());
    ExportedText result;
    YAML::Emitter out;
    out << YAML::BeginMap;
    emitPrompt(subject, *chat, out);
    addProvider(subject, out);
    addCheck(checkScript(subject.metric, result.losses), out);
    out << YAML::Key << "tests" << YAML::Value << YAML::BeginSeq;
    for (const Example& example : checked.examples)
        addTest(example, variables, out);
    out << YAML::EndSeq << YAML::EndMap;
    result.text = yamlText(out);
    if (checked.role == Role::Validation)
        result.losses.push_back(
            textId("The tests are the validation examples, as the test examples are still sealed."));
    if (leftOut > 0)
        result.losses.push_back({textId("Examples that ask for the environment in braces are left out (%1 of them); "
                                        "promptfoo would put its values in."),
                                 {leftOut}});
    if (subject.request.azure)
        result.losses.push_back(
            textId("The provider speaks to OpenAI's own routes; Azure needs promptfoo's azure provider."));
    addServerLosses(subject, result.losses);
    return result;
}

/// The expression as a part of a template: a character, or the name of a field.
TemplatePart partFrom(std::string_view expression)
{
    if (expression.starts_with(literalBegin))
        return {std::string(expression.substr(literalBegin.size(), 1)), false};
    std::string_view name = trimmed(expression.substr(2, expression.size() - 4));
    if (name.starts_with(quotedNameBegin) && name.ends_with("']"))
        name = name.substr(quotedNameBegin.size(), name.size() - quotedNameBegin.size() - 2);
    else if (name.starts_with(plainPrefix))
        name.remove_prefix(plainPrefix.size());
    return {std::string(name), true};
}

/// One text of the chat, back in Hone's own notation. Malformed: an expression this format does not write.
Result<std::string> templateFrom(std::string_view text)
{
    std::vector<TemplatePart> parts;
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find(expressionBegin), text.size());
        parts.push_back({std::string(text.substr(0, begin)), false});
        text.remove_prefix(begin);
        if (text.empty())
            break;
        const std::size_t from = text.starts_with(literalBegin) ? literalBegin.size() + 1 : 0;
        const std::size_t end = text.find(expressionEnd, from);
        if (end == std::string_view::npos)
            return failure(ErrorKind::Malformed, textId("The prompt has an expression without an end"));
        TemplatePart part = partFrom(text.substr(0, end + expressionEnd.size()));
        if (part.placeholder && !isFieldName(part.text))
            return failure(ErrorKind::Malformed,
                           {textId("The prompt has an expression that is no field: %1"), {part.text}});
        parts.push_back(std::move(part));
        text.remove_prefix(end + expressionEnd.size());
    }
    return textOf(parts);
}

Result<std::vector<Message>> messagesInPromptfoo(std::string_view text)
{
    const Result<YAML::Node> root = parseYaml(text);
    if (!root)
        return tl::unexpected(root.error());
    const YAML::Node prompts = root->IsMap() ? (*root)["prompts"] : YAML::Node();
    if (!prompts.IsDefined() || !prompts.IsSequence() || prompts.size() != 1 || !prompts[0].IsMap() ||
        !prompts[0]["raw"] || !prompts[0]["raw"].IsScalar())
        return failure(ErrorKind::Malformed, textId("The file holds no prompt as text"));
    Result<std::vector<Message>> messages = messagesFromJson(prompts[0]["raw"].Scalar());
    if (!messages)
        return messages;
    for (Message& message : *messages) {
        Result<std::string> back = templateFrom(message.text);
        if (!back)
            return tl::unexpected(back.error());
        message.text = *std::move(back);
    }
    return messages;
}

} // namespace

PromptFormatInfo promptfoo()
{
    return {.id = "promptfoo",
            .name = textId("promptfoo configuration"),
            .summary = textId("The prompt with its model, tests and checks, for promptfoo to run anywhere."),
            .suffix = ".yaml",
            .mediaType = "application/yaml",
            .write = writePromptfoo,
            .messagesIn = messagesInPromptfoo};
}

} // namespace optimizers
