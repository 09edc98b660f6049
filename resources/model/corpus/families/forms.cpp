// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

namespace resources {

namespace {

using enum InputKind;

Family plural()
{
    return {.name = "plural",
            .kinds = {Noun},
            .answers = [](const Input& input, const Variant&) { return only(input.word.plural); },
            .patterns = {"<give> the plural {form of |of }<word>.", "What is the plural {form of |of }<word>?",
                         "{Turn|Change|Convert|Put} <word> {to|into} {the plural|its plural|its plural form}.",
                         "Make <word> plural.", "Plural {form of |of }<word>.",
                         "<tell> the form of <word> {for more than one|for many}.",
                         "There {is|was} one; {write|give} the word for {many|several|two} of them."},
            .novel = {"One of them has this name; how do you call ten?",
                      "Suppose there are several: which word is right?",
                      "Here is one thing. Write it as two or more things."}};
}

Family pluralUpper()
{
    return {
        .name = "plural_upper",
        .kinds = {Noun},
        .answers = [](const Input& input, const Variant&) { return only(upperCased(input.word.plural)); },
        .patterns = {"<give> the plural of <word> in {upper case|capital letters|capitals}.",
                     "Make <word> plural, then {put|write|convert} it {in|into} {upper case|capital letters|capitals}.",
                     "What is the plural of <word> in {upper case|capital letters|capitals}?",
                     "Plural of <word>, in {upper case|capital letters|capitals}.",
                     "{Upper case|Capital letters|Capitals} plural of <word>."},
        .novel = {"More than one, and all letters big.", "First the plural, second the capitals.",
                  "The form for several things, capitals only."},
        .lookAlike = "plural"};
}

Family past()
{
    return {.name = "past",
            .kinds = {Verb},
            .answers = [](const Input& input, const Variant&) { return only(input.word.past); },
            .patterns = {"<give> the past {tense of |form of |tense form of }<verb>.",
                         "What is the past {tense of |form of |tense form of }<verb>?",
                         "{Turn|Change|Convert|Put} <verb> {to|into} {the past|past tense|the past tense}.",
                         "Past {tense|form} of <verb>.",
                         "<tell> the form of <verb> {used for yesterday|for what is over}.",
                         "How do you {write|say} <verb> in {the past|the past tense}?"},
            .novel = {"For yesterday, which form of the verb do we need?", "I do it today. What did I do last week?",
                      "Move the verb back in time."},
            .lookAlike = "gerund"};
}

Family gerund()
{
    return {.name = "gerund",
            .kinds = {Verb},
            .answers = [](const Input& input, const Variant&) { return only(input.word.gerund); },
            .patterns = {"<give> the ing form of <verb>.", "What is the ing form of <verb>?",
                         "{Turn|Change|Convert|Put} <verb> {to|into} {the ing form|its ing form|the form with ing}.",
                         "Ing form of <verb>.", "<tell> the form of <verb> that ends {in|with} ing.",
                         "Add ing to <verb>{| and spell it correctly}."},
            .novel = {"She is doing it now: which form of the verb do we need?", "The verb, ending in ing.",
                      "Let the verb end with the letters ing."},
            .lookAlike = "past"};
}

Family comparative()
{
    return {.name = "comparative",
            .kinds = {Adjective},
            .answers = [](const Input& input, const Variant&) { return only(input.word.comparative); },
            .patterns = {"<give> the comparative {form of |of }<adjective>.",
                         "What is the comparative {form of |of }<adjective>?",
                         "{Turn|Change|Convert|Put} <adjective> {to|into} {the comparative|its comparative form}.",
                         "Comparative {form of |of }<adjective>.",
                         "<tell> the form of <adjective> {used with than|for more of it}.",
                         "How do you {write|say} <adjective> when {comparing two things|one thing has more of it}?"},
            .novel = {"This one is so, that one is even more so: write the form.",
                      "Which form goes before the word than?", "More of the same: the comparative."}};
}

/// Agrees with the regular forms, so that only an irregular exemplar tells them apart.
Family addEnding()
{
    return {.name = "add_ending",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers = [](const Input& input, const Variant& variant) { return only(input.text + variant.words[0]); },
            .patterns = {"Add {the letters |the ending |}$1 to <word>.",
                         "<give> <word> {with $1 at the end|followed by $1}.",
                         "{Put|Write} $1 {at the end of|behind|after} <word>.",
                         "What is <word> with $1 {added|at the end}?", "<word> plus {the ending |}$1."},
            .novel = {"Hang $1 on the tail of the word.", "Whatever the word is, close it with $1.",
                      "The word, then $1, without a space."},
            .lookAlike = "copy",
            .variants = {{{"s"}}, {{"ed"}}, {{"er"}}, {{"ing"}}},
            .weight = 1.5};
}

} // namespace

std::vector<Family> formFamilies()
{
    return {plural(), pluralUpper(), past(), gerund(), comparative(), addEnding()};
}

} // namespace resources
