// SPDX-License-Identifier: GPL-3.0-or-later
// A Markdown page that people read, edit and review: a section for each part of the prompt, every text in a code fence
// longer than any run of backticks in it, so that it stands there byte for byte.
#include "optimizers/core/json_text.h"
#include "optimizers/core/text.h"
#include "optimizers/formats/message_templates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace optimizers {

namespace {

constexpr std::string_view systemPlace = "as a system message";
constexpr std::string_view userPlace = "in the user message";
constexpr std::string_view turnsPlace = "as earlier turns";
constexpr std::string_view blockPlace = "as a block of text";

std::string fenced(std::string_view text)
{
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fence + "text\n" + std::string(text) + "\n" + fence + "\n";
}

std::string section(const std::string& heading, std::string_view text)
{
    return "\n" + heading + "\n\n" + fenced(text);
}

/// Names and models stand on the line itself, as JSON strings: whatever they hold, it stays one line.
std::string blockQuoted(const std::string& text)
{
    return nlohmann::json(text).dump();
}

Result<ExportedText> writeMarkdown(const ExportSubject& subject)
{
    const ExportedPrompt& prompt = subject.prompt;
    // Whether the prompt is whole is found out where all formats do.
    const Result<std::vector<Message>> templates = messageTemplates(prompt);
    if (!templates)
        return tl::unexpected(templates.error());
    const PromptLayout& layout = prompt.layout;
    ExportedText result;
    std::string& page = result.text;
    page = "# Prompt\n";
    if (!prompt.model.empty())
        page += "\nModel: " + blockQuoted(prompt.model) + "\n";
    const std::string place(layout.instruction == InstructionPlace::System ? systemPlace : userPlace);
    page += section("## Instruction, " + place, prompt.candidate.instruction);
    page += "\n## Exemplars, " + std::string(layout.exemplars == ExemplarPlace::Turns ? turnsPlace : blockPlace) + "\n";
    for (std::size_t i = 0; i < prompt.candidate.exemplars.size(); ++i) {
        const Exemplar& exemplar = prompt.candidate.exemplars[i];
        page += "\n### Exemplar " + std::to_string(i + 1) + "\n";
        page += section("Input:", exemplar.input);
        for (const Field& field : exemplar.fields)
            page += section("Field " + blockQuoted(field.name) + ":", field.value);
        page += section("Output:", exemplar.output);
    }
    page += section("## Query", layout.query);
    page += section("## Block input label", layout.blockInput);
    page += section("## Block output label", layout.blockOutput);
    return result;
}

tl::unexpected<Error> malformedMarkdown(int line, ShownText complaint)
{
    return failure(ErrorKind::Malformed, {textId("Line %1: %2"), {line, std::move(complaint)}});
}

/// Goes through the page line by line. What it does not know is prose and ignored; a fenced text belongs to the last
/// heading or label before it.
class PageReader
{
public:
    explicit PageReader(std::string_view page) : m_rest(page) {}

    Result<ExportedPrompt> read()
    {
        while (const std::optional<std::string_view> line = nextLine()) {
            const std::size_t fence = std::min(line->find_first_not_of('`'), line->size());
            const Status taken = fence >= 3 ? takeText(line->substr(0, fence)) : takeLine(*line);
            if (!taken)
                return tl::unexpected(taken.error());
        }
        if (!m_instructionSeen || !m_querySeen)
            return malformedMarkdown(m_line, {textId("the page has no section \"%1\" with its text"),
                                              {std::string(m_instructionSeen ? "Query" : "Instruction")}});
        return m_prompt;
    }

private:
    std::optional<std::string_view> nextLine()
    {
        if (m_rest.empty())
            return std::nullopt;
        ++m_line;
        const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        return line;
    }

    Status takeLine(std::string_view line)
    {
        if (line.starts_with("#"))
            return takeHeading(line);
        if (line == "Input:" && inExemplar())
            m_target = &exemplar().input;
        else if (line == "Output:" && inExemplar())
            m_target = &exemplar().output;
        else if (line.starts_with("Field ") && line.ends_with(":") && inExemplar())
            return takeField(line.substr(6, line.size() - 7));
        else if (line.starts_with("Model: ") && m_prompt.model.empty())
            return takeModel(line.substr(7));
        return {};
    }

    Status takeHeading(std::string_view line)
    {
        m_target = nullptr;
        m_section = line;
        PromptLayout& layout = m_prompt.layout;
        if (line.starts_with("## Instruction")) {
            m_target = &m_prompt.candidate.instruction;
            layout.instruction = line.ends_with(userPlace) ? InstructionPlace::User : InstructionPlace::System;
        } else if (line.starts_with("## Exemplars")) {
            layout.exemplars = line.ends_with(blockPlace) ? ExemplarPlace::Block : ExemplarPlace::Turns;
        } else if (line.starts_with("### Exemplar")) {
            m_prompt.candidate.exemplars.emplace_back().origin = ExemplarOrigin::Person;
        } else if (line == "## Query") {
            m_target = &layout.query;
        } else if (line == "## Block input label") {
            m_target = &layout.blockInput;
        } else if (line == "## Block output label") {
            m_target = &layout.blockOutput;
        }
        return {};
    }

    [[nodiscard]] bool inExemplar() const { return m_section.starts_with("### Exemplar"); }
    Exemplar& exemplar() { return m_prompt.candidate.exemplars.back(); }

    Status takeField(std::string_view name)
    {
        const Result<nlohmann::json> parsed = parseJson(name);
        if (!parsed || !parsed->is_string())
            return malformedMarkdown(m_line, textId("the name of the field is no text in quotes"));
        exemplar().fields.push_back({parsed->get<std::string>(), {}});
        m_target = &exemplar().fields.back().value;
        return {};
    }

    Status takeModel(std::string_view name)
    {
        const Result<nlohmann::json> parsed = parseJson(name);
        m_prompt.model = parsed && parsed->is_string() ? parsed->get<std::string>() : std::string(trimmed(name));
        return {};
    }

    Status takeText(std::string_view fence)
    {
        const int begin = m_line;
        const std::string_view from = m_rest;
        while (const std::optional<std::string_view> line = nextLine()) {
            if (*line != fence)
                continue;
            // The line break before the fence belongs to the fence.
            const auto size = static_cast<std::size_t>(line->data() - from.data());
            store(from.substr(0, size == 0 ? 0 : size - 1));
            return {};
        }
        return malformedMarkdown(begin, textId("the text that begins here has no end"));
    }

    void store(std::string_view text)
    {
        if (m_target == nullptr)
            return;
        *m_target = text;
        m_instructionSeen = m_instructionSeen || m_target == &m_prompt.candidate.instruction;
        m_querySeen = m_querySeen || m_target == &m_prompt.layout.query;
        m_target = nullptr;
    }

    std::string_view m_rest;
    std::string_view m_section;
    int m_line = 0;
    ExportedPrompt m_prompt;
    std::string* m_target = nullptr; ///< where the next fenced text goes; into m_prompt
    bool m_instructionSeen = false;
    bool m_querySeen = false;
};

/// A page that an editor or version control gave Windows line ends throughout.
std::string withoutCarriageReturns(std::string_view text)
{
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' || !text.substr(i + 1).starts_with('\n'))
            lines += text[i];
    }
    return lines;
}

Result<ExportedPrompt> readMarkdown(std::string_view text)
{
    if (firstInvalidUtf8(text))
        return failure(ErrorKind::Malformed, textId("The page is not UTF-8"));
    if (text.starts_with("# Prompt\r\n")) {
        const std::string page = withoutCarriageReturns(text);
        return PageReader(page).read();
    }
    return PageReader(text).read();
}

Result<std::vector<Message>> messagesInMarkdown(std::string_view text)
{
    const Result<ExportedPrompt> prompt = readMarkdown(text);
    if (!prompt)
        return tl::unexpected(prompt.error());
    return messageTemplates(*prompt);
}

} // namespace

PromptFormatInfo markdown()
{
    return {.id = "markdown",
            .name = textId("Markdown"),
            .summary = textId("A page to read, review and edit; keeps instruction, exemplars and layout apart."),
            .suffix = ".md",
            .write = writeMarkdown,
            .messagesIn = messagesInMarkdown,
            .read = readMarkdown};
}

} // namespace optimizers
