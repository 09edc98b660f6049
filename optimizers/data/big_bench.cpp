// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/big_bench.h"

#include "optimizers/core/json_text.h"
#include "optimizers/core/random.h"
#include "optimizers/core/text.h"
#include "optimizers/data/accepted_answers.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace optimizers {

namespace {

using Json = nlohmann::json;

struct ChoiceStyle
{
    bool appended = true;
    std::string prefix = "\n  choice: ";
};

ChoiceStyle answerStyleOf(const Json& task)
{
    ChoiceStyle style;
    if (const auto appended = task.find("append_choices_to_input"); appended != task.end() && appended->is_boolean())
        style.appended = appended->get<bool>();
    if (const auto prefix = task.find("choice_prefix"); prefix != task.end() && prefix->is_string())
        style.prefix = prefix->get<std::string>();
    return style;
}

/// The accepted answers; empty where the example says none that can be read.
std::vector<std::string> targetsOf(const Json& example)
{
    std::vector<std::string> targets;
    if (const auto target = example.find("target"); target != example.end()) {
        if (target->is_array())
            for (const Json& item : *target)
                addAnswer(targets, plainText(item));
        else if (!target->is_null())
            addAnswer(targets, plainText(*target));
        return targets;
    }
    const auto scores = example.find("target_scores");
    if (scores == example.end() || !scores->is_object() || scores->empty())
        return targets;
    const bool numbers = std::ranges::all_of(*scores, [](const Json& score) { return score.is_number(); });
    if (!numbers)
        return targets;
    double best = scores->front().get<double>();
    for (const Json& score : *scores)
        best = std::max(best, score.get<double>());
    for (const auto& [choice, score] : scores->items())
        if (score.get<double>() == best)
            addAnswer(targets, choice);
    return targets;
}

std::string questionOf(const Json& example, const ChoiceStyle& style)
{
    std::string input = example["input"].get<std::string>();
    const auto scores = example.find("target_scores");
    if (!style.appended || scores == example.end() || !scores->is_object())
        return input;
    std::vector<std::string> choices;
    for (const auto& [choice, score] : scores->items())
        choices.push_back(choice);
    // Files often list the right choice first, and sorting would give places away too.
    Rng(fingerprint(input)).shuffle(choices);
    for (const std::string& choice : choices)
        input += style.prefix + choice;
    return input;
}

} // namespace

Result<Examples> parseBigBench(std::string_view text, const std::string& name)
{
    const Result<Json> task = parseJson(text);
    if (!task)
        return failure(ErrorKind::Malformed, {textId("%1 cannot be read: %2"), {name, task.error().text}});
    const auto examples = task->find("examples");
    if (!task->is_object() || examples == task->end() || !examples->is_array())
        return failure(ErrorKind::Malformed, {textId("%1 has no list of examples"), {name}});
    const ChoiceStyle style = answerStyleOf(*task);
    Examples read;
    for (const Json& example : *examples) {
        const auto broken = [&](TextId complaint) {
            return failure(ErrorKind::Malformed, {complaint, {read.rows.size() + 1, name}});
        };
        if (!example.is_object() || !example.contains("input") || !example["input"].is_string())
            return broken(textId("Example %1 of %2 has no input"));
        std::vector<std::string> targets = targetsOf(example);
        if (targets.empty())
            return broken(textId("Example %1 of %2 has neither a target nor scored choices"));
        std::string input = questionOf(example, style);
        if (trimmed(input).empty())
            return broken(textId("Example %1 of %2 has an empty input"));
        const ExampleId id{static_cast<std::uint32_t>(read.rows.size())};
        read.rows.push_back({id, std::move(input), {}, std::move(targets)});
    }
    if (read.rows.empty())
        return failure(ErrorKind::Malformed, {textId("%1 holds no examples"), {name}});
    return read;
}

} // namespace optimizers
