// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/prompt_layout.h"

#include "optimizers/core/text.h"
#include "optimizers/prompts/nearest.h"

#include <string_view>

namespace optimizers {

namespace {

constexpr std::string_view blockBreak = "\n\n";

std::string joined(std::string before, std::string_view after)
{
    if (!trimmed(before).empty() && !trimmed(after).empty())
        before += blockBreak;
    return before.append(after);
}

std::string withoutTrailingBlanks(std::string text)
{
    text.erase(text.find_last_not_of(" \t") + 1);
    return text;
}

} // namespace

Result<PromptRenderer> PromptRenderer::create(const PromptLayout& layout, const std::vector<std::string>& fieldNames)
{
    Result<PromptTemplate> query = PromptTemplate::parse(layout.query);
    if (!query)
        return failure(query.error().kind, {textId("The query template is broken: %1"), {query.error().text}});
    if (const Status bound = query->checkBound(fieldNames); !bound)
        return tl::unexpected(bound.error());
    return PromptRenderer(layout, *std::move(query), fieldNames);
}

PromptRenderer::PromptRenderer(PromptLayout layout, PromptTemplate query, std::vector<std::string> fieldNames)
    : m_layout(std::move(layout)), m_query(std::move(query)), m_fieldNames(std::move(fieldNames))
{}

Result<PromptTemplate> PromptRenderer::parsed(const std::string& instruction) const
{
    Result<PromptTemplate> parsed = PromptTemplate::parse(instruction);
    if (!parsed)
        return parsed;
    if (const Status bound = parsed->checkBound(m_fieldNames); !bound)
        return tl::unexpected(bound.error());
    if (parsed->placeholders().empty() && m_query.placeholders().empty())
        return failure(ErrorKind::InvalidInput,
                       textId("Neither the instruction nor the query template shows anything of the example: "
                              "one of them needs {{input}}"));
    return parsed;
}

Status PromptRenderer::check(const std::string& instruction) const
{
    if (const Result<PromptTemplate> whole = parsed(instruction); !whole)
        return tl::unexpected(whole.error());
    return {};
}

std::string PromptRenderer::turn(const PromptTemplate* instruction, const std::string& input,
                                 const std::vector<Field>& fields) const
{
    if (instruction == nullptr)
        return m_query.render(input, fields);
    if (instruction->uses("input"))
        return instruction->render(input, fields);
    return joined(instruction->render(input, fields), m_query.render(input, fields));
}

std::string PromptRenderer::block(const std::vector<Exemplar>& exemplars) const
{
    std::string text;
    for (const Exemplar& exemplar : exemplars) {
        text += m_layout.blockInput + m_query.render(exemplar.input, exemplar.fields) + '\n';
        text += m_layout.blockOutput + exemplar.output;
        text += blockBreak;
    }
    return text;
}

Result<std::vector<Message>> PromptRenderer::render(const Candidate& candidate, const Example& example) const
{
    const Result<PromptTemplate> instruction = parsed(candidate.instruction);
    if (!instruction)
        return tl::unexpected(instruction.error());
    return render(candidate, *instruction, example);
}

std::vector<Message> PromptRenderer::render(const Candidate& candidate, const PromptTemplate& instruction,
                                            const Example& example) const
{
    if (candidate.nearest)
        return render(shownFor(candidate, example), instruction, example);
    const bool inUserTurn = m_layout.instruction == InstructionPlace::User;
    std::vector<Message> messages;
    if (!inUserTurn) {
        std::string text = instruction.render(example.input, example.fields);
        if (!trimmed(text).empty())
            messages.push_back({Message::Role::System, std::move(text)});
    }

    const PromptTemplate* ahead = inUserTurn ? &instruction : nullptr;
    if (m_layout.exemplars == ExemplarPlace::Block && !candidate.exemplars.empty()) {
        const bool carriesQuery = ahead != nullptr && ahead->uses("input");
        std::string text = block(candidate.exemplars);
        if (carriesQuery) {
            text += turn(ahead, example.input, example.fields);
        } else {
            text += m_layout.blockInput + m_query.render(example.input, example.fields) + '\n' +
                    withoutTrailingBlanks(m_layout.blockOutput);
            if (ahead != nullptr)
                text = joined(ahead->render(example.input, example.fields), text);
        }
        messages.push_back({Message::Role::User, std::move(text)});
        return messages;
    }

    const bool inEveryTurn = !instruction.placeholders().empty();
    for (const Exemplar& exemplar : candidate.exemplars) {
        messages.push_back({Message::Role::User, turn(ahead, exemplar.input, exemplar.fields)});
        messages.push_back({Message::Role::Assistant, exemplar.output});
        if (!inEveryTurn)
            ahead = nullptr;
    }
    messages.push_back({Message::Role::User, turn(ahead, example.input, example.fields)});
    return messages;
}

} // namespace optimizers
