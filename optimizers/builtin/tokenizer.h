// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace optimizers {

using TokenId = std::int32_t;

/// Text to tokens of the built-in model and back; decode(encode(text)) is the text for every byte string, and there are
/// never more tokens than bytes.
///
/// A word of the vocabulary is one token and brings its leading space along, except at the start of a line or after the
/// joiner. Words outside it are spelled with letter tokens; whatever is neither letter nor digit is one token a byte.
/// Immutable, so any number of threads may share one.
class Tokenizer
{
public:
    /// Tokens that start and end turns. No text ever encodes to one of them, so a prompt cannot forge a turn.
    static constexpr TokenId systemTurn = 0;
    static constexpr TokenId userTurn = 1;
    static constexpr TokenId assistantTurn = 2;
    static constexpr TokenId endOfTurn = 3;

    /// Tells for each word of a text whether it shall be spelled although the vocabulary has it: noise for training.
    using SpellsOut = std::function<bool(std::string_view word)>;

    /// Words are lower-case, of ASCII letters and the letters U+00C0 to U+017F; the order fixes the token ids.
    explicit Tokenizer(std::vector<std::string> words);
    /// Reads what toText wrote.
    [[nodiscard]] static Result<Tokenizer> fromText(std::string_view text);
    [[nodiscard]] std::string toText() const;
    [[nodiscard]] static bool isWord(std::string_view word);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::vector<TokenId> encode(std::string_view text, const SpellsOut& spellsOut = {}) const;
    /// Total: any sequence of tokens gives some text; turn tokens give none.
    [[nodiscard]] std::string decode(std::span<const TokenId> tokens) const;

private:
    std::vector<std::string> m_words;
    std::unordered_map<std::string, TokenId> m_ids;
};

} // namespace optimizers
