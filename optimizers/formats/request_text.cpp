// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/formats/request_text.h"

#include "optimizers/endpoints/chat_json.h"

#include <algorithm>

namespace optimizers {

namespace {

constexpr std::string_view usualUrl = "http://localhost:8080/v1/chat/completions";
constexpr std::string_view usualKeyVariable = "OPENAI_API_KEY";
constexpr std::size_t longestVariable = 64;

/// What a shell takes as the name of a variable. Keys that somebody put in its place mostly are none.
bool isVariableName(const std::string& name)
{
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && name.size() <= longestVariable && (name[0] < '0' || name[0] > '9') &&
           std::ranges::all_of(name, fits);
}

} // namespace

std::string requestBody(const ExportSubject& subject, const std::vector<Message>& messages)
{
    CompletionRequest request;
    request.messages = messages;
    request.temperature = subject.request.temperature;
    request.maxTokens = subject.request.maxTokens;
    return chatRequestBody(request, subject.prompt.model, {});
}

std::string requestUrl(const ExportSubject& subject)
{
    return subject.request.chatUrl.empty() ? std::string(usualUrl) : subject.request.chatUrl;
}

std::string keyVariableFor(const ExportSubject& subject)
{
    const std::string& named = subject.request.keyVariable;
    if (named.empty())
        return {};
    return isVariableName(named) ? named : std::string(usualKeyVariable);
}

void addServerLosses(const ExportSubject& subject, std::vector<ShownText>& losses)
{
    if (subject.request.chatUrl.empty())
        losses.push_back({textId("The prompt was not scored with a model that a server offers; the address %1 and the "
                                 "model have to be replaced by yours."),
                          {std::string(usualUrl)}});
}

} // namespace optimizers
