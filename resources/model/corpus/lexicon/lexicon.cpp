// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>
#include <utility>

namespace resources {

namespace {

constexpr std::string_view nounTable =
#include "resources/model/corpus/lexicon/nouns.inc"
    ;
constexpr std::string_view verbTable =
#include "resources/model/corpus/lexicon/verbs.inc"
    ;
constexpr std::string_view adjectiveTable =
#include "resources/model/corpus/lexicon/adjectives.inc"
    ;
constexpr std::string_view rhymeTable =
#include "resources/model/corpus/lexicon/rhymes.inc"
    ;

using Row = std::vector<std::string>;

std::vector<Row> rowsOf(std::string_view table)
{
    std::vector<Row> rows;
    std::istringstream lines{std::string(table)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        Row row;
        for (std::string cell; cells >> cell;)
            row.push_back(cell == "-" ? std::string{} : cell);
        if (!row.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

struct Lexicon
{
    std::vector<Word> nouns = {};
    std::vector<Word> verbs = {};
    std::vector<Word> adjectives = {};
    std::unordered_map<std::string_view, Word*> byText = {};
    std::array<double, 26> positions{};
};

void addRhymes(Lexicon& lexicon)
{
    for (const Row& row : rowsOf(rhymeTable)) {
        for (const std::string& text : row) {
            const auto found = lexicon.byText.find(text);
            if (found == lexicon.byText.end())
                continue;
            Word& word = *found->second;
            std::ranges::copy_if(row, std::back_inserter(word.rhymes),
                                 [&](const auto& other) { return other != text; });
        }
    }
}

void indexWords(Lexicon& lexicon)
{
    std::array<double, 26> counts{};
    double total = 0;
    for (auto* part : {&lexicon.nouns, &lexicon.verbs, &lexicon.adjectives}) {
        for (Word& word : *part) {
            lexicon.byText.emplace(word.text, &word);
            counts[static_cast<std::size_t>(word.text.front() - 'a')] += 1;
            total += 1;
        }
    }
    double before = 0;
    for (std::size_t letter = 0; letter < counts.size(); ++letter) {
        lexicon.positions[letter] = (before + 0.5 * counts[letter]) / total;
        before += counts[letter];
    }
}

Lexicon readLexicon()
{
    Lexicon lexicon;
    for (const Row& row : rowsOf(nounTable))
        lexicon.nouns.push_back({.text = row.at(0),
                                 .part = WordPart::Noun,
                                 .plural = row.at(1),
                                 .category = row.at(2),
                                 .french = row.at(3),
                                 .german = row.at(4),
                                 .spanish = row.at(5)});
    for (const Row& row : rowsOf(verbTable))
        lexicon.verbs.push_back(
            {.text = row.at(0), .part = WordPart::Verb, .past = row.at(1), .gerund = row.at(2), .opposite = row.at(3)});
    for (const Row& row : rowsOf(adjectiveTable))
        lexicon.adjectives.push_back({.text = row.at(0),
                                      .part = WordPart::Adjective,
                                      .opposite = row.at(1),
                                      .comparative = row.at(2),
                                      .french = row.at(3),
                                      .german = row.at(4),
                                      .spanish = row.at(5)});
    return lexicon;
}

const Lexicon& lexicon()
{
    static const Lexicon* const words = [] {
        static Lexicon read = readLexicon();
        indexWords(read);
        addRhymes(read);
        return &read;
    }();
    return *words;
}

} // namespace

std::span<const Word> nouns()
{
    return lexicon().nouns;
}

std::span<const Word> verbs()
{
    return lexicon().verbs;
}

std::span<const Word> adjectives()
{
    return lexicon().adjectives;
}

const Word* findWord(std::string_view text)
{
    const auto found = lexicon().byText.find(text);
    return found == lexicon().byText.end() ? nullptr : found->second;
}

double alphabetPosition(std::string_view text)
{
    const char letter = text.empty() ? 'a' : static_cast<char>(text.front() | 0x20);
    if (letter < 'a' || letter > 'z')
        return 0;
    return lexicon().positions[static_cast<std::size_t>(letter - 'a')];
}

} // namespace resources
