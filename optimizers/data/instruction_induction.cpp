// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/instruction_induction.h"

#include "optimizers/core/json_text.h"
#include "optimizers/core/random.h"
#include "optimizers/core/text.h"
#include "optimizers/data/accepted_answers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace optimizers {

namespace {

using Json = nlohmann::json;

/// Where tasks keep answers that are right besides "output".
constexpr const char* furtherAnswers[] = {"possible_translations", "possible_outputs", "other_rhymes"};

std::optional<std::string> textAt(const Json& example, const char* key)
{
    const auto value = example.find(key);
    if (value == example.end() || value->is_null())
        return std::nullopt;
    return plainText(*value);
}

void addAnswers(std::vector<std::string>& answers, const Json& example, const char* key)
{
    const auto value = example.find(key);
    if (value == example.end() || value->is_null())
        return;
    if (!value->is_array())
        return addAnswer(answers, plainText(*value));
    for (const Json& item : *value)
        addAnswer(answers, plainText(item));
}

Example causeAndEffect(const std::string& cause, const std::string& effect)
{
    const bool causeFirst = (fingerprint(cause + '\n' + effect) & 1U) == 0;
    Example read;
    read.input = "Sentence 1: " + (causeFirst ? cause : effect) + " Sentence 2: " + (causeFirst ? effect : cause);
    addAnswer(read.expected, cause);
    return read;
}

Example commonConcept(const Json& example)
{
    Example read;
    for (const Json& item : example["items"])
        read.input += (read.input.empty() ? "" : ", ") + plainText(item);
    addAnswers(read.expected, example, "concept");
    addAnswers(read.expected, example, "all_common_concepts");
    return read;
}

Example inputAndOutput(const Json& example)
{
    Example read;
    read.input = textAt(example, "input").value_or(std::string());
    addAnswers(read.expected, example, "output");
    for (const char* key : furtherAnswers)
        addAnswers(read.expected, example, key);
    // The list of rhymes holds the word itself.
    if (example.contains("other_rhymes") && read.expected.size() > 1)
        std::erase(read.expected, read.input);
    return read;
}

Example exampleFrom(const Json& example)
{
    const std::optional<std::string> cause = textAt(example, "cause");
    const std::optional<std::string> effect = textAt(example, "effect");
    if (cause && effect)
        return causeAndEffect(*cause, *effect);
    if (const auto items = example.find("items"); items != example.end() && items->is_array())
        return commonConcept(example);
    return inputAndOutput(example);
}

/// The keys of the examples, numbers in the order of their values.
std::vector<std::string> orderedKeys(const Json& examples)
{
    std::vector<std::string> keys;
    for (const auto& [key, example] : examples.items())
        keys.push_back(key);
    std::ranges::stable_sort(keys, {}, &std::string::size); // already in alphabetical order
    return keys;
}

} // namespace

Result<Examples> parseInstructionInduction(std::string_view text, const std::string& name)
{
    const Result<Json> task = parseJson(text);
    if (!task)
        return failure(ErrorKind::Malformed, {textId("%1 cannot be read: %2"), {name, task.error().text}});
    const auto examples = task->find("examples");
    if (!task->is_object() || examples == task->end() || !examples->is_object())
        return failure(ErrorKind::Malformed, {textId("%1 has no numbered examples"), {name}});
    Examples read;
    for (const std::string& key : orderedKeys(*examples)) {
        const auto broken = [&](TextId complaint) { return failure(ErrorKind::Malformed, {complaint, {key, name}}); };
        const Json& source = (*examples)[key];
        if (!source.is_object())
            return broken(textId("Example \"%1\" of %2 is not a JSON object"));
        Example example = exampleFrom(source);
        if (trimmed(example.input).empty())
            return broken(textId("Example \"%1\" of %2 has no input"));
        if (example.expected.empty())
            return broken(textId("Example \"%1\" of %2 has no output"));
        example.id = {static_cast<std::uint32_t>(read.rows.size())};
        read.rows.push_back(std::move(example));
    }
    if (read.rows.empty())
        return failure(ErrorKind::Malformed, {textId("%1 holds no examples"), {name}});
    return read;
}

} // namespace optimizers
