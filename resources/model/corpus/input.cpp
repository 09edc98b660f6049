// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/input.h"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace resources {

namespace {

using optimizers::Rng;

Input fromWord(InputKind kind, const Word& word)
{
    Input input;
    input.kind = kind;
    input.text = word.text;
    input.word = word;
    input.position = alphabetPosition(word.text);
    return input;
}

Input drawWord(InputKind kind, std::span<const Word> words, Rng& rng)
{
    return fromWord(kind, words[rng.below(words.size())]);
}

Input drawInvented(Rng& rng)
{
    constexpr std::string_view consonants = "bcdfghjklmnprstvwz";
    constexpr std::string_view vowels = "aeiou";
    Word word;
    word.part = WordPart::Invented;
    const std::size_t length = 3 + rng.below(4);
    bool vowel = rng.below(4) == 0;
    while (word.text.size() < length) {
        const std::string_view letters = vowel ? vowels : consonants;
        word.text += letters[rng.below(letters.size())];
        if (!vowel && rng.below(6) == 0)
            word.text += consonants[rng.below(consonants.size())];
        vowel = !vowel;
    }
    if (word.text.find_first_of(vowels) == std::string::npos)
        word.text += vowels[rng.below(vowels.size())];
    return fromWord(InputKind::Invented, word);
}

Input drawNumber(Rng& rng)
{
    Input input;
    input.kind = InputKind::Number;
    input.first = static_cast<int>(rng.below(100));
    input.text = std::to_string(input.first);
    input.position = input.first % 10 / 10.0;
    return input;
}

Input drawNumberPair(Rng& rng)
{
    const std::size_t bound = rng.below(2) == 0 ? 20 : 60;
    Input input;
    input.kind = InputKind::NumberPair;
    input.first = static_cast<int>(1 + rng.below(bound));
    input.second = static_cast<int>(1 + rng.below(bound));
    while (input.second == input.first)
        input.second = static_cast<int>(1 + rng.below(bound));
    input.text = std::to_string(input.first) + " " + std::to_string(input.second);
    input.position = input.first % 10 / 10.0;
    return input;
}

const Word* drawItem(const std::vector<const Word*>& taken, std::string_view category, Rng& rng)
{
    for (;;) {
        const Word& word = nouns()[rng.below(nouns().size())];
        const bool fits = category.empty() || word.category == category;
        if (fits && std::ranges::find(taken, &word) == taken.end())
            return &word;
    }
}

Input drawList(Rng& rng)
{
    constexpr std::string_view themes[] = {"animal", "food", "tool", "clothing", "body", "vehicle"};
    Input input;
    input.kind = InputKind::List;
    const std::string_view theme = themes[rng.below(std::size(themes))];
    constexpr std::size_t counts[] = {2, 2, 2, 3, 3, 3, 4, 4, 5, 5};
    const std::size_t count = counts[rng.below(std::size(counts))];
    while (input.items.size() < count)
        input.items.push_back(drawItem(input.items, rng.below(3) == 0 ? theme : std::string_view{}, rng));
    const std::size_t order = rng.below(20);
    // Lists that happen to be in order make look-alikes (copy, sort, reverse) agree, so single exemplars can mislead.
    if (order < 4)
        std::ranges::sort(input.items, {}, &Word::text);
    else if (order < 7)
        std::ranges::sort(input.items, std::ranges::greater{}, &Word::text);
    for (const Word* item : input.items)
        input.text += (input.text.empty() ? "" : ", ") + item->text;
    input.position = alphabetPosition(input.text);
    return input;
}

Input drawAny(InputKind kind, Rng& rng)
{
    switch (kind) {
    case InputKind::Noun:
        return drawWord(kind, nouns(), rng);
    case InputKind::Verb:
        return drawWord(kind, verbs(), rng);
    case InputKind::Adjective:
        return drawWord(kind, adjectives(), rng);
    case InputKind::Invented:
        return drawInvented(rng);
    case InputKind::Number:
        return drawNumber(rng);
    case InputKind::NumberPair:
        return drawNumberPair(rng);
    case InputKind::List:
        return drawList(rng);
    case InputKind::Review:
    case InputKind::Statement:
    case InputKind::Message:
    case InputKind::Ticket:
        break;
    }
    return drawSentence(kind, rng);
}

bool isListed(InputKind kind)
{
    return kind == InputKind::Noun || kind == InputKind::Verb || kind == InputKind::Adjective ||
           kind == InputKind::Number;
}

} // namespace

bool isHeldOutInput(InputKind kind, const std::string& text)
{
    return !isListed(kind) && optimizers::fingerprint(text) % 8 == 0;
}

Input drawInput(InputKind kind, Rng& rng, Split split)
{
    Input input = drawAny(kind, rng);
    while (!isListed(kind) && isHeldOutInput(kind, input.text) != (split == Split::HeldOut))
        input = drawAny(kind, rng);
    return input;
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

} // namespace resources
