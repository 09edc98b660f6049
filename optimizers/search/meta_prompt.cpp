// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/meta_prompt.h"

#include "optimizers/core/candidate.h"
#include "optimizers/core/random.h"
#include "optimizers/prompts/prompt_template.h"

#include <algorithm>
#include <cassert>

namespace optimizers {

namespace {

const MetaPrompt& metaPrompt(std::string_view id)
{
    const std::span<const MetaPrompt> all = allMetaPrompts();
    const auto found = std::ranges::find(all, id, &MetaPrompt::id);
    assert(found != all.end());
    return *found;
}

// Which slots a text has is fixed when the program is built, so a mismatch is a bug.
std::string fill(std::string_view id, const std::vector<Field>& slots)
{
    const Result<PromptTemplate> parsed = PromptTemplate::parse(metaPrompt(id).text);
    assert(parsed && parsed->placeholders().size() == slots.size());
    assert(std::ranges::all_of(slots, [&](const Field& slot) { return parsed->uses(slot.name); }));
    return parsed->render({}, slots);
}

std::string inputOf(const Example& example)
{
    std::string text = "Input: " + example.input + '\n';
    for (const Field& field : example.fields)
        text += field.name + ": " + field.value + '\n';
    return text;
}

std::string pairsShown(std::span<const Example> examples, const std::vector<std::string>& answers)
{
    assert(examples.size() == answers.size());
    std::string pairs;
    for (std::size_t i = 0; i < examples.size(); ++i)
        pairs += inputOf(examples[i]) + "Output: " + answers[i] + "\n\n";
    return pairs;
}

std::string mistakesShown(std::span<const Mistake> mistakes)
{
    std::string text;
    for (const Mistake& mistake : mistakes)
        text += inputOf(mistake.example) + "Expected: " + mistake.example.expected.front() + "\nGot: " + mistake.got +
                "\n\n";
    return text;
}

} // namespace

std::string versionOf(std::string_view id)
{
    return std::string(id) + '@' + textOf(CandidateId{fingerprint(metaPrompt(id).text)});
}

std::string askToInferInstruction(std::span<const Example> examples, const std::vector<std::string>& answers)
{
    return fill("infer_instruction", {{"pairs", pairsShown(examples, answers)}});
}

std::string askToFillGap(std::span<const Example> examples, const std::vector<std::string>& answers)
{
    return fill("fill_gap", {{"pairs", pairsShown(examples, answers)}});
}

std::string askToVaryInstruction(const std::string& instruction)
{
    return fill("vary_instruction", {{"instruction", instruction}});
}

std::string askToRaiseScore(std::span<const ScoredInstruction> scored, std::span<const Example> examples,
                            const std::vector<std::string>& answers)
{
    std::string list;
    for (const ScoredInstruction& one : scored)
        list += "Instruction: " + one.instruction + "\nScore: " + std::to_string(one.score) + "\n\n";
    return fill("raise_score", {{"scored", std::move(list)}, {"pairs", pairsShown(examples, answers)}});
}

std::string askToCriticize(const std::string& instruction, std::span<const Mistake> mistakes)
{
    return fill("criticize_instruction", {{"instruction", instruction}, {"mistakes", mistakesShown(mistakes)}});
}

std::string askToImprove(const std::string& instruction, std::span<const Mistake> mistakes, const std::string& critique,
                         std::span<const std::string> tried)
{
    std::string before = tried.empty() ? "" : "These instructions were tried before.\n\n";
    for (const std::string& one : tried)
        before += "- " + one + '\n';
    if (!tried.empty())
        before += '\n';
    return fill("improve_instruction", {{"tried", std::move(before)},
                                        {"instruction", instruction},
                                        {"mistakes", mistakesShown(mistakes)},
                                        {"problem", critique.empty() ? "" : "Problem: " + critique + "\n\n"}});
}

} // namespace optimizers
