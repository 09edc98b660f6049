// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/corpus/corpus.h"

#include "optimizers/core/random.h"
#include "resources/model/corpus/house.h"
#include "resources/model/corpus/rewriting.h"
#include "resources/model/corpus/task_document.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace resources {

namespace {

constexpr std::size_t vocabularySize = 2000;

/// Words in the sense of the tokenizer: runs of letters; a capital at the start is not part of the word.
void countWords(const std::string& text, std::unordered_map<std::string, std::size_t>& counts)
{
    const auto isLetter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!isLetter(text[begin]))
            continue;
        std::size_t end = begin;
        while (end < text.size() && isLetter(text[end]))
            ++end;
        std::string word = text.substr(begin, end - begin);
        word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
        const bool plain =
            std::ranges::none_of(word, [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
        if (word.size() > 1 && plain)
            ++counts[word];
        begin = end;
    }
}

} // namespace

Corpus::Corpus(std::uint64_t seed) : m_seed(seed) {}

Document Corpus::document(std::uint64_t index) const
{
    constexpr std::uint64_t trainingStream = 1;
    optimizers::Rng rng(optimizers::mixSeed({m_seed, trainingStream, index}));
    const double draw = rng.uniform();
    if (draw < 0.63)
        return taskDocument(rng);
    if (draw < 0.80)
        return inductionDocument(rng);
    if (draw < 0.85)
        return paraphraseDocument(rng);
    if (draw < 0.89)
        return improveDocument(rng);
    if (draw < 0.90)
        return critiqueDocument(rng);
    if (draw < 0.92)
        return unknownDocument(rng);
    if (draw < 0.97)
        return houseDocument(rng);
    return spellingDocument(rng);
}

std::vector<std::string> vocabularyWords()
{
    std::unordered_map<std::string, std::size_t> counts;
    const Corpus corpus(0);
    for (std::uint64_t index = 0; index < 60000; ++index)
        for (const Turn& turn : corpus.document(index).turns)
            countWords(turn.text, counts);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& [word, count] : counts)
        if (count >= 12)
            ranked.emplace_back(count, word);
    std::ranges::sort(ranked, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    ranked.resize(std::min(ranked.size(), vocabularySize));
    std::vector<std::string> words;
    std::ranges::transform(ranked, std::back_inserter(words), [](const auto& entry) { return entry.second; });
    return words;
}

} // namespace resources
