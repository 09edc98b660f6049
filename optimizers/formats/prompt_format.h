// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "optimizers/core/shown_text.h"
#include "optimizers/formats/export_subject.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// What is written into a file, and what the format could not express (one sentence each).
struct ExportedText
{
    std::string text; ///< UTF-8, or the bytes of a binary format
    std::vector<ShownText> losses;
};

/// One export format; all in the order of formats/catalogue.def.
struct PromptFormatInfo
{
    std::string id;
    TextId name;
    TextId summary;     ///< what it is good for, in one line
    std::string suffix; ///< of files, with the dot
    std::string mediaType = "text/plain";
    std::function<Result<ExportedText>(const ExportSubject&)> write = {};
    /// The messages that whoever uses the written file sends, as templates (message_templates.h); absent where the file
    /// is no prompt.
    std::function<Result<std::vector<Message>>(std::string_view)> messagesIn = {};
    bool oneExample = false; ///< the messages are those about shownExample()
    /// Reads a prompt to go on with; absent where the format is not meant for that.
    std::function<Result<ExportedPrompt>(std::string_view)> read = {};
};

[[nodiscard]] const std::vector<PromptFormatInfo>& allPromptFormats();
/// Null when there is none of that id.
[[nodiscard]] const PromptFormatInfo* findPromptFormat(std::string_view id);

} // namespace optimizers
