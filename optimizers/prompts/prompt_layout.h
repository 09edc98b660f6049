// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/message.h"
#include "optimizers/core/result.h"
#include "optimizers/prompts/prompt_template.h"

#include <string>
#include <vector>

namespace optimizers {

/// Where the instruction stands in the chat.
enum class InstructionPlace { System, User };
/// How exemplars are shown: as earlier turns of the chat, or as one block of text before the query.
enum class ExemplarPlace { Turns, Block };

/// How a candidate becomes chat messages. Part of what is scored: another layout is another prompt.
struct PromptLayout
{
    InstructionPlace instruction = InstructionPlace::System;
    ExemplarPlace exemplars = ExemplarPlace::Turns;
    std::string query = "{{input}}";      ///< template of one query; exemplars show the same
    std::string blockInput = "Input: ";   ///< block form: what stands before each input …
    std::string blockOutput = "Output: "; ///< … and before each answer

    bool operator==(const PromptLayout&) const = default;
};

/// Renders candidates under one layout. The templates are parsed once, here; an unknown placeholder or one that the
/// task's fields do not bind is an InvalidInput error now, not when the first call is sent.
///
/// An instruction that contains {{input}} itself carries the query: then no separate query turn follows it (place User
/// only). Empty instructions give no message.
class PromptRenderer
{
public:
    [[nodiscard]] static Result<PromptRenderer> create(const PromptLayout& layout,
                                                       const std::vector<std::string>& fieldNames);

    /// The messages that ask the candidate's question about `example`. InvalidInput: the instruction has a broken or
    /// unknown placeholder.
    [[nodiscard]] Result<std::vector<Message>> render(const Candidate& candidate, const Example& example) const;
    /// Whether the instruction's placeholders are whole and known: to be asked when it is edited or proposed.
    [[nodiscard]] Status check(const std::string& instruction) const;

private:
    PromptRenderer(PromptLayout layout, PromptTemplate query, std::vector<std::string> fieldNames);

    PromptLayout m_layout;
    PromptTemplate m_query;
    std::vector<std::string> m_fieldNames;
};

} // namespace optimizers
