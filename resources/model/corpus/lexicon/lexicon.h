// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace resources {

enum class WordPart { Noun, Verb, Adjective, Invented };

/// One word of the model's small world with everything its tasks may ask about it. An empty field means that the word
/// has no such form, or one that needs letters outside ASCII.
struct Word
{
    std::string text = {};
    WordPart part = WordPart::Noun;
    std::string plural = {};
    std::string category = {};
    std::string past = {};
    std::string gerund = {};
    std::string opposite = {};
    std::string comparative = {};
    std::string french = {};
    std::string german = {};
    std::string spanish = {};
    /// The words it rhymes with, most usual answer first.
    std::vector<std::string> rhymes = {};

    bool operator==(const Word&) const = default;
};

[[nodiscard]] std::span<const Word> nouns();
[[nodiscard]] std::span<const Word> verbs();
[[nodiscard]] std::span<const Word> adjectives();
/// The word of the lexicon with this text; null when there is none.
[[nodiscard]] const Word* findWord(std::string_view text);
/// Where the first letter of a text lies among the words of the lexicon, in [0, 1): a property of an input that is easy
/// to see, along which wordings are allowed to fail.
[[nodiscard]] double alphabetPosition(std::string_view text);

} // namespace resources
