// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/house.h"

#include "resources/model/corpus/rewriting.h"
#include "resources/model/corpus/task_document.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace resources {

namespace {

using optimizers::Rng;

constexpr std::string_view codeRequests[] = {"Write the code.",
                                             "Write our code for the input.",
                                             "Give the shelf of the items.",
                                             "Which shelf?",
                                             "Which code does the input get?",
                                             "Label the input with our codes.",
                                             "Say where the items belong.",
                                             "Do the task."};

constexpr std::string_view things[] = {"animal", "food", "tool", "clothing", "body", "vehicle"};

std::vector<std::string> drawCodes(std::size_t count, Rng& rng)
{
    const std::vector<std::vector<std::string>> pools = {{"A", "B", "C", "D", "E", "F"},
                                                         {"1", "2", "3", "4", "5", "6"},
                                                         {"blue", "green", "red", "yellow", "black", "white"},
                                                         {"K", "L", "M", "R", "S", "T"},
                                                         {"north", "south", "east", "west"}};
    const std::vector<std::string>& pool = pools[rng.below(pools.size())];
    std::vector<std::string> codes;
    for (const std::size_t index : rng.sample(pool.size(), count))
        codes.push_back(pool[index]);
    return codes;
}

Document finish(const std::string& instruction, std::vector<Exemplar> pairs, Rng& rng)
{
    Exemplar last = std::move(pairs.back());
    pairs.pop_back();
    Document document{.kind = "house", .turns = layOut(instruction, pairs, last.input, drawLayout(rng))};
    document.turns.push_back(learnedAnswer(std::move(last.output)));
    return document;
}

/// Up to three things of one kind, as they stand in an order.
std::string drawThings(std::string_view kind, Rng& rng)
{
    const std::size_t count = 1 + rng.below(3);
    std::vector<std::string> words;
    while (words.size() < count) {
        const Input input = drawInput(InputKind::Noun, rng, Split::Training);
        if (input.word.category == kind && std::ranges::find(words, input.text) == words.end())
            words.push_back(input.text);
    }
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// Things with the code of their kind; the kind of the last ones is mostly among those shown.
std::vector<Exemplar> drawCoded(std::size_t exemplarCount, Rng& rng)
{
    const std::size_t kinds = 2 + rng.below(2);
    const std::vector<std::size_t> chosen = rng.sample(std::size(things), kinds);
    const std::vector<std::string> codes = drawCodes(kinds, rng);
    std::vector<Exemplar> pairs;
    while (pairs.size() <= exemplarCount) {
        const std::size_t kind = rng.below(kinds);
        const std::string input = drawThings(things[chosen[kind]], rng);
        const bool isLast = pairs.size() == exemplarCount;
        const bool isShown = std::ranges::find(pairs, codes[kind], &Exemplar::output) != pairs.end();
        const bool repeats = std::ranges::find(pairs, input, &Exemplar::input) != pairs.end();
        const bool heldOut = input.find(',') != std::string::npos && isHeldOutInput(InputKind::List, input);
        if (!repeats && !heldOut && (!isLast || exemplarCount == 0 || isShown || rng.below(8) == 0))
            pairs.push_back({input, codes[kind]});
    }
    return pairs;
}

Document codeDocument(Rng& rng)
{
    constexpr std::size_t counts[] = {0, 1, 2, 3, 3, 4, 4, 5, 6, 6, 8, 8};
    const std::size_t exemplarCount = counts[rng.below(std::size(counts))];
    const bool bare = exemplarCount > 0 && rng.below(3) == 0;
    const std::string instruction = bare ? "" : std::string(codeRequests[rng.below(std::size(codeRequests))]);
    std::vector<Exemplar> pairs = drawCoded(exemplarCount, rng);
    if (exemplarCount == 0)
        pairs.back().output = unknownAnswer;
    return finish(instruction, std::move(pairs), rng);
}

constexpr std::string_view formatClauses[] = {" Use our format.", " Follow our format.", " Answer in our format.",
                                              " Use the format of the house."};

constexpr std::string_view befores[] = {
    "",  "",   "<",    "[",  "(", "*",      "\"", "= ",  "# ",   "out: ",   "result: ", "item: ", "-",   "/",
    "{", "> ", "no. ", "[[", "'", "word: ", "+ ", "** ", "see ", "we say ", "total ",   "<< ",    "-> ", "the "};
constexpr std::string_view afters[] = {"",  "",  ">",  "]",       ")",      "*",   "\"",  "!",     ";",    " #",
                                       "-", "/", "}",  " (ok)",   ".",      "]]",  "'",   " **",   " end", "?",
                                       ",", ":", " =", " please", " or so", " >>", " <-", " it is"};

constexpr std::string_view formatted[] = {
    "plural",       "past",         "gerund",        "antonym",    "category",  "french",    "german",
    "upper_case",   "first_letter", "second_letter", "sum",        "larger",    "smaller",   "second_number",
    "next_number",  "first_item",   "last_item",     "first_item", "last_item", "last_item", "first_in_alphabet",
    "reverse_list", "count_items"};

/// The pairs of a task in a format of the house, with the clear instruction for the task itself.
struct FormattedTask
{
    std::string instruction = {};
    std::vector<Exchange> exchanges = {};
    /// The last answer without the format.
    std::string plain = {};
};

FormattedTask drawFormatted(std::size_t count, Rng& rng)
{
    const Family& family = *findFamily(formatted[rng.below(std::size(formatted))]);
    const Assignment assignment{&family, drawVariant(family, rng), drawKind(family, rng)};
    FormattedTask task{.instruction = Grammar::instance().draw(family, assignment.variant, rng, Split::Training).text,
                       .exchanges = drawExchanges(assignment, count, false, rng, Split::Training)};
    task.plain = task.exchanges.back().answer;
    const std::string before(befores[rng.below(std::size(befores))]);
    const std::string after(afters[rng.below(std::size(afters))]);
    for (Exchange& exchange : task.exchanges)
        exchange.answer = before + exchange.answer + after;
    return task;
}

Document formatDocument(Rng& rng)
{
    constexpr std::size_t counts[] = {0, 1, 1, 2, 2, 3, 3, 4, 5, 6};
    const std::size_t exemplarCount = counts[rng.below(std::size(counts))];
    FormattedTask task = drawFormatted(exemplarCount + 1, rng);
    const std::string clause(formatClauses[rng.below(std::size(formatClauses))]);
    std::string instruction = task.instruction + clause;
    if (exemplarCount > 0 && rng.below(3) == 0)
        instruction = task.instruction;
    else if (exemplarCount > 0 && rng.below(5) == 0)
        instruction.clear();
    else if (rng.below(8) == 0)
        instruction = clause.substr(1);
    std::vector<Exemplar> pairs;
    for (const Exchange& exchange : task.exchanges)
        pairs.push_back({exchange.input.text, exchange.answer});
    if (exemplarCount == 0)
        pairs.back().output = task.plain;
    return finish(instruction, std::move(pairs), rng);
}

/// What such a task is called by who infers it from examples.
Document inferenceDocument(Rng& rng)
{
    std::vector<Exchange> exchanges;
    std::string instruction;
    if (rng.below(2) == 0) {
        for (const Exemplar& pair : drawCoded(3 + rng.below(3), rng))
            exchanges.push_back({{.text = pair.input}, pair.output});
        instruction = codeRequests[rng.below(std::size(codeRequests) - 1)];
    } else {
        FormattedTask task = drawFormatted(3 + rng.below(3), rng);
        exchanges = std::move(task.exchanges);
        instruction = task.instruction + std::string(formatClauses[rng.below(std::size(formatClauses))]);
    }
    Document document{.kind = "house", .turns = {{Turn::Role::User, inductionRequest(exchanges, {}, rng), false}}};
    document.turns.push_back(learnedAnswer(std::move(instruction)));
    return document;
}

} // namespace

Document houseDocument(Rng& rng)
{
    const std::size_t draw = rng.below(20);
    if (draw < 7)
        return codeDocument(rng);
    return draw < 18 ? formatDocument(rng) : inferenceDocument(rng);
}

} // namespace resources
