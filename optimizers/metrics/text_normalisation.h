// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/parameters/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

enum class NormalisationRules {
    Own,                  ///< the switches of Normalisation
    Squad,                ///< SQuAD's evaluation script (Rajpurkar et al. 2016)
    InstructionInduction, ///< the instruction-induction benchmark (Honovich et al. 2022), also APE's and INSTINCT's
};

/// What two texts may differ in and still count as equal. The switches hold for the own rules alone; the others do what
/// their reference implementation does, its oddities included.
struct Normalisation
{
    NormalisationRules rules = NormalisationRules::Own;
    bool ignoreCase = true;
    bool ignorePunctuation = true; ///< marks that carry meaning stay: between digits, a sign before a number, # % & @
    bool ignoreArticles = false;   ///< English ones
    bool ignoreSpace = true;       ///< around the text, and how much between words

    bool operator==(const Normalisation&) const = default;
};

/// Equal for texts that differ only in what is ignored. UTF-8; invalid bytes count as U+FFFD. Accented letters are
/// equal however they are composed, except under a reference's rules.
[[nodiscard]] std::string normalised(std::string_view text, const Normalisation& rules);

/// Full Unicode lower-casing without regard to language: what Python's str.lower() gives.
[[nodiscard]] std::string lowerCased(std::string_view text);

/// The pieces between white space (Unicode's, as Python's str.split()).
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);

/// Whether no word goes on across this place of the text: a letter, digit or underscore stands on one side at most.
[[nodiscard]] bool isWordBoundary(std::string_view text, std::size_t offset);

/// Declares the fields of a Parameters struct that derives from Normalisation.
template <typename Parameters>
void addNormalisation(Schema<Parameters>& schema)
{
    schema.add(
        "rules", static_cast<NormalisationRules Parameters::*>(&Normalisation::rules),
        {textId("Rules"), textId("How both texts are made alike: by the switches below, or exactly as a published "
                                 "benchmark does it.")},
        {{"own", textId("Switches below")},
         {"squad", textId("SQuAD")},
         {"instruction_induction", textId("Instruction induction")}});
    schema.add("ignore_case", static_cast<bool Parameters::*>(&Normalisation::ignoreCase),
               {textId("Ignore case"), textId("Capital and small letters are the same.")});
    schema.add("ignore_punctuation", static_cast<bool Parameters::*>(&Normalisation::ignorePunctuation),
               {textId("Ignore punctuation"), textId("Full stops, quotes, brackets and the like are left out. A sign "
                                                     "before a number and marks between digits stay.")});
    schema.add("ignore_articles", static_cast<bool Parameters::*>(&Normalisation::ignoreArticles),
               {textId("Ignore articles"), textId("The words a, an and the are left out.")});
    schema.add("ignore_space", static_cast<bool Parameters::*>(&Normalisation::ignoreSpace),
               {textId("Ignore white space"),
                textId("White space around the text is left out, and any amount of it between words is one space.")});
}

} // namespace optimizers
