// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/message.h"
#include "optimizers/core/shown_text.h"
#include "optimizers/formats/prompt_format.h"

#include <vector>

namespace optimizers {

/// The chat messages of a prompt with the placeholders of the example asked about still in them: each text is a
/// template (prompt_template.h), everything the prompt fixes is literal. Rendering them gives what PromptRenderer
/// sends, blank inputs aside (it leaves out the blank line before those). InvalidInput: the prompt cannot be rendered,
/// or a text is not UTF-8.
[[nodiscard]] Result<std::vector<Message>> messageTemplates(const ExportedPrompt& prompt);

/// The prompt that sends these message templates: a system message, exemplars as turns, a last user turn. Earlier user
/// turns must have the form of the last one, or of an instruction before it. Malformed: they are something else.
[[nodiscard]] Result<ExportedPrompt> promptFrom(const std::vector<Message>& templates);

/// InvalidInput where a text of the prompt is not UTF-8.
[[nodiscard]] Status checkTexts(const ExportedPrompt& prompt);

/// The sentence every format needs that writes literal braces in Hone's way.
void addBraceLoss(const std::vector<Message>& templates, std::vector<ShownText>& losses);
/// That, and the one about a model which has no place.
void addCommonLosses(const ExportedPrompt& prompt, const std::vector<Message>& templates,
                     std::vector<ShownText>& losses);

} // namespace optimizers
