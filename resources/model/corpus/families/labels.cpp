// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

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

const std::vector<Variant> arbitraryFour = {{{"A", "B", "C", "D"}, false}, {{"red", "blue", "green", "yellow"}, false}};

std::vector<Variant> withArbitraryPairs(std::vector<Variant> variants)
{
    variants.push_back({{"A", "B"}, false});
    variants.push_back({{"blue", "red"}, false});
    variants.push_back({{"1", "0"}, false});
    return variants;
}

std::vector<Variant> withArbitraryFour(std::vector<Variant> variants)
{
    variants.insert(variants.end(), arbitraryFour.begin(), arbitraryFour.end());
    return variants;
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
            .novel = {"Would the writer come back? $1 means yes, $2 means no.", "Thumbs up is $1, thumbs down is $2.",
                      "Answer $1 when the mood is bright and $2 when it is dark."},
            .lookAlike = "topic",
            .variants = withArbitraryPairs(
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
            .variants = withArbitraryFour(
                {{{"food", "film", "hotel", "phone"}}, {{"restaurant", "cinema", "travel", "electronics"}}}),
            .labelled = true};
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
                  "Suit and tie is $1, shirt and sandals is $2.", "Which tone do you hear, $1 or $2?"},
        .lookAlike = "first_word",
        .variants = withArbitraryPairs({{{"formal", "informal"}}, {{"polite", "casual"}}, {{"formal", "casual"}}}),
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
            .novel = {"At which desk does the paper land: $1, $2, $3 or $4?",
                      "Money goes to $1, faults to $2, prices to $3, parcels to $4.",
                      "Whose phone should ring, that of $1, $2, $3 or $4?"},
            .lookAlike = "urgency",
            .variants = withArbitraryFour({{{"billing", "technical", "sales", "shipping"}},
                                           {{"finance", "engineering", "sales", "logistics"}},
                                           {{"payments", "support", "orders", "delivery"}}}),
            .labelled = true,
            .weight = 1.2};
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
            .novel = {"Must somebody run? $1 means yes, $2 means no.", "Alarm bell is $1, tea time is $2.",
                      "Can it wait? Answer $2 if so and $1 if not."},
            .lookAlike = "route",
            .variants = withArbitraryPairs({{{"urgent", "normal"}}, {{"high", "low"}}, {{"emergency", "routine"}}}),
            .labelled = true};
}

} // namespace

std::vector<Family> labelFamilies()
{
    return {sentiment(), topic(), formality(), route(), urgency()};
}

} // namespace resources
