// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

#include <algorithm>
#include <cctype>

namespace resources {

namespace {

struct Format
{
    std::string_view name = {};
    std::string_view family = {};
    std::string_view before = {};
    std::string_view after = {};
    std::vector<std::string> clauses = {};
    std::vector<std::string> novel = {};
};

std::vector<Format> formats()
{
    const std::vector<std::string> brackets = {" {Put|Write} the answer in {square brackets|brackets}.",
                                               " The answer {stands|goes} in {square brackets|brackets}."};
    const std::vector<std::string> prefix = {" {Begin|Start} {the answer|your answer|the line} with Answer:.",
                                             " Write Answer: {before the result|in front of the answer}."};
    const std::vector<std::string> json = {" {Answer|Reply} {as JSON|in JSON} with the key answer.",
                                           " {Put|Write} the answer {into|as} a JSON object{| with the key answer}."};
    return {
        {"plural_brackets",
         "plural",
         "[",
         "]",
         brackets,
         {"More than one of them, fenced in by square brackets.", "Several things, with [ before and ] behind.",
          "Many of them, bracketed."}},
        {"sum_answer",
         "sum",
         "Answer: ",
         "",
         prefix,
         {"Plus, and the label Answer: goes in front.", "Answer: followed by both numbers poured into one.",
          "Label Answer:, then how many there are now."}},
        {"antonym_json",
         "antonym",
         "{\"answer\": \"",
         "\"}",
         json,
         {"A JSON object that holds the contrary.", "The meaning turned around, as the value of answer in JSON.",
          "JSON only: what it is not."}},
    };
}

Family formatted(const Format& format, const Family& inner)
{
    Family family{.name = std::string(format.name),
                  .kinds = inner.kinds,
                  .answers =
                      [inner, before = std::string(format.before),
                       after = std::string(format.after)](const Input& input, const Variant& variant) {
                          std::vector<std::string> answers = inner.answers(input, variant);
                          for (std::string& answer : answers)
                              answer = before + answer + after;
                          return answers;
                      },
                  .patterns = {},
                  .novel = format.novel,
                  .lookAlike = inner.name,
                  .weight = 0.8};
    for (std::size_t pattern = 0; pattern < 3; ++pattern)
        for (const std::string& clause : format.clauses)
            family.patterns.push_back(inner.patterns[pattern] + clause);
    return family;
}

} // namespace

std::string upperCased(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
    return text;
}

std::vector<std::string> only(std::string text)
{
    if (text.empty())
        return {};
    return {std::move(text)};
}

std::vector<Family> formatFamilies(std::span<const Family> others)
{
    std::vector<Family> families;
    for (const Format& format : formats())
        families.push_back(formatted(format, *std::ranges::find(others, format.family, &Family::name)));
    return families;
}

} // namespace resources
