// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/text_id.h"
#include "optimizers/prompts/prompt_layout.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// What an exporter gets to write: the candidate and the layout under which it was scored.
struct ExportedPrompt
{
    Candidate candidate;
    PromptLayout layout;
    std::string model; ///< may be empty
};

/// A file with the prompt, and what the format could not express (one sentence each).
struct ExportedText
{
    std::string text;
    std::vector<std::string> losses;
};

/// One export format; all in the order of formats/catalogue.def.
struct PromptFormatInfo
{
    std::string id;
    TextId name;
    std::string suffix; ///< of files, with the dot
    std::function<Result<ExportedText>(const ExportedPrompt&)> write;
    /// Reads back what write() wrote; absent where the format cannot be read.
    std::function<Result<ExportedPrompt>(std::string_view)> read;
};

[[nodiscard]] const std::vector<PromptFormatInfo>& allPromptFormats();
/// Null when there is none of that id.
[[nodiscard]] const PromptFormatInfo* findPromptFormat(std::string_view id);

} // namespace optimizers
