// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/chat_tokens.h"

#include "optimizers/builtin/model_file.h"
#include "resources/model/embedded_model.h"

#include <algorithm>
#include <array>
#include <utility>

namespace optimizers {

namespace {

TokenId turnToken(Message::Role role)
{
    switch (role) {
    case Message::Role::System:
        return Tokenizer::systemTurn;
    case Message::Role::User:
        return Tokenizer::userTurn;
    case Message::Role::Assistant:
        break;
    }
    return Tokenizer::assistantTurn;
}

} // namespace

std::vector<TokenId> chatTokens(const Tokenizer& tokenizer, std::span<const Message> messages)
{
    std::vector<TokenId> tokens;
    for (const Message& message : messages) {
        tokens.push_back(turnToken(message.role));
        const std::vector<TokenId> text = tokenizer.encode(message.text);
        tokens.insert(tokens.end(), text.begin(), text.end());
        if (message.role == Message::Role::Assistant)
            tokens.push_back(Tokenizer::endOfTurn);
    }
    tokens.push_back(Tokenizer::assistantTurn);
    return tokens;
}

std::string chatText(const Tokenizer& tokenizer, std::span<const TokenId> tokens)
{
    static constexpr std::array<std::string_view, 4> marks = {"<|system|>", "<|user|>", "<|assistant|>", "<|end|>"};
    const auto isMark = [](TokenId token) { return token <= Tokenizer::endOfTurn; };
    std::string text;
    auto at = tokens.begin();
    while (at != tokens.end()) {
        if (isMark(*at)) {
            text += marks.at(static_cast<std::size_t>(*at++));
            continue;
        }
        // Each message was encoded by itself, so it is decoded by itself.
        const auto end = std::find_if(at, tokens.end(), isMark);
        text += tokenizer.decode({at, end});
        at = end;
    }
    return text;
}

BuiltinTokenCounter::BuiltinTokenCounter(Tokenizer tokenizer, std::size_t context)
    : m_tokenizer(std::move(tokenizer)), m_context(context)
{}

Result<BuiltinTokenCounter> BuiltinTokenCounter::open()
{
    Result<Tokenizer> tokenizer = Tokenizer::fromText(resources::modelTokenizer());
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    const Result<ModelWeights> weights = modelFromBytes(resources::modelWeights());
    if (!weights)
        return tl::unexpected(weights.error());
    return BuiltinTokenCounter(std::move(*tokenizer), weights->shape.context);
}

std::size_t BuiltinTokenCounter::count(std::span<const Message> messages) const
{
    return chatTokens(m_tokenizer, messages).size();
}

std::string BuiltinTokenCounter::text(std::span<const Message> messages) const
{
    return chatText(m_tokenizer, chatTokens(m_tokenizer, messages));
}

} // namespace optimizers
