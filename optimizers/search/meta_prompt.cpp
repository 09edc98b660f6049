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

} // namespace

std::string versionOf(std::string_view id)
{
    return std::string(id) + '@' + textOf(CandidateId{fingerprint(metaPrompt(id).text)});
}

std::string askToInferInstruction(std::span<const Example> examples, const std::vector<std::string>& answers)
{
    assert(examples.size() == answers.size());
    std::string pairs;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        pairs += "Input: " + examples[i].input + '\n';
        for (const Field& field : examples[i].fields)
            pairs += field.name + ": " + field.value + '\n';
        pairs += "Output: " + answers[i] + "\n\n";
    }
    return fill("infer_instruction", {{"pairs", std::move(pairs)}});
}

std::string askToVaryInstruction(const std::string& instruction)
{
    return fill("vary_instruction", {{"instruction", instruction}});
}

} // namespace optimizers
