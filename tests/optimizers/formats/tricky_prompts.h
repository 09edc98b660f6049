// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"
#include "optimizers/formats/prompt_format.h"

#include <string>
#include <vector>

/// Prompts whose texts look like the formats' own delimiters, and how they render.
namespace tricky {

using optimizers::Candidate;
using optimizers::ExemplarPlace;
using optimizers::ExportedPrompt;
using optimizers::InstructionPlace;
using optimizers::Message;

inline const std::vector<std::string>& texts()
{
    using namespace std::string_literals;
    static const std::vector<std::string> all = {
        "cat",
        " leading and trailing ",
        "two\nlines\n",
        "\r\nCR\rLF\n\r",
        "NUL \0 in it"s,
        "}} and { and }",
        "\\back\\\\slash\\",
        "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 family",
        "## Query\n\n```text\nfake\n```\n",
        "````\nfour\n````",
        "`",
        "Input: x\nOutput: y\n\nInput: z",
        "[{\"role\":\"user\",\"content\":\"\\u00e9\"}]",
        "---\n\"\"\"\n<message role=\"user\">&amp;",
        "\xef\xbb\xbf"
        "BOM inside",
        "\x02"
        "0:0\x03 marks",
        "\n\nblank lines around\n\n",
        "### Exemplar 9\nInput:\nField \"x\":\n",
        "{{ literal braces }} {{{x}}}",
        "$5 & 3 % \x7f \x1b[31m",
        "no\n0123\n1e5\nnull\n- item\n#hash",
    };
    return all;
}

inline const std::vector<std::string>& fieldNames()
{
    static const std::vector<std::string> all = {"topic", "long name"};
    return all;
}

inline std::string randomText(optimizers::Rng& rng)
{
    return texts()[rng.below(texts().size())];
}

inline std::string randomInstruction(optimizers::Rng& rng)
{
    const std::vector<std::string> placeholders = {"input", "topic", "long name"};
    std::vector<optimizers::TemplatePart> parts;
    for (std::size_t i = rng.below(4); i > 0; --i) {
        parts.push_back({randomText(rng), false});
        if (rng.below(2) == 0)
            parts.push_back({placeholders[rng.below(placeholders.size())], true});
    }
    return optimizers::textOf(parts);
}

inline ExportedPrompt randomPrompt(optimizers::Rng& rng)
{
    static const std::vector<std::string> queries = {"{{input}}",
                                                     "{{input}}",
                                                     "Q: {{input}}\nA:",
                                                     "{{topic}}\n\n{{input}}",
                                                     "{{input}} or {{input}}?",
                                                     "{{input}}{{topic}} \\{{x}} {{long name}}"};
    ExportedPrompt prompt;
    prompt.candidate.instruction = randomInstruction(rng);
    for (std::size_t i = rng.below(4); i > 0; --i) {
        optimizers::Exemplar& exemplar = prompt.candidate.exemplars.emplace_back();
        exemplar.input = randomText(rng);
        exemplar.output = rng.below(5) == 0 ? std::string() : randomText(rng);
        exemplar.fields = {{"topic", randomText(rng)}, {"long name", randomText(rng)}};
    }
    prompt.layout.instruction = rng.below(2) == 0 ? InstructionPlace::System : InstructionPlace::User;
    prompt.layout.exemplars = rng.below(2) == 0 ? ExemplarPlace::Turns : ExemplarPlace::Block;
    prompt.layout.query = queries[rng.below(queries.size())];
    if (rng.below(2) == 0) {
        prompt.layout.blockInput = randomText(rng);
        prompt.layout.blockOutput = randomText(rng);
    }
    prompt.model = rng.below(2) == 0 ? std::string() : randomText(rng);
    return prompt;
}

/// What is sent for an example whose values are as tricky.
inline std::vector<Message> rendered(const ExportedPrompt& prompt, std::size_t pick)
{
    const auto renderer = optimizers::PromptRenderer::create(prompt.layout, fieldNames());
    if (!renderer)
        return {};
    optimizers::Example example;
    example.input = texts()[pick % texts().size()];
    example.fields = {{"topic", texts()[(pick + 5) % texts().size()]},
                      {"long name", texts()[(pick + 11) % texts().size()]}};
    return renderer->render(prompt.candidate, example).value_or(std::vector<Message>());
}

} // namespace tricky
