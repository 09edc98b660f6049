// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/writing.h"

#include "optimizers/core/text.h"
#include "optimizers/prompts/prompt_template.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr std::string_view openingMark = "<instruction>";
constexpr std::string_view closingMark = "</instruction>";
std::string_view withoutFence(std::string_view text)
{
    if (!text.starts_with("```") || !text.ends_with("```") || text.size() < 7)
        return text;
    const std::size_t lineEnd = text.find('\n');
    return lineEnd == std::string_view::npos ? text : trimmed(text.substr(lineEnd, text.size() - 3 - lineEnd));
}

std::string_view withoutQuotes(std::string_view text)
{
    const bool quoted =
        text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.front() == text.back();
    return quoted ? trimmed(text.substr(1, text.size() - 2)) : text;
}

bool startsWithNoCase(std::string_view text, std::string_view lowerStart)
{
    return asciiLowered(text.substr(0, lowerStart.size())) == lowerStart;
}

std::string_view withoutLeadIn(std::string_view text)
{
    for (const std::string_view leadIn :
         {"the instruction was:", "the instruction is:", "new instruction:", "instruction:"}) {
        if (startsWithNoCase(text, leadIn))
            return trimmed(text.substr(leadIn.size()));
    }
    return text;
}

bool isText(std::string_view text)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 && !isBlank(c); };
    return !firstInvalidUtf8(text) && std::ranges::none_of(text, isControl);
}

bool declines(std::string_view text)
{
    return std::ranges::any_of(
        std::array<std::string_view, 6>{"i'm sorry", "i am sorry", "i cannot", "i can't", "i do not know", "as an ai"},
        [&](std::string_view start) { return startsWithNoCase(text, start); });
}

std::vector<std::string> placeholdersOf(const TaskView& task)
{
    std::vector<std::string> names;
    for (const std::span<const Example> examples : {task.pool(), task.validation()}) {
        if (!examples.empty() && names.empty())
            std::ranges::transform(examples.front().fields, std::back_inserter(names), &Field::name);
    }
    return names;
}

} // namespace

TextId reasonOf(Rejection rejection)
{
    constexpr std::array<TextId, rejectionCount> names = {
        textId("empty"),
        textId("cut off before the end"),
        textId("too long"),
        textId("not an instruction"),
        textId("has a placeholder the task does not fill"),
        textId("a duplicate of a known one"),
        textId("holds labelled examples"),
    };
    return names.at(static_cast<std::size_t>(rejection));
}

tl::expected<std::string, Rejection> parseInstruction(std::string_view answer)
{
    const std::size_t opening = answer.find(openingMark);
    const bool marked = opening != std::string_view::npos;
    if (marked) {
        const std::size_t begin = opening + openingMark.size();
        const std::size_t end = answer.find(closingMark, begin);
        if (end == std::string_view::npos)
            return tl::unexpected(Rejection::Unfinished);
        answer = answer.substr(begin, end - begin);
    }
    std::string_view text = trimmed(answer);
    if (!marked)
        text = withoutLeadIn(withoutFence(text));
    text = withoutQuotes(text);
    if (text.empty())
        return tl::unexpected(Rejection::Empty);
    return std::string(text);
}

bool isGarbage(std::string_view instruction)
{
    const std::vector<std::string> words = comparableWords(instruction);
    const auto hasLetter = [](const std::string& word) {
        return std::ranges::any_of(word, [](char c) { return c < '0' || c > '9'; });
    };
    if (!isText(instruction) || std::ranges::none_of(words, hasLetter) || declines(instruction))
        return true;
    return words.size() >= 4 && std::set(words.begin(), words.end()).size() == 1;
}

InstructionIntake::InstructionIntake(const TaskView& task, const History& history, std::size_t longest)
    : m_leakGuard(task), m_fieldNames(placeholdersOf(task)), m_longest(longest)
{
    m_known.insert(comparableWords(task.draft().instruction));
    for (const Trial& trial : history.trials())
        m_known.insert(comparableWords(trial.candidate.instruction));
}

std::optional<std::string> InstructionIntake::take(std::string_view answer)
{
    tl::expected<std::string, Rejection> instruction = judged(answer);
    if (!instruction) {
        ++m_rejected.at(static_cast<std::size_t>(instruction.error()));
        return std::nullopt;
    }
    m_known.insert(comparableWords(*instruction));
    return std::move(*instruction);
}

tl::expected<std::string, Rejection> InstructionIntake::judged(std::string_view answer) const
{
    tl::expected<std::string, Rejection> instruction = parseInstruction(answer);
    if (!instruction)
        return instruction;
    if (instruction->size() > m_longest)
        return tl::unexpected(Rejection::TooLong);
    if (isGarbage(*instruction))
        return tl::unexpected(Rejection::Garbage);
    const Result<PromptTemplate> parsed = PromptTemplate::parse(*instruction);
    if (!parsed || !parsed->checkBound(m_fieldNames))
        return tl::unexpected(Rejection::UnknownPlaceholder);
    if (m_known.contains(comparableWords(*instruction)))
        return tl::unexpected(Rejection::Duplicate);
    if (m_leakGuard.leaks(*instruction))
        return tl::unexpected(Rejection::Leak);
    return instruction;
}

std::vector<Note> InstructionIntake::notes() const
{
    std::vector<Note> notes;
    for (std::size_t i = 0; i < rejectionCount; ++i) {
        if (m_rejected.at(i) > 0)
            notes.push_back({{textId("proposed instructions rejected: %1"), {reasonOf(static_cast<Rejection>(i))}},
                             m_rejected.at(i)});
    }
    return notes;
}

std::vector<Note> notesSince(const std::vector<Note>& before, std::vector<Note> after)
{
    for (Note& note : after) {
        const auto earlier = std::ranges::find(before, note.text, &Note::text);
        if (earlier != before.end())
            note.count -= earlier->count;
    }
    std::erase_if(after, [](const Note& note) { return note.count == 0; });
    return after;
}

} // namespace optimizers
