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
/// Place User puts the instruction before the query in the same message, a blank line between; where exemplars are
/// turns, before the first of them. An instruction with placeholders speaks of one example and so stands in every user
/// turn, with that turn's values. If {{input}} is among them it carries the query: none follows it, and a block of
/// exemplars stands before it. Blank instructions give no message.
///
/// In block form the query ends with the block's output label (without trailing blanks), so that the answer continues
/// the block; without exemplars there is no block and the query stands alone.
class PromptRenderer
{
public:
    [[nodiscard]] static Result<PromptRenderer> create(const PromptLayout& layout,
                                                       const std::vector<std::string>& fieldNames);

    /// The messages that ask the candidate's question about `example`. InvalidInput: as check().
    [[nodiscard]] Result<std::vector<Message>> render(const Candidate& candidate, const Example& example) const;
    /// The same for one who asks about many examples: with the candidate's instruction as parsed() gave it.
    [[nodiscard]] std::vector<Message> render(const Candidate& candidate, const PromptTemplate& instruction,
                                              const Example& example) const;
    /// The instruction, whose placeholders are known. InvalidInput: as check().
    [[nodiscard]] Result<PromptTemplate> parsed(const std::string& instruction) const;
    /// Whether the instruction's placeholders are whole and known, and something of the example is shown at all: to be
    /// asked when an instruction is edited or proposed.
    [[nodiscard]] Status check(const std::string& instruction) const;

private:
    PromptRenderer(PromptLayout layout, PromptTemplate query, std::vector<std::string> fieldNames);

    /// A user message's text: the instruction where it belongs there, and the query.
    [[nodiscard]] std::string turn(const PromptTemplate* instruction, const std::string& input,
                                   const std::vector<Field>& fields) const;
    [[nodiscard]] std::string block(const std::vector<Exemplar>& exemplars) const;

    PromptLayout m_layout;
    PromptTemplate m_query;
    std::vector<std::string> m_fieldNames;
};

} // namespace optimizers
