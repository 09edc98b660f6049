// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/builtin_endpoint.h"

#include "optimizers/builtin/chat_tokens.h"
#include "resources/model/embedded_model.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace optimizers {

namespace {

std::string hexadecimal(std::uint64_t value)
{
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[(value >> shift) & 0xfU];
    return digits;
}

/// Where the first stop text begins.
std::size_t stopPosition(const std::string& text, const std::vector<std::string>& stops)
{
    std::size_t first = std::string::npos;
    for (const std::string& stop : stops) {
        if (!stop.empty())
            first = std::min(first, text.find(stop));
    }
    return first;
}

std::uint64_t seedFor(const CompletionRequest& request, const ModelPrompt& prompt)
{
    std::uint64_t seed =
        mixSeed({static_cast<std::uint64_t>(request.seed.value_or(0)), static_cast<std::uint64_t>(request.sample)});
    for (const TokenId token : prompt.tokens)
        seed = mixSeed({seed, static_cast<std::uint64_t>(token)});
    return seed;
}

/// Adds the rows up, into a vector of one row's length.
void addHiddenRows(std::span<const float> rows, std::vector<float>& sum)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        sum[i % sum.size()] += rows[i];
}

void normaliseEmbedding(std::vector<float>& values)
{
    double squares = 0.0;
    for (const float value : values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    const double length = std::sqrt(squares);
    if (length <= 0.0)
        return;
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(value) / length);
}

} // namespace

BuiltinEndpoint::BuiltinEndpoint(LanguageModel model)
    : m_model(std::move(model)), m_name("hone-practice-" + hexadecimal(m_model.fingerprint()).substr(0, 8))
{}

Result<std::unique_ptr<BuiltinEndpoint>> BuiltinEndpoint::open()
{
    auto model = LanguageModel::fromFiles(resources::modelWeights(), resources::modelTokenizer());
    if (!model)
        return tl::unexpected(model.error());
    return std::make_unique<BuiltinEndpoint>(std::move(*model));
}

std::string BuiltinEndpoint::identity() const
{
    return "builtin:" + hexadecimal(m_model.fingerprint());
}

ModelPrompt BuiltinEndpoint::promptFor(const CompletionRequest& request) const
{
    return {request.softPrompt.values, chatTokens(m_model.tokenizer(), request.messages)};
}

Result<Completion> BuiltinEndpoint::complete(const CompletionRequest& request, std::stop_token stop)
{
    return answer(promptFor(request), request, stop);
}

Result<Completion> BuiltinEndpoint::answer(const ModelPrompt& prompt, const CompletionRequest& request,
                                           const std::stop_token& stop) const
{
    if (request.messages.empty() || request.maxTokens < 1)
        return failure(ErrorKind::InvalidInput,
                       textId("The request to the built-in model has no message, or allows no token."));
    const auto start = std::chrono::steady_clock::now();
    const Sampling sampling{request.temperature.value_or(1.0), request.topP.value_or(1.0), seedFor(request, prompt)};
    const auto enough = [&](std::span<const TokenId> tokens) {
        return stopPosition(m_model.tokenizer().decode(tokens), request.stop) != std::string::npos;
    };
    const auto generation =
        m_model.generate(prompt, sampling, static_cast<std::size_t>(request.maxTokens),
                         request.stop.empty() ? std::function<bool(std::span<const TokenId>)>() : enough, stop);
    if (!generation)
        return tl::unexpected(generation.error());
    Completion completion;
    const std::string text = m_model.tokenizer().decode(generation->tokens);
    completion.text = text.substr(0, stopPosition(text, request.stop));
    completion.finish = generation->ended ? FinishReason::Stop : FinishReason::Length;
    completion.model = m_name;
    completion.usage.inputTokens = static_cast<std::int64_t>(generation->tokensRead);
    completion.usage.outputTokens = static_cast<std::int64_t>(generation->tokensWritten);
    completion.usage.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return completion;
}

Result<Points> BuiltinEndpoint::embed(std::span<const std::string> texts, std::stop_token stop)
{
    Points points{.dimension = m_model.shape().width, .values = {}};
    for (const std::string& text : texts) {
        const auto row = embedded(text, stop);
        if (!row)
            return tl::unexpected(row.error());
        points.values.insert(points.values.end(), row->begin(), row->end());
    }
    return points;
}

Result<std::vector<float>> BuiltinEndpoint::embedded(const std::string& text, const std::stop_token& stop) const
{
    const std::vector<TokenId> tokens = m_model.tokenizer().encode(text);
    const std::size_t part = m_model.shape().context - 1;
    std::vector<float> sum(m_model.shape().width, 0.0F);
    for (std::size_t begin = 0; begin == 0 || begin < tokens.size(); begin += part) {
        ModelPrompt prompt{{}, {Tokenizer::userTurn}};
        const auto piece = std::span(tokens).subspan(begin, std::min(part, tokens.size() - begin));
        prompt.tokens.insert(prompt.tokens.end(), piece.begin(), piece.end());
        const auto states = m_model.hiddenStates(prompt, stop);
        if (!states)
            return tl::unexpected(states.error());
        addHiddenRows(*states, sum);
    }
    normaliseEmbedding(sum);
    return sum;
}

Result<LikelihoodScorer::Likelihood> BuiltinEndpoint::likelihood(const CompletionRequest& request,
                                                                 const std::string& continuation, std::stop_token stop)
{
    std::vector<TokenId> tokens = m_model.tokenizer().encode(continuation);
    tokens.push_back(Tokenizer::endOfTurn);
    const ModelPrompt prompt = promptFor(request);
    const auto logProbability = m_model.logProbability(prompt, tokens, stop);
    if (!logProbability)
        return tl::unexpected(logProbability.error());
    return Likelihood{*logProbability, static_cast<int>(tokens.size()),
                      static_cast<std::int64_t>(prompt.tokens.size())};
}

std::size_t BuiltinEndpoint::softPromptWidth() const
{
    return m_model.shape().width;
}

Result<Points> BuiltinEndpoint::lastHiddenStates(std::span<const CompletionRequest> requests, std::stop_token stop)
{
    Points points{.dimension = softPromptWidth(), .values = {}};
    for (const CompletionRequest& request : requests) {
        const auto states = m_model.hiddenStates(promptFor(request), stop);
        if (!states)
            return tl::unexpected(states.error());
        points.values.insert(points.values.end(), states->end() - static_cast<std::ptrdiff_t>(softPromptWidth()),
                             states->end());
    }
    return points;
}

} // namespace optimizers
