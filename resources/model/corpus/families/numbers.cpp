// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/families/families.h"

#include <algorithm>
#include <cstdlib>

namespace resources {

namespace {

using enum InputKind;

std::vector<std::string> digits(int number)
{
    return {std::to_string(number)};
}

Family sum()
{
    return {.name = "sum",
            .kinds = {NumberPair},
            .answers = [](const Input& input, const Variant&) { return digits(input.first + input.second); },
            .patterns = {"Add <numbers>.", "<give> the sum of <numbers>.", "What is the {sum|total} of <numbers>?",
                         "Sum {of |up }<numbers>.", "<tell> how much <numbers> {make|are} {together|in total}.",
                         "{Calculate|Compute|Work out} {the total of <numbers>|first plus second}.",
                         "{Put|Take} <numbers> together and {write|give} the {result|total}."},
            .novel = {"One number is how many I have, the other how many I get: how many now?", "Plus.",
                      "Pour both numbers into one."},
            .lookAlike = "difference",
            .weight = 4};
}

Family difference()
{
    return {
        .name = "difference",
        .kinds = {NumberPair},
        .answers = [](const Input& input, const Variant&) { return digits(std::abs(input.first - input.second)); },
        .patterns = {"Subtract the smaller number from the larger{| one| number}.",
                     "<give> the difference {of|between} <numbers>.", "What is the difference {of|between} <numbers>?",
                     "Difference {of|between} <numbers>.", "<tell> how far {apart <numbers> are|<numbers> are apart}.",
                     "{Calculate|Compute|Work out} {the larger minus the smaller number|the gap between <numbers>}."},
        .novel = {"How much must the small number grow to reach the big one?", "Minus.",
                  "Take the lesser away from the greater."},
        .lookAlike = "sum",
        .weight = 4};
}

Family subtract()
{
    return {.name = "subtract",
            .kinds = {NumberPair},
            .answers = [](const Input& input, const Variant&) { return digits(input.first - input.second); },
            .patterns = {"Subtract the second number from the first{| one| number}.",
                         "<give> the first number minus the second{| one| number}.",
                         "What is the first number minus the second{| one| number}?",
                         "First {number |}minus second{| number}.",
                         "{Take|Remove} the second number from the first{| one| number}.",
                         "{Calculate|Compute|Work out} {first minus second|the first number less the second}."},
            .novel = {"The left number loses as much as the right one says.",
                      "Left minus right, below zero if need be.",
                      "Begin with the number in front and go down by the other."},
            .lookAlike = "difference",
            .weight = 3};
}

Family larger()
{
    return {.name = "larger",
            .kinds = {NumberPair},
            .answers = [](const Input& input, const Variant&) { return digits(std::max(input.first, input.second)); },
            .patterns = {"<give> the {larger|bigger|greater} {of <numbers>|number|one}.",
                         "Which {number|of <numbers>} is {larger|bigger|greater}?",
                         "What is the {larger|bigger|greater} number?",
                         "{Larger|Bigger|Greater} {number|of <numbers>}.", "<tell> the {maximum|largest} of <numbers>.",
                         "{Compare|Look at} <numbers> and {write|give|output} the {larger|bigger|greater} one."},
            .novel = {"The one that wins if more is better.", "Leave out the small one.", "Maximum, please."},
            .lookAlike = "second_number",
            .weight = 1.5};
}

Family smaller()
{
    return {.name = "smaller",
            .kinds = {NumberPair},
            .answers = [](const Input& input, const Variant&) { return digits(std::min(input.first, input.second)); },
            .patterns = {"<give> the {smaller|lesser|lower} {of <numbers>|number|one}.",
                         "Which {number|of <numbers>} is {smaller|lower}?",
                         "What is the {smaller|lesser|lower} number?", "{Smaller|Lower} {number|of <numbers>}.",
                         "<tell> the {minimum|smallest} of <numbers>.",
                         "{Compare|Look at} <numbers> and {write|give|output} the {smaller|lesser|lower} one."},
            .novel = {"The one that wins if less is better.", "Leave out the big one.", "Minimum, please."},
            .lookAlike = "first_number",
            .weight = 2};
}

Family firstNumber()
{
    return {.name = "first_number",
            .kinds = {NumberPair},
            .answers = [](const Input& input, const Variant&) { return digits(input.first); },
            .patterns = {"<give> the first {of <numbers>|number|one}.", "Which number {is|comes|stands} first?",
                         "What is the first number?", "First {number|of <numbers>}.",
                         "<tell> the number {on the left|at the start|at the front}.",
                         "{Ignore|Leave out} the second number and {write|give|output} the {first|other} one."},
            .novel = {"Read only until the space.", "Stop after one number.", "The number before the other."},
            .lookAlike = "larger",
            .weight = 2};
}

Family secondNumber()
{
    return {.name = "second_number",
            .kinds = {NumberPair},
            .answers = [](const Input& input, const Variant&) { return digits(input.second); },
            .patterns = {"<give> the {second|last} {of <numbers>|number|one}.",
                         "Which number {is|comes|stands} {second|last}?", "What is the {second|last} number?",
                         "{Second|Last} {number|of <numbers>}.",
                         "<tell> the number {on the right|at the end|at the back}.",
                         "{Ignore|Leave out} the first number and {write|give|output} the {second|other} one."},
            .novel = {"Read only what follows the space.", "Jump over one number.", "The number after the other."},
            .lookAlike = "larger",
            .weight = 2};
}

Family numberWords()
{
    return {.name = "number_words",
            .kinds = {Number},
            .answers = [](const Input& input, const Variant&) { return only(numberInWords(input.first)); },
            .patterns = {"<give> <number> in {words|English words|letters}.",
                         "{Turn|Change|Convert} <number> into {words|English words}.",
                         "Spell {out |}<number>{| in words| in letters}.", "<number> in words.",
                         "How {do you write|is} <number> {written |}in words?",
                         "<tell> the {name of|words for} <number>."},
            .novel = {"No digits: say how the number is read aloud.", "The same number, written with words.",
                      "Letters instead of digits."},
            .lookAlike = "next_number"};
}

Family nextNumber()
{
    return {.name = "next_number",
            .kinds = {Number},
            .answers = [](const Input& input, const Variant&) { return digits(input.first + 1); },
            .patterns = {"<give> the number {after|that follows|that comes after} <number>.",
                         "Add {one|1} to <number>.", "What {number comes|comes|is} {next after|after} <number>?",
                         "Next number after <number>.", "Count {one further|up by one|on by one} from <number>.",
                         "<number> plus {one|1}."},
            .novel = {"You counted up to here; go on.", "One more.", "What would a counter show next?"},
            .lookAlike = "number_words"};
}

Family nextEven()
{
    return {.name = "next_even",
            .kinds = {Number},
            .answers = [](const Input& input,
                          const Variant&) { return digits(input.first % 2 == 0 ? input.first + 2 : input.first + 1); },
            .patterns = {"<give> the next even number after <number>.",
                         "What is the {next|first} even number {after|above|larger than} <number>?",
                         "Which even number {comes next after|follows|is next after} <number>?",
                         "Next even number after <number>.",
                         "Count {on|up} from <number> to {an even number|the next even number}."},
            .novel = {"Walk up the numbers and stop at the first that two divides.",
                      "Upwards, even numbers only: which is next?", "The closest even number above."},
            .lookAlike = "next_number"};
}

Family parity()
{
    return {.name = "parity",
            .kinds = {Number},
            .answers = [](const Input& input,
                          const Variant& variant) { return only(variant.words[input.first % 2 == 0 ? 0 : 1]); },
            .patterns = {"Is <number> {even or odd|odd or even}? {Answer|Say|Write} $1 or $2.",
                         "=Write $1 if <number> is even {and $2 if it is odd|, else $2}.",
                         "=<tell> $1 for {even numbers|an even number} and $2 for {odd numbers|an odd number}.",
                         "{Decide|Tell me} if <number> is even or odd: $1 or $2.",
                         "Even or odd? {Answer|Say} $1 or $2."},
            .novel = {"Can it be shared fairly by two? $1 or $2.", "$1 when two divides it, $2 when one is left over.",
                      "Look at the last digit: even gets $1, odd gets $2."},
            .lookAlike = "next_number",
            .variants = withArbitraryLabels({{{"even", "odd"}}, {{"yes", "no"}, false}}),
            .labelled = true};
}

} // namespace

std::string numberInWords(int number)
{
    constexpr std::string_view small[] = {
        "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
        "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    constexpr std::string_view tens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (number < 20)
        return std::string(small[number]);
    const std::string ten{tens[number / 10 - 2]};
    return number % 10 == 0 ? ten : ten + "-" + std::string(small[number % 10]);
}

std::vector<Family> numberFamilies()
{
    return {sum(),          difference(),  subtract(),   larger(),   smaller(), firstNumber(),
            secondNumber(), numberWords(), nextNumber(), nextEven(), parity()};
}

} // namespace resources
