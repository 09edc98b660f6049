// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

#include <algorithm>
#include <set>

namespace resources {

namespace {

using enum InputKind;

std::vector<std::string> byLabel(const Input& input, const Variant& variant)
{
    return only(variant.words[static_cast<std::size_t>(input.label)]);
}

std::vector<std::string> byTopic(const Input& input, const Variant& variant)
{
    return only(variant.words[static_cast<std::size_t>(input.topic)]);
}

Family sentiment()
{
    return {.name = "sentiment",
            .kinds = {Review},
            .answers = byLabel,
            .patterns = {"Is <review> $1 or $2?",
                         "=Write $1 for {praise|a good review} and $2 for {blame|a bad review}.",
                         "{Classify|Label} {the sentiment of <review>|<review>} as $1 or $2.",
                         "=<tell> $1 if the {writer|customer} {is content|liked it} and $2 {if not|otherwise}.",
                         "Sentiment of <review>: $1 or $2.",
                         "{Decide|Judge} if the {opinion|feeling} in <review> is $1 or $2."},
            .novel = {"Would the writer come back? $1 means yes, $2 means no.", "Good news is $1, bad news is $2.",
                      "Answer $1 when the mood is bright and $2 when it is dark."},
            .lookAlike = "topic",
            .variants = withArbitraryLabels(
                {{{"positive", "negative"}}, {{"good", "bad"}}, {{"happy", "unhappy"}}, {{"praise", "blame"}}}),
            .labelled = true};
}

Family topic()
{
    return {.name = "topic",
            .kinds = {Review},
            .answers = byTopic,
            .patterns = {"Is <review> about $1, $2, $3 or $4?",
                         "{Classify|Label} {the topic of <review>|<review>} as $1, $2, $3 or $4.",
                         "=Write $1 for {meals|restaurants}, $2 for {movies|films}, $3 for {stays|hotels} and $4 for "
                         "{devices|phones}.",
                         "{What|Which} {topic|subject} does <review> have: $1, $2, $3 or $4?",
                         "Topic of <review>: $1, $2, $3 or $4.", "<tell> what <review> is about: $1, $2, $3 or $4."},
            .novel = {"What was bought or visited: $1, $2, $3 or $4?", "Never mind praise or blame: $1, $2, $3 or $4?",
                      "Who should read the review, the people of $1, $2, $3 or $4?"},
            .lookAlike = "sentiment",
            .variants = withArbitraryLabels(
                {{{"food", "film", "hotel", "phone"}}, {{"restaurant", "cinema", "travel", "electronics"}}}),
            .labelled = true,
            .weight = 1.3};
}

Family formality()
{
    return {
        .name = "formality",
        .kinds = {Message},
        .answers = byLabel,
        .patterns = {"Is <sentence> $1 or $2?", "=Write $1 if <sentence> is formal and $2 if {it is not|it is casual}.",
                     "{Classify|Label} {the style of <sentence>|<sentence>} as $1 or $2.",
                     "=<tell> $1 for {business|formal} language and $2 for {casual|slang} language.",
                     "Style of <sentence>: $1 or $2.", "{Decide|Judge} if the {style|tone} of <sentence> is $1 or $2."},
        .novel = {"Could you send it to a judge? $1 means yes, $2 means no.",
                  "Business language is $1 and slang is $2.", "Which tone do you hear, $1 or $2?"},
        .lookAlike = "first_word",
        .variants = withArbitraryLabels({{{"formal", "informal"}}, {{"polite", "casual"}}, {{"formal", "casual"}}}),
        .labelled = true};
}

Family route()
{
    return {.name = "route",
            .kinds = {Ticket},
            .answers = byTopic,
            .patterns = {"{Route|Send} <ticket> to $1, $2, $3 or $4.",
                         "Which team {handles|should get} <ticket>: $1, $2, $3 or $4?",
                         "=Write $1 for {invoices|payments}, $2 for {errors|bugs}, $3 for {offers|prices} and $4 for "
                         "{parcels|deliveries}.",
                         "{Classify|Label} <ticket> as $1, $2, $3 or $4.", "Team for <ticket>: $1, $2, $3 or $4.",
                         "<tell> {who|the team that} {must answer|takes care of} <ticket>: $1, $2, $3 or $4."},
            .novel = {"Who takes care of it, is it $1, $2, $3 or $4?",
                      "Money goes to $1, faults to $2, prices to $3, parcels to $4.",
                      "Whose phone should ring, that of $1, $2, $3 or $4?"},
            .lookAlike = "urgency",
            .variants = withArbitraryLabels({{{"billing", "technical", "sales", "shipping"}},
                                             {{"finance", "engineering", "sales", "logistics"}},
                                             {{"payments", "support", "orders", "delivery"}}}),
            .labelled = true,
            .weight = 1.5};
}

Family urgency()
{
    return {.name = "urgency",
            .kinds = {Ticket},
            .answers = byLabel,
            .patterns = {"Is <ticket> $1 or $2?", "=Write $1 if <ticket> is urgent and $2 if {it is not|it can wait}.",
                         "{Classify|Label} {the urgency of <ticket>|<ticket>} as $1 or $2.",
                         "=<tell> $1 for {urgent tickets|an emergency} and $2 for {all others|anything that can wait}.",
                         "Urgency of <ticket>: $1 or $2.",
                         "{Decide|Judge} if the {priority|urgency} of <ticket> is $1 or $2."},
            .novel = {"Must somebody run? $1 means yes, $2 means no.", "An emergency is $1, all else is $2.",
                      "Can it wait? Answer $2 if so and $1 if not."},
            .lookAlike = "route",
            .variants = withArbitraryLabels({{{"urgent", "normal"}}, {{"high", "low"}}, {{"emergency", "routine"}}}),
            .labelled = true};
}

Family hasAnimal()
{
    return {.name = "has_animal",
            .kinds = {List},
            .answers =
                [](const Input& input, const Variant& variant) {
                    const auto isAnimal = [](const Word* item) { return item->category == "animal"; };
                    return only(variant.words[std::ranges::any_of(input.items, isAnimal) ? 0 : 1]);
                },
            .patterns =
                {"=Write $1 if {there is an animal in <list>|<list> {has|names} an animal} {and $2 if not|, else $2}.",
                 "Is there an animal in <list>? {Answer|Say|Write} $1 or $2.",
                 "=<tell> $1 for lists with an animal and $2 for {all other lists|lists without}.",
                 "{Decide|Tell me} if <list> {has|names} an animal: $1 or $2.",
                 "Any animal in <list>? {Answer|Say} $1 or $2."},
            .novel = {"Does one of the things breathe? $1 or $2.", "$1 when a beast is among them, $2 when none is.",
                      "Look for animals: found means $1, not found means $2."},
            .lookAlike = "count_items",
            .variants = withArbitraryLabels({{{"yes", "no"}}, {{"true", "false"}}}),
            .labelled = true};
}

Family firstLarger()
{
    return {.name = "first_larger",
            .kinds = {NumberPair},
            .answers = [](const Input& input,
                          const Variant& variant) { return only(variant.words[input.first > input.second ? 0 : 1]); },
            .patterns = {"=Write $1 if the first number is {larger|bigger|greater} {and $2 if not|, else $2}.",
                         "Is the first number {larger|bigger|greater} than the second? {Answer|Say|Write} $1 or $2.",
                         "=<tell> $1 if the second number is {smaller|lower} and $2 {otherwise|if it is not}.",
                         "{Decide|Tell me} if the first number is {larger|bigger|greater}: $1 or $2.",
                         "First number {larger|bigger|greater}? {Answer|Say} $1 or $2."},
            .novel = {"Do the numbers fall from left to right? $1 or $2.",
                      "$1 when the numbers go down, $2 when they go up.", "Did the number in front win? $1 or $2."},
            .lookAlike = "first_number",
            .variants = withArbitraryLabels({{{"yes", "no"}}, {{"true", "false"}}}),
            .labelled = true};
}

Family startsWithVowel()
{
    return {.name = "vowel_start",
            .kinds = {Noun, Verb, Adjective, Invented},
            .answers =
                [](const Input& input, const Variant& variant) {
                    const bool vowel = std::string_view("aeiou").find(input.text.front()) != std::string_view::npos;
                    return only(variant.words[vowel ? 0 : 1]);
                },
            .patterns = {"=Write $1 if <word> {starts|begins} with a vowel {and $2 if not|, else $2}.",
                         "Does <word> {start|begin} with a vowel? {Answer|Say|Write} $1 or $2.",
                         "=<tell> $1 for words {starting|beginning} with a vowel and $2 for {all others|others}.",
                         "{Decide|Tell me} if <word> {starts|begins} with a vowel: $1 or $2.",
                         "Vowel first? {Answer|Say} $1 or $2."},
            .novel = {"Would you say an or a before it? $1 for an, $2 for a.",
                      "$1 when the opening letter is a vowel, $2 when not.",
                      "Look at the letter in front: a vowel means $1, a consonant $2."},
            .lookAlike = "first_letter",
            .variants = withArbitraryLabels({{{"yes", "no"}}, {{"vowel", "consonant"}}}),
            .labelled = true};
}

} // namespace

std::vector<Variant> withArbitraryLabels(std::vector<Variant> named)
{
    const std::size_t count = named.front().words.size();
    std::set<std::vector<std::string>> choices;
    for (std::vector<std::string> pool :
         {std::vector<std::string>{"A", "B", "C", "D"}, {"blue", "green", "red", "yellow"}, {"1", "2", "3", "4"}}) {
        do
            choices.emplace(pool.begin(), pool.begin() + static_cast<std::ptrdiff_t>(count));
        while (std::ranges::next_permutation(pool).found);
    }
    for (const std::vector<std::string>& labels : choices)
        named.push_back({labels, false});
    return named;
}

std::vector<Family> labelFamilies()
{
    return {sentiment(), topic(), formality(), route(), urgency(), hasAnimal(), firstLarger(), startsWithVowel()};
}

} // namespace resources
