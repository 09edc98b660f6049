// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"
#include "optimizers/search/mistakes.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// A request to a writer as it stands in resources/meta_prompts: a text with {{slots}}, built into the library.
struct MetaPrompt
{
    std::string_view id;   ///< its file's name without ".txt"
    std::string_view text; ///< lives as long as the program

    bool operator==(const MetaPrompt&) const = default;
};

/// In the order of their ids.
[[nodiscard]] std::span<const MetaPrompt> allMetaPrompts();
/// The id and a fingerprint of the text, e.g. "infer_instruction@1f0c22d97ab3e460": goes with every candidate that was
/// written on request, so that a later change of wording is seen.
[[nodiscard]] std::string versionOf(std::string_view id);

/// Asks for the instruction that leads from these inputs to their answers; `answers` holds one for each example.
[[nodiscard]] std::string askToInferInstruction(std::span<const Example> examples,
                                                const std::vector<std::string>& answers);
/// Asks for the instruction that belongs in the gap of a prompt which led from these inputs to their answers.
[[nodiscard]] std::string askToFillGap(std::span<const Example> examples, const std::vector<std::string>& answers);
/// Asks for other words with the same meaning.
[[nodiscard]] std::string askToVaryInstruction(const std::string& instruction);

/// An instruction and its score, a whole number from 0 to 100.
struct ScoredInstruction
{
    std::string instruction;
    int score = 0;
};

/// Asks for an instruction that scores higher than these, which stand in ascending order of their scores.
[[nodiscard]] std::string askToRaiseScore(std::span<const ScoredInstruction> scored, std::span<const Example> examples,
                                          const std::vector<std::string>& answers);
/// Asks for a reason why the instruction led to these mistakes.
[[nodiscard]] std::string askToCriticize(const std::string& instruction, std::span<const Mistake> mistakes);
/// Asks for an instruction without these mistakes. `critique` may be empty; `tried` are its forerunners, eldest first.
[[nodiscard]] std::string askToImprove(const std::string& instruction, std::span<const Mistake> mistakes,
                                       const std::string& critique, std::span<const std::string> tried);

} // namespace optimizers
