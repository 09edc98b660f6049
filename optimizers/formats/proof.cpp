// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/proof.h"

#include "optimizers/endpoints/model_endpoint.h"
#include "optimizers/formats/message_templates.h"
#include "optimizers/formats/subject_queries.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr std::size_t mostExamples = 1000;

ExportProof notPossible(ShownText reason)
{
    return {ExportProof::Kind::NotPossible, 0, 0, 0, std::move(reason)};
}

ExportProof different(ShownText reason)
{
    return {ExportProof::Kind::Different, 0, 0, 0, std::move(reason)};
}

std::vector<Example> examplesFor(const ExportSubject& subject, bool oneExample)
{
    std::vector<Example> examples;
    if (oneExample) {
        if (const Example* example = shownExample(subject))
            examples.push_back(*example);
    } else {
        const std::vector<Example>& validation = subject.examples.validation;
        const auto count = static_cast<std::ptrdiff_t>(std::min(validation.size(), mostExamples));
        examples.assign(validation.begin(), validation.begin() + count);
    }
    if (examples.empty()) {
        Example& madeUp = examples.emplace_back();
        madeUp.input = "An input.\nIts second line.";
        for (const std::string& name : subject.examples.fieldNames)
            madeUp.fields.push_back({name, "The field " + name + "."});
    }
    return examples;
}

/// The templates that were parsed once, rendered for many examples.
Result<std::vector<PromptTemplate>> parsedTexts(const std::vector<Message>& templates)
{
    std::vector<PromptTemplate> parsed;
    parsed.reserve(templates.size());
    for (const Message& message : templates) {
        Result<PromptTemplate> text = PromptTemplate::parse(message.text);
        if (!text)
            return tl::unexpected(text.error());
        parsed.push_back(*std::move(text));
    }
    return parsed;
}

/// Of two lists of equally many messages; empty where nothing differs.
ShownText difference(const std::vector<Message>& scored, const std::vector<Message>& sent, const Example& example)
{
    for (std::size_t i = 0; i < scored.size(); ++i) {
        if (scored[i].role != sent[i].role)
            return {textId("Message %1 has another role than in the scored prompt."), {i + 1}};
        if (scored[i].text != sent[i].text)
            return {textId("Message %1 differs from the scored prompt for example %2."), {i + 1, example.id.value}};
    }
    return {};
}

std::vector<Message> rendered(const std::vector<Message>& found, const std::vector<PromptTemplate>& texts,
                              const Example& example)
{
    std::vector<Message> messages = found;
    for (std::size_t i = 0; i < messages.size(); ++i)
        messages[i].text = texts[i].render(example.input, example.fields);
    return messages;
}

/// Whether the stored outcome, where there is one, came of a request with these messages. Counts it.
bool wasAnswered(const ExportSubject& subject, const Trial* trial, const Example& example,
                 std::vector<Message> messages, std::size_t& answers)
{
    const Outcome* outcome = trial == nullptr ? nullptr : trial->outcomeOf(example.id);
    if (outcome == nullptr || subject.request.identity.empty() || outcome->request == RequestKey())
        return true;
    CompletionRequest request;
    request.messages = std::move(messages);
    request.temperature = subject.request.temperature;
    request.maxTokens = subject.request.maxTokens;
    if (requestKey(subject.request.identity, request) != outcome->request)
        return false;
    ++answers;
    return true;
}

} // namespace

ExportProof proofOf(const PromptFormatInfo& format, const ExportSubject& subject, const std::string& written)
{
    if (!format.messagesIn)
        return notPossible(textId("This format is no prompt that a program sends."));
    const auto renderer = PromptRenderer::create(subject.prompt.layout, subject.examples.fieldNames);
    if (!renderer)
        return notPossible(renderer.error().text);
    const Result<std::vector<Message>> found = format.messagesIn(written);
    if (!found)
        return different({textId("The file cannot be read back: %1"), {found.error().text}});
    const Result<std::vector<PromptTemplate>> texts = parsedTexts(*found);
    if (!texts)
        return different({textId("The file cannot be read back: %1"), {texts.error().text}});
    const Trial* trial = candidateTrial(subject).trial;
    ExportProof proof{ExportProof::Kind::Same};
    for (const Example& example : examplesFor(subject, format.oneExample)) {
        const Result<std::vector<Message>> scored = renderer->render(subject.prompt.candidate, example);
        if (!scored)
            return notPossible(scored.error().text);
        if (scored->size() != found->size())
            return different(
                {textId("The file sends another number of messages than the scored prompt: %1 instead of %2."),
                 {found->size(), scored->size()}});
        std::vector<Message> sent = rendered(*found, *texts, example);
        if (ShownText reason = difference(*scored, sent, example); !reason.empty())
            return different(std::move(reason));
        if (!wasAnswered(subject, trial, example, std::move(sent), proof.answers))
            return different(
                textId("The prompt's layout or the model's settings have been changed since it was scored."));
        for (const Message& message : *scored)
            proof.bytes += message.text.size();
        ++proof.examples;
    }
    return proof;
}

std::string inWords(const ExportProof& proof)
{
    switch (proof.kind) {
    case ExportProof::Kind::Same: {
        const std::string same = "Read back, it renders the same " + std::to_string(proof.bytes) +
                                 " bytes as the scored prompt; examples tried: " + std::to_string(proof.examples);
        if (proof.answers == 0)
            return same + ".";
        return same + "; the journal has " + std::to_string(proof.answers) +
               " of these requests with the answers that were scored.";
    }
    case ExportProof::Kind::Different:
        return "It does not render the same bytes as the scored prompt. " + proof.reason.inEnglish();
    case ExportProof::Kind::NotPossible:
        break;
    }
    return "That it renders the same bytes as the scored prompt cannot be proved. " + proof.reason.inEnglish();
}

} // namespace optimizers
