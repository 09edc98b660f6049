// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

namespace resources {

namespace {

using enum InputKind;

Family antonym()
{
    return {.name = "antonym",
            .kinds = {Adjective, Adjective, Verb},
            .answers = [](const Input& input, const Variant&) { return only(input.word.opposite); },
            .patterns = {"<give> {the opposite|the antonym|an antonym|the opposite word} of <word>.",
                         "What is {the opposite|the antonym} of <word>?",
                         "{Turn|Change|Convert} <word> into its {opposite|antonym}.", "{Opposite|Antonym} of <word>.",
                         "<tell> {the word|a word} {with the opposite meaning|that means the opposite}.",
                         "Which word means the {opposite|contrary|reverse} of <word>?"},
            .novel = {"If it is not this, it is what?", "Turn the meaning around.", "Not this but the contrary."},
            .lookAlike = "copy"};
}

Family rhyme()
{
    return {.name = "rhyme",
            .kinds = {Noun, Verb, Adjective},
            .answers = [](const Input& input, const Variant&) { return input.word.rhymes; },
            .patterns = {"<give> a word that rhymes with <word>.", "What rhymes with <word>?",
                         "{Find|Name|Think of} {a rhyme|one rhyme|a rhyming word} for <word>.",
                         "{A rhyme|Rhyme|Rhyming word} for <word>.", "<tell> a word that {sounds|ends} like <word>.",
                         "Which {other word|word} has the same {end sound|ending sound|sound at the end} as <word>?"},
            .novel = {"A word with the same sound, so that both rhyme.",
                      "Match the sound of the word with another word.", "Make it rhyme."}};
}

Family category()
{
    return {.name = "category",
            .kinds = {Noun},
            .answers = [](const Input& input, const Variant&) { return only(input.word.category); },
            .patterns = {"<give> the {category|class|group} of <word>.",
                         "{What|Which} {category|class|group} does <word> belong to?", "What kind of thing is <word>?",
                         "{Category|Class|Group} of <word>.",
                         "<tell> {the kind of thing|the class of things} <word> {is|names}.",
                         "{Sort|Put} <word> into {a category|its category|a group}."},
            .novel = {"Is it an animal, a food, a tool or what?", "Name the group to which such a thing belongs.",
                      "One general word that covers the given one."},
            .lookAlike = "plural"};
}

Family isAnimal()
{
    return {
        .name = "is_animal",
        .kinds = {Noun},
        .answers = [](const Input& input,
                      const Variant& variant) { return only(variant.words[input.word.category == "animal" ? 0 : 1]); },
        .patterns = {"=Write $1 if <word> {is|names} an animal {and $2 if not|, else $2}.",
                     "Is <word> an animal? {Answer|Say|Write} $1 or $2.",
                     "=<tell> $1 for {animals|an animal} and $2 for {all other things|anything else|other words}.",
                     "{Decide|Tell me} if <word> {is|names} an animal: $1 or $2.", "Animal? {Answer|Say} $1 or $2."},
        .novel = {"$1 when it is a living creature such as a dog, $2 when it is not.",
                  "Does it breathe and run about? $1 or $2.", "Sort animals under $1 and the rest under $2."},
        .lookAlike = "category",
        .variants = withArbitraryLabels({{{"yes", "no"}}, {{"true", "false"}}, {{"animal", "other"}}}),
        .labelled = true};
}

} // namespace

std::vector<Family> meaningFamilies()
{
    return {antonym(), rhyme(), category(), isAnimal()};
}

} // namespace resources
