// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/builtin/tokenizer.h"
#include "optimizers/core/message.h"

#include <span>
#include <string>
#include <vector>

namespace optimizers {

/// The messages as the built-in model reads them, up to where its answer begins.
[[nodiscard]] std::vector<TokenId> chatTokens(const Tokenizer& tokenizer, std::span<const Message> messages);

/// The same tokens to be read: the text, byte for byte, with <|system|>, <|user|>, <|assistant|> and <|end|> for the
/// tokens of turns. A text that holds such a word is spelled otherwise in tokens, so it forges no turn.
[[nodiscard]] std::string chatText(const Tokenizer& tokenizer, std::span<const TokenId> tokens);

/// The tokens of a text and a chat on the built-in model, counted without opening it.
class BuiltinTokenCounter
{
public:
    [[nodiscard]] static Result<BuiltinTokenCounter> open();

    [[nodiscard]] std::size_t count(std::string_view text) const { return m_tokenizer.encode(text).size(); }
    [[nodiscard]] std::size_t count(std::span<const Message> messages) const;
    /// The chat as the model reads it (chatText()).
    [[nodiscard]] std::string text(std::span<const Message> messages) const;
    /// How many tokens prompt and answer may have together.
    [[nodiscard]] std::size_t context() const { return m_context; }

private:
    BuiltinTokenCounter(Tokenizer tokenizer, std::size_t context);

    Tokenizer m_tokenizer;
    std::size_t m_context;
};

} // namespace optimizers
