// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

namespace resources {

namespace {

using enum InputKind;

Family negate()
{
    return {.name = "negate",
            .kinds = {Statement},
            .answers = [](const Input& input, const Variant&) { return only(input.rewritten); },
            .patterns = {"Negate <sentence>.", "<give> {the negation|the negated form|the negative} of <sentence>.",
                         "{Turn|Change|Convert} <sentence> into {its negation|a negative one|its negative}.",
                         "Negation of <sentence>.",
                         "{Rewrite|Write} <sentence> {with not|so that it says the opposite}.",
                         "Make <sentence> negative."},
            .novel = {"Say that it is not so.", "Deny what is said.", "Put a not where it is needed."},
            .lookAlike = "question"};
}

Family question()
{
    return {.name = "question",
            .kinds = {Statement},
            .answers = [](const Input& input, const Variant&) { return only(input.question); },
            .patterns = {"{Turn|Change|Convert} <sentence> into a {question|yes or no question}.",
                         "{Rewrite|Write|Give} <sentence> as a {question|yes or no question}.",
                         "Make a question {of|from|out of} <sentence>.", "Question form of <sentence>.",
                         "How do you {ask|say} <sentence> as a question?",
                         "<give> the question {for|form of} <sentence>."},
            .novel = {"Ask if it is so.", "End it with a question mark and order the words to match.",
                      "Ask it. The answer is a question."},
            .lookAlike = "negate"};
}

Family formal()
{
    return {.name = "formal",
            .kinds = {Message},
            .answers = [](const Input& input, const Variant&) { return only(input.rewritten); },
            .patterns = {"Make <sentence> {formal|more formal|polite}.",
                         "{Rewrite|Write|Put} <sentence> in {formal|polite|business} {English|language|words}.",
                         "<give> {a formal version|the formal version|a polite version} of <sentence>.",
                         "{Turn|Change|Convert} <sentence> into {formal|polite|business} {English|language}.",
                         "Formal version of <sentence>.",
                         "How {would you say|do you write} <sentence> {formally|in a formal letter}?"},
            .novel = {"Write it as to a judge.", "This is too casual, so use polite language.",
                      "Too casual! Make it fit for a business letter."},
            .lookAlike = "first_word",
            .weight = 1.3};
}

Family firstWord()
{
    return {.name = "first_word",
            .kinds = {Review, Statement, Message, Ticket},
            .answers =
                [](const Input& input, const Variant&) {
                    const std::string word = wordsOf(input.text).front();
                    return only(word.substr(0, word.find_last_not_of(",:.!?") + 1));
                },
            .patterns = {"<give> the first word of <sentence>.", "What is the {first|opening} word of <sentence>?",
                         "Which word does <sentence> {start|begin} with?", "First word of <sentence>.",
                         "<tell> the word {at the start|at the beginning} of <sentence>.",
                         "{Keep|Write} only the first word{| of <sentence>}."},
            .novel = {"Stop at the first space and write what you have.", "Read one word and stop.",
                      "All words but one are to be dropped: keep the opening one."},
            .lookAlike = "count_words"};
}

Family countWords()
{
    return {
        .name = "count_words",
        .kinds = {Review, Statement, Message, Ticket},
        .answers = [](const Input& input, const Variant&) { return only(std::to_string(wordsOf(input.text).size())); },
        .patterns = {"Count the words {in|of} <sentence>.", "How many words {are in <sentence>|does <sentence> have}?",
                     "<give> the number of words in <sentence>.", "Number of words{| in <sentence>}.",
                     "<tell> how {many words there are|long <sentence> is in words}.",
                     "What is the word count{| of <sentence>}?"},
        .novel = {"Put a finger on each word and count.", "Words: how many?", "Length in words, as a digit."},
        .lookAlike = "first_word",
        .weight = 1.3};
}

} // namespace

std::vector<Family> sentenceFamilies()
{
    return {negate(), question(), formal(), firstWord(), countWords()};
}

} // namespace resources
