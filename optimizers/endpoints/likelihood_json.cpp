// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/likelihood_json.h"

#include "optimizers/endpoints/json_walk.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace optimizers {

namespace {

using OrderedJson = nlohmann::ordered_json;
using Kind = JsonValue::Kind;

constexpr double roundingOfOne = 1e-4;     // of a probability of 1 in half precision
constexpr double missingLogProb = -9999.0; // what some servers write for "not among the likeliest"

/// What a reply of the completions route says, collected while walking through it.
struct LikelihoodParts
{
    bool hasChoice = false;
    std::string text;
    std::vector<std::string> tokens;
    std::vector<std::optional<double>> logProbabilities;
    std::optional<double> inputTokens;

    void take(std::string_view path, const JsonValue& value)
    {
        static constexpr std::string_view tokenPath = "/choices/0/logprobs/tokens/";
        static constexpr std::string_view valuePath = "/choices/0/logprobs/token_logprobs/";
        if (path == "/choices/0")
            hasChoice = true;
        else if (path == "/choices/0/text")
            text = value.text;
        else if (path.starts_with(tokenPath))
            tokens.emplace_back(value.text);
        else if (path.starts_with(valuePath))
            logProbabilities.push_back(value.kind == Kind::Number ? std::optional(value.number) : std::nullopt);
        else if (path == "/usage/prompt_tokens" && value.kind == Kind::Number)
            inputTokens = value.number;
    }
};

tl::unexpected<Error> unusableLikelihood(ShownText why)
{
    return failure(ErrorKind::InvalidInput,
                   {textId("the server's log-probabilities of a prompt are not usable: %1"), {std::move(why)}});
}

/// How many of the last tokens spell the continuation, the first of them perhaps with an end of the prompt; none where
/// they spell something else. Counted from the end: what stands at the beginning is not always part of the text.
std::optional<std::size_t> tokensOf(const ScoredText& text, const std::vector<std::string>& tokens)
{
    const std::string whole = text.prompt + text.continuation;
    std::size_t count = 0;
    std::size_t length = 0;
    while (length < text.continuation.size() && count < tokens.size()) {
        const std::string& token = tokens[tokens.size() - ++count];
        if (length + token.size() > whole.size() ||
            whole.compare(whole.size() - length - token.size(), token.size(), token) != 0)
            return std::nullopt;
        length += token.size();
    }
    return length < text.continuation.size() ? std::nullopt : std::optional(count);
}

Result<LikelihoodScorer::Likelihood> likelihoodFrom(const LikelihoodParts& parts, const ScoredText& text)
{
    if (parts.text != text.prompt + text.continuation)
        return unusableLikelihood(textId("it does not repeat the text; it may ignore the field \"echo\""));
    if (parts.logProbabilities.empty())
        return unusableLikelihood(textId("there are none; it may ignore the field \"logprobs\""));
    if (parts.logProbabilities.size() != parts.tokens.size())
        return unusableLikelihood(
            {textId("there are %1 for %2 tokens"), {parts.logProbabilities.size(), parts.tokens.size()}});
    const std::optional<std::size_t> count = tokensOf(text, parts.tokens);
    if (!count)
        return unusableLikelihood(textId("its tokens do not spell the text"));
    LikelihoodScorer::Likelihood likelihood;
    for (std::size_t i = parts.tokens.size() - *count; i < parts.tokens.size(); ++i) {
        const std::optional<double> value = parts.logProbabilities[i];
        if (!value || *value > roundingOfOne || *value <= missingLogProb)
            return unusableLikelihood(textId("one of them is no logarithm of a probability"));
        likelihood.logProbability += std::min(*value, 0.0);
    }
    likelihood.tokens = static_cast<int>(*count);
    const double estimated = static_cast<double>(text.prompt.size()) / bytesPerToken + 1.0;
    const double input = parts.inputTokens ? *parts.inputTokens - static_cast<double>(*count) : estimated;
    likelihood.inputTokens = std::llround(std::clamp(input, 0.0, 1e12));
    return likelihood;
}

} // namespace

ScoredText scoredTextOf(const CompletionRequest& request, const std::string& continuation)
{
    ScoredText text;
    for (const Message& message : request.messages)
        text.prompt += message.text + '\n';
    text.continuation = continuation;
    return text;
}

std::string likelihoodRequestBody(const ScoredText& text, const std::string& model)
{
    OrderedJson body;
    body["model"] = model;
    body["prompt"] = text.prompt + text.continuation;
    body["echo"] = true;
    body["logprobs"] = 1;
    body["max_tokens"] = 0;
    body["temperature"] = 0.0;
    body["stream"] = false;
    return body.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

Result<std::variant<LikelihoodScorer::Likelihood, ServerError>> parseLikelihoodReply(std::string_view body,
                                                                                     const ScoredText& text)
{
    LikelihoodParts parts;
    ServerErrorReader error;
    const Status walked = walkJson(body, [&](std::string_view path, const JsonValue& value) {
        parts.take(path, value);
        error.take(path, value);
    });
    if (walked && error.found() && !parts.hasChoice)
        return error.error();
    if (!walked || !parts.hasChoice)
        return failure(ErrorKind::Malformed,
                       {textId("The reply is no completion: %1; it begins with \"%2\""),
                        {walked ? textId("it has no choices") : walked.error().text, excerpt(body)}});
    Result<LikelihoodScorer::Likelihood> likelihood = likelihoodFrom(parts, text);
    if (!likelihood)
        return tl::unexpected(likelihood.error());
    return *likelihood;
}

} // namespace optimizers
