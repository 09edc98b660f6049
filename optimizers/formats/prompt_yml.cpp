// SPDX-License-Identifier: GPL-3.0-or-later
// A .prompt.yml file as GitHub Models reads it: model, settings, messages with {{input}}, and rows to test them on.
#include "optimizers/formats/message_json.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/subject_queries.h"
#include "optimizers/formats/yaml_text.h"

#include <algorithm>
#include <optional>

namespace optimizers {

namespace {

constexpr std::string_view usualExpected = "expected";

/// The name the accepted answer has among the fields of a row.
std::string expectedName(const ExportSubject& subject)
{
    std::string name(usualExpected);
    while (std::ranges::find(subject.examples.fieldNames, name) != subject.examples.fieldNames.end())
        name += "_answer";
    return name;
}

void emitRows(const std::vector<Example>& examples, const std::string& expected, YAML::Emitter& out)
{
    out << YAML::Key << "testData" << YAML::Value << YAML::BeginSeq;
    for (const Example& example : examples) {
        out << YAML::BeginMap;
        addEntry(out, "input", example.input);
        for (const Field& field : example.fields) {
            out << YAML::Key;
            addText(out, field.name);
            out << YAML::Value;
            addText(out, field.value);
        }
        if (!example.expected.empty())
            addEntry(out, expected, example.expected.front());
        out << YAML::EndMap;
    }
    out << YAML::EndSeq;
}

/// How the metric is called there; none: it has no counterpart.
std::optional<std::string> comparisonFor(const ExportedMetric& metric)
{
    if (metric.id == "exact_match")
        return "equals";
    return metric.id == "contains" ? std::optional<std::string>("contains") : std::nullopt;
}

void addEvaluator(const std::string& comparison, const std::string& expected, YAML::Emitter& out)
{
    out << YAML::Key << "evaluators" << YAML::Value << YAML::BeginSeq << YAML::BeginMap;
    addEntry(out, "name", "answer");
    out << YAML::Key << "string" << YAML::Value << YAML::BeginMap;
    addEntry(out, comparison, "{{" + expected + "}}");
    out << YAML::EndMap << YAML::EndMap << YAML::EndSeq;
}

void addSettings(const ExportSubject& subject, YAML::Emitter& out)
{
    addEntry(out, "name", subject.project);
    if (!subject.description.empty())
        addEntry(out, "description", subject.description);
    addEntry(out, "model", subject.prompt.model);
    out << YAML::Key << "modelParameters" << YAML::Value << YAML::BeginMap;
    if (subject.request.temperature)
        addEntry(out, "temperature", *subject.request.temperature);
    addEntry(out, "maxTokens", subject.request.maxTokens);
    out << YAML::EndMap;
}

void addMessages(const std::vector<Message>& messages, YAML::Emitter& out)
{
    out << YAML::Key << "messages" << YAML::Value << YAML::BeginSeq;
    for (const Message& message : messages) {
        out << YAML::BeginMap;
        addEntry(out, "role", nameOf(message.role));
        addEntry(out, "content", message.text);
        out << YAML::EndMap;
    }
    out << YAML::EndSeq;
}

void addLosses(const ExportSubject& subject, const std::vector<Example>& examples, std::vector<ShownText>& losses)
{
    const auto plain = [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    for (const std::string& name : subject.examples.fieldNames)
        if (!std::ranges::all_of(name, plain))
            losses.push_back(
                {textId("The field \"%1\" has a name that other programs may not understand in braces."), {name}});
    if (std::ranges::any_of(examples, [](const Example& example) { return example.expected.size() > 1; }))
        losses.push_back(textId("Some examples have several accepted answers; only the first of each is written."));
    if (!comparisonFor(subject.metric))
        losses.push_back({textId("The metric %1 has no counterpart, so there is no evaluator."), {subject.metric.id}});
    else
        losses.push_back(
            textId("The evaluator compares the whole reply, letter by letter; Hone's metric is more lenient."));
    if (subject.metric.answer.kind != AnswerRule::Kind::WholeText)
        losses.push_back(textId("How the answer is found in the reply cannot be said."));
}

Result<ExportedText> writePromptYml(const ExportSubject& subject)
{
    const Result<std::vector<Message>> templates = messageTemplates(subject.prompt);
    if (!templates)
        return tl::unexpected(templates.error());
    const std::vector<Example> examples = checkedExamples(subject).examples;
    const std::string expected = expectedName(subject);
    YAML::Emitter out;
    out << YAML::BeginMap;
    addSettings(subject, out);
    addMessages(*templates, out);
    if (!examples.empty())
        emitRows(examples, expected, out);
    if (const auto comparison = comparisonFor(subject.metric); comparison && !examples.empty())
        addEvaluator(*comparison, expected, out);
    out << YAML::EndMap;
    ExportedText result{yamlText(out), {}};
    addBraceLoss(*templates, result.losses);
    addLosses(subject, examples, result.losses);
    return result;
}

Result<std::vector<Message>> messagesInPromptYml(std::string_view text)
{
    const Result<YAML::Node> root = parseYaml(text);
    if (!root)
        return tl::unexpected(root.error());
    if (!root->IsMap())
        return failure(ErrorKind::Malformed, textId("The file holds no list of messages"));
    return messagesFrom((*root)["messages"]);
}

Result<ExportedPrompt> readPromptYml(std::string_view text)
{
    const Result<std::vector<Message>> templates = messagesInPromptYml(text);
    if (!templates)
        return tl::unexpected(templates.error());
    return promptFrom(*templates);
}

} // namespace

PromptFormatInfo prompt_yml()
{
    return {.id = "prompt_yml",
            .name = textId(".prompt.yml"),
            .summary = textId("A prompt file for a repository, as GitHub Models reads it, with rows to test it on."),
            .suffix = ".prompt.yml",
            .mediaType = "application/yaml",
            .write = writePromptYml,
            .messagesIn = messagesInPromptYml,
            .read = readPromptYml};
}

} // namespace optimizers
