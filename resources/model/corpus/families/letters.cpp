// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

#include <cctype>

namespace resources {

namespace {

using enum InputKind;

std::vector<std::string> letterAt(const std::string& text, std::size_t index)
{
    return index < text.size() ? only(text.substr(index, 1)) : std::vector<std::string>{};
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

std::string capitalized(std::string text)
{
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

Family firstLetter()
{
    return {.name = "first_letter",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers = [](const Input& input, const Variant&) { return letterAt(input.text, 0); },
            .patterns = {"<give> the first letter of <word>.", "What is the {first|initial|starting} letter of <word>?",
                         "Which letter does <word> {start|begin} with?",
                         "{Take|Read|Look at} <word> and {write|give|output} {its|only its|just its} first letter.",
                         "{First|Starting|Initial} letter of <word>.",
                         "<tell> the letter {at the start|at the beginning|at the front} of <word>."},
            .novel = {"A word comes in; its opening letter goes out.", "Drop every letter of the word but the first.",
                      "How does the word begin? One letter."},
            .lookAlike = "second_letter"};
}

Family secondLetter()
{
    return {.name = "second_letter",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers = [](const Input& input, const Variant&) { return letterAt(input.text, 1); },
            .patterns = {"<give> the second letter of <word>.", "What is the second letter {of|in} <word>?",
                         "Which letter {is|stands} {second|at the second place|in second place} in <word>?",
                         "Skip the first letter of <word> and {write|give|output} {the next one|the one after it}.",
                         "Second letter of <word>.",
                         "<tell> the letter {right after|that follows} the first one in <word>."},
            .novel = {"Letter number two of the word, please.", "The first letter is not wanted; the one behind it is.",
                      "Count two letters into the word and write where you stop."},
            .lookAlike = "first_letter"};
}

Family lastLetter()
{
    return {.name = "last_letter",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers = [](const Input& input, const Variant&) { return letterAt(input.text, input.text.size() - 1); },
            .patterns = {"<give> the last letter of <word>.", "What is the {last|final|closing} letter of <word>?",
                         "Which letter does <word> {end|stop|finish} with?",
                         "{Take|Read|Look at} <word> and {write|give|output} {its|only its|just its} last letter.",
                         "{Last|Final|Closing} letter of <word>.",
                         "<tell> the letter {at the end|at the back} of <word>."},
            .novel = {"A word comes in; its closing letter goes out.", "Drop every letter of the word but the last.",
                      "How does the word end? One letter."},
            .lookAlike = "first_letter",
            .weight = 1.5};
}

Family firstVowel()
{
    return {.name = "first_vowel",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers =
                [](const Input& input, const Variant&) {
                    const auto place = input.text.find_first_of("aeiou");
                    return place == std::string::npos ? std::vector<std::string>{} : letterAt(input.text, place);
                },
            .patterns = {"<give> the first vowel of <word>.", "What is the {first|earliest} vowel {of|in} <word>?",
                         "Which vowel {comes|stands|is} first in <word>?",
                         "{Read|Look at} <word> and {write|give|output} {its first vowel|the first vowel in it}.",
                         "First vowel of <word>.", "<tell> the vowel that {appears|comes} first in <word>."},
            .novel = {"Read the word until you meet a vowel, then write it.",
                      "Pass over consonants; write the vowel you meet first.",
                      "A word comes in; its first vowel goes out."},
            .lookAlike = "second_letter"};
}

Family spelling()
{
    return {.name = "spelling",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers = [](const Input& input, const Variant&) { return only(spelled(input.text)); },
            .patterns = {"Spell {the word|the given word|the input|this word|out the word}.",
                         "<give> the letters of <word> {with spaces between them|one by one|separated by spaces}.",
                         "{Split|Break} <word> into {letters|its letters|single letters}.", "How is <word> spelled?",
                         "Letters of <word>{, one by one|, with spaces|}.",
                         "Put {a space|spaces} between the letters of <word>."},
            .novel = {"Take the word apart letter by letter.", "Write every letter of the word on its own.",
                      "Between each two letters goes a space."},
            .weight = 1.5};
}

Family upperCase()
{
    return {.name = "upper_case",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers = [](const Input& input, const Variant&) { return only(upperCased(input.text)); },
            .patterns = {"<give> <word> in {upper case|capital letters|capitals}.",
                         "{Change|Turn|Convert} <word> {to|into} {upper case|capital letters|capitals}.",
                         "{Make|Write} {all letters|every letter|each letter} of <word> {upper case|a capital}.",
                         "{Upper case|Capital letters} for <word>.",
                         "How does <word> look in {upper case|capital letters}?"},
            .novel = {"No small letters: write the word with big ones only.", "The same word, all capitals.",
                      "Capitals everywhere in the word."},
            .lookAlike = "capitalize"};
}

Family capitalize()
{
    return {.name = "capitalize",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers = [](const Input& input, const Variant&) { return only(capitalized(input.text)); },
            .patterns = {"Capitalize {<word>|the first letter of <word>|only the first letter of <word>}.",
                         "<give> <word> with a capital {first letter|letter at the start|letter at the beginning}.",
                         "{Make|Write} the first letter of <word> {upper case|a capital}.",
                         "Start <word> with {a capital|a capital letter|an upper case letter}.",
                         "<give> <word> {as a name|as a title|like a name}."},
            .novel = {"The same word with a big first letter.", "Write the word the way a sentence begins.",
                      "One capital in front, the other letters stay small."},
            .lookAlike = "upper_case"};
}

Family copy()
{
    return {.name = "copy",
            .kinds = {Noun, Verb, Adjective, Invented, Number, NumberPair, List},
            .answers = [](const Input& input, const Variant&) { return only(input.text); },
            .patterns =
                {"{Copy|Repeat} {the input|the text|the given text|the line|it}.",
                 "<give> {the input|the text|the given text|the line} {unchanged|again|as it is|without any change}.",
                 "{Repeat|Echo|Write} {exactly|just} what {you are given|is given|the input says}.",
                 "The answer is {the input itself|the same as the input|the text itself}.",
                 "Do not change {the input|the text|anything}, {only|just} {copy|repeat} it."},
            .novel = {"Out comes what went in.", "Leave everything as it is.", "Say the same thing back."},
            .lookAlike = "capitalize",
            .weight = 2.5};
}

} // namespace

std::vector<Family> letterFamilies()
{
    return {firstLetter(), secondLetter(), lastLetter(), firstVowel(), spelling(), upperCase(), capitalize(), copy()};
}

} // namespace resources
