// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/example.h"

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
/// Asks for other words with the same meaning.
[[nodiscard]] std::string askToVaryInstruction(const std::string& instruction);

} // namespace optimizers
