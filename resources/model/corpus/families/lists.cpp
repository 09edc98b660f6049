// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

#include <algorithm>

namespace resources {

namespace {

using enum InputKind;

std::vector<const Word*> sorted(std::vector<const Word*> items)
{
    std::ranges::sort(items, {}, &Word::text);
    return items;
}

template <typename Wanted>
std::vector<std::string> chosen(const Input& input, Wanted wanted)
{
    std::vector<const Word*> items;
    std::ranges::copy_if(input.items, std::back_inserter(items), wanted);
    return only(joined(items));
}

Family reverseList()
{
    return {.name = "reverse_list",
            .kinds = {List},
            .answers = [](const Input& input,
                          const Variant&) { return only(joined({input.items.rbegin(), input.items.rend()})); },
            .patterns = {"Reverse <list>.", "<give> <list> in {reverse|reversed|the reverse} order.",
                         "<give> {the items|all items|the words} of <list> {backwards|from last to first|from the last "
                         "to the first}.",
                         "What is <list> {backwards|in reverse order}?", "{Reverse|Reversed} order of <list>.",
                         "{Turn|Flip} <list> around{| so that the last item comes first}."},
            .novel = {"Begin with the final item and walk to the front.", "Read the list from right to left.",
                      "Last becomes first, first becomes last."},
            .lookAlike = "sort_list",
            .weight = 2};
}

Family sortList()
{
    return {.name = "sort_list",
            .kinds = {List},
            .answers = [](const Input& input, const Variant&) { return only(joined(sorted(input.items))); },
            .patterns = {"Sort <list>{| alphabetically| by the alphabet| from a to z}.",
                         "<give> <list> in {alphabetical|sorted} order.",
                         "{Put|Bring} {the items|the words} of <list> {in alphabetical order|in order from a to z}.",
                         "What is <list> in alphabetical order?", "{Alphabetical|Sorted} order of <list>.",
                         "{Order|Arrange} {the items|the words} {by their first letters|as in a dictionary}."},
            .novel = {"The items as a dictionary would have them.", "Words with early letters go to the front.",
                      "Tidy up from a to z."},
            .lookAlike = "copy",
            .weight = 1.4};
}

Family countItems()
{
    return {.name = "count_items",
            .kinds = {List},
            .answers = [](const Input& input, const Variant&) { return only(std::to_string(input.items.size())); },
            .patterns = {"Count the {items|words|things} {in|of} <list>.",
                         "How many {items|words|things} {are in <list>|does <list> have}?",
                         "<give> the number of {items|words|things} in <list>.",
                         "Number of {items|words|things}{| in <list>}.",
                         "<tell> how {long <list> is|many items there are}.", "What is the {length|size} of <list>?"},
            .novel = {"Give each item a number and write the highest.",
                      "Are there two, three, four or five of them? Digit only.", "List length."},
            .lookAlike = "first_item"};
}

Family firstItem()
{
    return {.name = "first_item",
            .kinds = {List},
            .answers = [](const Input& input, const Variant&) { return only(input.items.front()->text); },
            .patterns =
                {"<give> the first {item|word|thing} {in|of} <list>.",
                 "What is the first {item|word|thing} {in|of} <list>?",
                 "Which {item|word|thing} {comes|stands|is} first in <list>?", "First {item|word|thing}{| of <list>}.",
                 "<tell> the {item|word} {at the start|at the beginning|at the front} of <list>.",
                 "{Keep|Write} {the first item only|only the first word} and {drop|leave out} {the rest|the others}."},
            .novel = {"Stop reading at the comma and write what you have.", "Who leads the list?",
                      "Everything before the first comma."},
            .lookAlike = "first_in_alphabet",
            .weight = 1.8};
}

Family lastItem()
{
    return {.name = "last_item",
            .kinds = {List},
            .answers = [](const Input& input, const Variant&) { return only(input.items.back()->text); },
            .patterns =
                {"<give> the {last|final} {item|word|thing} {in|of} <list>.",
                 "What is the {last|final} {item|word|thing} {in|of} <list>?",
                 "Which {item|word|thing} {comes|stands|is} last in <list>?",
                 "{Last|Final} {item|word|thing}{| of <list>}.",
                 "<tell> the {item|word} {at the end|at the back} of <list>.",
                 "{Keep|Write} {the last item only|only the last word} and {drop|leave out} {the rest|the others}."},
            .novel = {"Skip to the end of the list and write what stands there.", "Who closes the list?",
                      "Everything after the final comma."},
            .lookAlike = "first_item",
            .weight = 1.8};
}

Family firstInAlphabet()
{
    return {.name = "first_in_alphabet",
            .kinds = {List},
            .answers = [](const Input& input, const Variant&) { return only(sorted(input.items).front()->text); },
            .patterns =
                {"<give> the {item|word} {in|of} <list> that {comes|is} first in {the alphabet|alphabetical order}.",
                 "Which {item|word} of <list> {comes|is} first {in the alphabet|alphabetically}?",
                 "Sort <list> {alphabetically|by the alphabet} and {write|give|output} {only the first item|the first "
                 "word}.",
                 "Alphabetically first {item|word}{| of <list>}.",
                 "<tell> the {item|word} {closest to the letter a|a dictionary lists first}."},
            .novel = {"Which of them is on the earliest page of a dictionary?",
                      "In a dictionary, which of them would come first?", "After sorting, who would lead?"},
            .lookAlike = "first_item",
            .weight = 1.3};
}

Family startsWith()
{
    Family family{.name = "starts_with",
                  .kinds = {List},
                  .answers =
                      [](const Input& input, const Variant& variant) {
                          return chosen(input, [&](const Word* item) { return item->text[0] == variant.words[0][0]; });
                      },
                  .patterns = {"<give> the {items|words} {in|of} <list> that {start|begin} with {the letter |}$1.",
                               "Which {items|words} {in|of} <list> {start|begin} with {the letter |}$1?",
                               "{Keep|List} {only |}the {items|words} {starting|beginning} with {the letter |}$1.",
                               "{Items|Words} {starting|beginning} with {the letter |}$1.",
                               "<tell> {all|the} {items|words} {whose first letter is|with the first letter} $1.",
                               "{Drop|Remove} {all items that do not start|every word that does not start} with $1."},
                  .novel = {"Only what opens with $1 may stay.", "Filter by first letter: $1.",
                            "The letter $1 in front is the ticket; others leave."},
                  .lookAlike = "first_item",
                  .variants = {},
                  .weight = 2};
    for (const char letter : std::string_view("bcdfghlmprstw"))
        family.variants.push_back({{std::string(1, letter)}});
    return family;
}

Family filterCategory()
{
    Family family{.name = "filter_category",
                  .kinds = {List},
                  .answers =
                      [](const Input& input, const Variant& variant) {
                          return chosen(input, [&](const Word* item) { return item->category == variant.words[1]; });
                      },
                  .patterns = {"<give> the $1 in <list>.", "Which {items|words|things} {in|of} <list> are $1?",
                               "{Keep|List} only the $1{| in <list>}.", "{Only the|All the} $1{| in <list>}.",
                               "<tell> {all|the} {items|words} that {are|name} $1.",
                               "{Drop|Remove} {everything that is not among the|all items that do not belong to "
                               "the|every word that does not belong to the} $1."},
                  .novel = {"Whatever belongs to the $1 may stay, the rest leaves.", "Filter by kind: $1.",
                            "Pick out $1 and nothing else."},
                  .lookAlike = "first_item",
                  .variants = {},
                  .weight = 2};
    for (const auto& [many, one] :
         {std::pair{"animals", "animal"}, std::pair{"foods", "food"}, std::pair{"tools", "tool"},
          std::pair{"clothes", "clothing"}, std::pair{"body parts", "body"}, std::pair{"vehicles", "vehicle"}})
        family.variants.push_back({{many, one}});
    return family;
}

} // namespace

std::string joined(const std::vector<const Word*>& items)
{
    std::string text;
    for (const Word* item : items)
        text += (text.empty() ? "" : ", ") + item->text;
    return text;
}

std::vector<Family> listFamilies()
{
    return {reverseList(), sortList(),        countItems(), firstItem(),
            lastItem(),    firstInAlphabet(), startsWith(), filterCategory()};
}

} // namespace resources
