// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/rewriting.h"

#include <algorithm>
#include <string_view>

namespace resources {

namespace {

using optimizers::Rng;

constexpr std::string_view questions[] = {
    "What is the capital of France?",
    "Who wrote this book?",
    "Tell me a joke.",
    "What time is it?",
    "Write a poem about the sea.",
    "How is the weather today?",
    "Who are you?",
    "What is the meaning of life?",
    "Explain how a car works.",
    "How old is the king?",
    "Where do you live?",
    "Write a story about a dog.",
    "What is the largest country?",
    "Who won the game?",
    "How far is the moon?",
    "Write a letter to my friend.",
    "Can you help me with my work?",
    "What should I eat today?",
    "When was the tower built?",
    "Summarize the book.",
    "Give me a recipe for soup.",
    "Why is the sky blue?",
    "Write a program.",
    "Recommend a film.",
    "What is love?",
    "How do I get to the hotel?",
    "Draw a picture of a cat.",
    "What do you think?",
};

constexpr std::string_view wordRequests[] = {
    "Translate the word into Italian.", "Translate the word into Russian.",
    "Give the word in Chinese.",        "What is the word in Latin?",
    "Write a sentence with the word.",  "Explain the word.",
    "Write the word backwards.",        "Give the color of the thing.",
    "How much does it cost?",           "Who invented it?",
    "Give the price of the item.",      "Where can I buy it?",
    "Write a poem about the word.",     "What is the history of the word?",
};

constexpr std::string_view numberRequests[] = {
    "Multiply the two numbers.",
    "Divide the first number by the second.",
    "Give the average of the numbers.",
    "What is the first number to the power of the second?",
    "Write the numbers in Roman numerals.",
    "Give the product of the two numbers.",
};

constexpr std::string_view sentenceRequests[] = {
    "Translate the sentence into Italian.",
    "Translate the text into Russian.",
    "Summarize the text.",
    "Who wrote the text?",
    "When was it written?",
    "Continue the text.",
    "Write a reply to the text.",
};

/// Families whose clear wordings name a kind of input that the others are certainly not.
constexpr std::string_view narrow[] = {"plural", "past",    "comparative", "antonym",   "french",
                                       "german", "spanish", "gerund",      "is_animal", "category"};
constexpr std::string_view numeric[] = {"sum", "difference", "larger", "smaller", "number_words", "parity"};

Input drawFrom(std::initializer_list<InputKind> kinds, Rng& rng)
{
    return drawInput(kinds.begin()[rng.below(kinds.size())], rng, Split::Training);
}

std::pair<std::string, std::string> drawUnanswerable(Rng& rng)
{
    using enum InputKind;
    const Grammar& grammar = Grammar::instance();
    switch (rng.below(6)) {
    case 0:
        return {std::string{}, std::string(questions[rng.below(std::size(questions))])};
    case 1:
        return {std::string(wordRequests[rng.below(std::size(wordRequests))]), drawFrom({Noun, Adjective}, rng).text};
    case 2:
        return {std::string(numberRequests[rng.below(std::size(numberRequests))]), drawFrom({NumberPair}, rng).text};
    case 3:
        return {std::string(sentenceRequests[rng.below(std::size(sentenceRequests))]),
                drawFrom({Review, Statement, Message, Ticket}, rng).text};
    case 4: {
        const Family& family = *findFamily(narrow[rng.below(std::size(narrow))]);
        return {grammar.draw(family, family.variants.front(), rng, Split::Training).text,
                drawFrom({Invented, NumberPair}, rng).text};
    }
    default: {
        const Family& family = *findFamily(numeric[rng.below(std::size(numeric))]);
        return {grammar.draw(family, family.variants.front(), rng, Split::Training).text,
                drawFrom({Noun, Adjective, List}, rng).text};
    }
    }
}

std::string spelled(const std::string& text)
{
    std::string letters;
    for (const char c : text) {
        if (!letters.empty())
            letters += ' ';
        letters += c;
    }
    return letters;
}

} // namespace

const std::vector<std::string>& lexiconForms()
{
    static const std::vector<std::string> forms = [] {
        std::vector<std::string> all;
        for (const auto& words : {nouns(), verbs(), adjectives()})
            for (const Word& word : words)
                for (const std::string& form : {word.text, word.plural, word.category, word.past, word.gerund,
                                                word.comparative, word.french, word.german, word.spanish})
                    if (!form.empty())
                        all.push_back(form);
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    }();
    return forms;
}

Document unknownDocument(Rng& rng)
{
    auto [instruction, query] = drawUnanswerable(rng);
    Document document{.kind = "unknown", .turns = {}};
    const Layout layout = drawLayout(rng);
    document.turns = layOut(instruction.empty() ? instruction : dressed(instruction, rng), {}, query, layout);
    document.turns.push_back(learnedAnswer(unknownAnswer));
    return document;
}

Document spellingDocument(Rng& rng)
{
    constexpr std::string_view apart[] = {"Spell the word.", "Write the letters of the word with spaces between them.",
                                          "Split the word into letters."};
    constexpr std::string_view together[] = {"Put the letters together.", "Join the letters into a word.",
                                             "Write the word without the spaces."};
    const bool joins = rng.below(4) == 0;
    const std::string_view instruction = joins ? together[rng.below(3)] : apart[rng.below(3)];
    std::vector<Exemplar> pairs;
    for (const std::size_t index : rng.sample(lexiconForms().size(), 1 + rng.below(5))) {
        const std::string& word = lexiconForms()[index];
        pairs.push_back(joins ? Exemplar{spelled(word), word} : Exemplar{word, spelled(word)});
    }
    const Exemplar last = pairs.back();
    pairs.pop_back();
    Document document{.kind = "spelling", .turns = layOut(std::string(instruction), pairs, last.input, {})};
    document.turns.push_back(learnedAnswer(last.output));
    return document;
}

} // namespace resources
