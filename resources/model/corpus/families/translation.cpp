// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

namespace resources {

namespace {

using enum InputKind;

Family translation(const std::string& name, const std::string& language, std::string Word::* field,
                   const std::string& lookAlike, std::vector<std::string> novel)
{
    const std::string into = " " + language;
    return {.name = name,
            .kinds = {Noun, Adjective},
            .answers = [field](const Input& input, const Variant&) { return only(input.word.*field); },
            .patterns = {"Translate <word> {into|to}" + into + ".",
                         "<give> the" + into + " {word for|translation of|form of} <word>.",
                         "What is <word> {called |}in" + into + "?", language + " {word for|translation of} <word>.",
                         "How do you say <word> in" + into + "?", "<give> <word> in" + into + ".",
                         "<tell> what <word> is called in" + into + "."},
            .novel = std::move(novel),
            .lookAlike = lookAlike,
            .weight = 1.4};
}

Family oppositeFrench()
{
    return {.name = "opposite_french",
            .kinds = {Adjective},
            .answers =
                [](const Input& input, const Variant&) {
                    const Word* opposite = findWord(input.word.opposite);
                    return only(opposite == nullptr ? std::string{} : opposite->french);
                },
            .patterns = {"{Translate|Put} {the opposite|the antonym} of <word> into French.",
                         "<give> {the opposite|the antonym} of <word> in French.",
                         "{Find|Take} {the opposite|the antonym} of <word>, then {translate it|put it} into French.",
                         "What is {the opposite|the antonym} of <word> in French?",
                         "{Opposite|Antonym} of <word>, in French.",
                         "<give> the French word for the {opposite|antonym} of <word>."},
            .novel = {"Turn the meaning into its opposite and say that in French.", "French, but for the contrary.",
                      "First the opposite, second the French for it."},
            .lookAlike = "french"};
}

} // namespace

std::vector<Family> translationFamilies()
{
    return {translation("french", "French", &Word::french, "spanish",
                        {"A French dictionary: which word stands there?", "Say the word as a French child would.",
                         "English comes in, French goes out."}),
            translation("german", "German", &Word::german, "spanish",
                        {"A German dictionary: which word stands there?", "Say the word as a German child would.",
                         "English comes in, German goes out."}),
            translation("spanish", "Spanish", &Word::spanish, "french",
                        {"A Spanish dictionary: which word stands there?", "Say the word as a Spanish child would.",
                         "English comes in, Spanish goes out."}),
            oppositeFrench()};
}

} // namespace resources
