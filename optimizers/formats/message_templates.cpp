// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/message_templates.h"

#include "optimizers/core/text.h"
#include "optimizers/formats/turn_matching.h"

#include <algorithm>
#include <map>
#include <optional>

namespace optimizers {

namespace {

std::vector<std::string> fieldNamesOf(const PromptTemplate& instruction, const PromptTemplate& query)
{
    std::vector<std::string> names;
    for (const PromptTemplate* text : {&instruction, &query}) {
        for (const PlaceholderSpan& placeholder : text->placeholders()) {
            if (placeholder.name != "input" && std::ranges::find(names, placeholder.name) == names.end())
                names.push_back(placeholder.name);
        }
    }
    return names;
}

std::vector<std::string_view> textsOf(const ExportedPrompt& prompt)
{
    std::vector<std::string_view> texts = {prompt.candidate.instruction, prompt.layout.query, prompt.layout.blockInput,
                                           prompt.layout.blockOutput, prompt.model};
    for (const Exemplar& exemplar : prompt.candidate.exemplars) {
        texts.push_back(exemplar.input);
        texts.push_back(exemplar.output);
        for (const Field& field : exemplar.fields) {
            texts.push_back(field.name);
            texts.push_back(field.value);
        }
    }
    return texts;
}

/// Marks that stand in for an example's values while the prompt is rendered: they occur nowhere in it.
class Marks
{
public:
    Marks(const ExportedPrompt& prompt, const std::vector<std::string>& fieldNames) : m_opening(unusedIn(prompt))
    {
        m_example.input = add("input");
        for (const std::string& name : fieldNames)
            m_example.fields.push_back({name, add(name)});
    }

    [[nodiscard]] const Example& example() const { return m_example; }

    /// The text with each mark made the placeholder it stands for.
    [[nodiscard]] std::string templateFrom(std::string_view rendered) const
    {
        std::vector<TemplatePart> parts;
        while (!rendered.empty()) {
            const std::size_t begin = std::min(rendered.find(m_opening), rendered.size());
            parts.push_back({std::string(rendered.substr(0, begin)), false});
            rendered.remove_prefix(begin);
            if (rendered.empty())
                break;
            const std::size_t end = rendered.find(closing) + closing.size();
            parts.push_back({m_names.at(std::string(rendered.substr(0, end))), true});
            rendered.remove_prefix(end);
        }
        return textOf(parts);
    }

private:
    static constexpr std::string_view closing = "\x03";

    static std::string unusedIn(const ExportedPrompt& prompt)
    {
        const std::vector<std::string_view> texts = textsOf(prompt);
        for (int i = 0;; ++i) {
            std::string opening = "\x02" + std::to_string(i) + ":";
            if (std::ranges::none_of(texts, [&](std::string_view text) { return text.find(opening) != text.npos; }))
                return opening;
        }
    }

    std::string add(const std::string& name)
    {
        std::string mark = m_opening + std::to_string(m_names.size());
        mark += closing;
        m_names.emplace(mark, name);
        return mark;
    }

    std::string m_opening;
    std::map<std::string, std::string> m_names; ///< by mark
    Example m_example;
};

tl::unexpected<Error> malformedMessageTemplates(ShownText text)
{
    return failure(ErrorKind::Malformed, std::move(text));
}

/// A template without placeholders, as the text it stands for.
Result<std::string> literalOf(const std::string& text, std::size_t number)
{
    const Result<PromptTemplate> parsed = PromptTemplate::parse(text);
    if (!parsed || !parsed->placeholders().empty())
        return malformedMessageTemplates(
            {textId("Message %1 is an exemplar but has placeholders; write \\{{ for literal braces"), {number}});
    return parsed->render({}, {});
}

/// The first exemplar's turn where it begins with the instruction: "instruction", a blank line, the query's form.
std::optional<Exemplar> afterInstruction(const PromptTemplate& query, std::string_view text, std::string& instruction)
{
    constexpr std::string_view paragraphBreak = "\n\n";
    for (std::size_t at = text.find(paragraphBreak); at != std::string_view::npos;
         at = text.find(paragraphBreak, at + 1)) {
        std::optional<Exemplar> exemplar = exemplarMatching(query, text.substr(at + paragraphBreak.size()));
        if (!exemplar || trimmed(text.substr(0, at)).empty())
            continue;
        const std::vector<TemplatePart> literal = {{std::string(text.substr(0, at)), false}};
        instruction = textOf(literal);
        return exemplar;
    }
    return std::nullopt;
}

/// Reads the turns before the last one into `prompt`, whose query is known.
Status readTurns(const std::vector<Message>& templates, std::size_t begin, ExportedPrompt& prompt)
{
    const Result<PromptTemplate> query = PromptTemplate::parse(prompt.layout.query);
    if (!query)
        return malformedMessageTemplates({textId("The last message is no template: %1"), {query.error().text}});
    for (std::size_t i = begin; i + 1 < templates.size(); i += 2) {
        const Result<std::string> user = literalOf(templates[i].text, i + 1);
        const Result<std::string> answer = literalOf(templates[i + 1].text, i + 2);
        if (!user || !answer)
            return tl::unexpected(user ? answer.error() : user.error());
        std::optional<Exemplar> exemplar = exemplarMatching(*query, *user);
        if (!exemplar && i == 0)
            exemplar = afterInstruction(*query, *user, prompt.candidate.instruction);
        if (!exemplar)
            return malformedMessageTemplates(
                {textId("Message %1 does not have the form of the last message"), {i + 1}});
        if (i == 0 && !prompt.candidate.instruction.empty())
            prompt.layout.instruction = InstructionPlace::User;
        exemplar->output = *answer;
        exemplar->origin = ExemplarOrigin::Person;
        prompt.candidate.exemplars.push_back(*std::move(exemplar));
    }
    return {};
}

Status checkRoles(const std::vector<Message>& templates, std::size_t begin)
{
    if ((templates.size() - begin) % 2 == 0)
        return malformedMessageTemplates(
            textId("The messages must end with a user turn, with pairs of user and assistant turns before it"));
    for (std::size_t i = begin; i < templates.size(); ++i) {
        const auto wanted = (i - begin) % 2 == 0 ? Message::Role::User : Message::Role::Assistant;
        if (templates[i].role != wanted)
            return malformedMessageTemplates({wanted == Message::Role::User
                                                  ? textId("Message %1 must be a turn of the user")
                                                  : textId("Message %1 must be a turn of the assistant"),
                                              {i + 1}});
    }
    return {};
}

} // namespace

Status checkTexts(const ExportedPrompt& prompt)
{
    const std::vector<std::string_view> texts = textsOf(prompt);
    if (std::ranges::any_of(texts, [](std::string_view text) { return firstInvalidUtf8(text).has_value(); }))
        return failure(ErrorKind::InvalidInput,
                       textId("The prompt holds bytes that are not UTF-8, so it cannot be written"));
    return {};
}

Result<std::vector<Message>> messageTemplates(const ExportedPrompt& prompt)
{
    if (prompt.candidate.nearest)
        return failure(ErrorKind::InvalidInput,
                       textId("This prompt shows other exemplars for every input; one text cannot say which."));
    if (const Status checked = checkTexts(prompt); !checked)
        return tl::unexpected(checked.error());
    const Result<PromptTemplate> instruction = PromptTemplate::parse(prompt.candidate.instruction);
    const Result<PromptTemplate> query = PromptTemplate::parse(prompt.layout.query);
    if (!instruction || !query)
        return tl::unexpected(instruction ? query.error() : instruction.error());
    const std::vector<std::string> fieldNames = fieldNamesOf(*instruction, *query);
    const Result<PromptRenderer> renderer = PromptRenderer::create(prompt.layout, fieldNames);
    if (!renderer)
        return tl::unexpected(renderer.error());
    const Marks marks(prompt, fieldNames);
    Result<std::vector<Message>> messages = renderer->render(prompt.candidate, marks.example());
    if (!messages)
        return messages;
    for (Message& message : *messages)
        message.text = marks.templateFrom(message.text);
    return messages;
}

Result<ExportedPrompt> promptFrom(const std::vector<Message>& templates)
{
    if (templates.empty())
        return malformedMessageTemplates(textId("There are no messages"));
    ExportedPrompt prompt;
    const std::size_t begin = templates.front().role == Message::Role::System ? 1 : 0;
    if (begin == 1) {
        if (const Result<PromptTemplate> parsed = PromptTemplate::parse(templates.front().text); !parsed)
            return malformedMessageTemplates({textId("The system message is no template: %1"), {parsed.error().text}});
        prompt.candidate.instruction = templates.front().text;
    }
    if (const Status roles = checkRoles(templates, begin); !roles)
        return tl::unexpected(roles.error());
    const Result<PromptTemplate> last = PromptTemplate::parse(templates.back().text);
    if (templates.size() == 1 && last && (last->uses("input") || last->placeholders().empty())) {
        // All of the prompt is one text: that is its instruction, which is what people edit.
        prompt.candidate.instruction = templates.back().text;
        prompt.layout.instruction = InstructionPlace::User;
        return prompt;
    }
    prompt.layout.query = templates.back().text;
    if (const Status turns = readTurns(templates, begin, prompt); !turns)
        return tl::unexpected(turns.error());
    return prompt;
}

void addBraceLoss(const std::vector<Message>& templates, std::vector<ShownText>& losses)
{
    if (std::ranges::any_of(templates, [](const Message& m) { return m.text.find("\\{{") != std::string::npos; }))
        losses.push_back(
            textId("The prompt has literal double braces. They are written as \\{{, which other programs may "
                   "not understand."));
}

void addCommonLosses(const ExportedPrompt& prompt, const std::vector<Message>& templates,
                     std::vector<ShownText>& losses)
{
    if (!prompt.model.empty())
        losses.push_back({textId("The model \"%1\" has no place in this format."), {prompt.model}});
    addBraceLoss(templates, losses);
}

} // namespace optimizers
