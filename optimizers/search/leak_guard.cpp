// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/leak_guard.h"

#include "optimizers/core/random.h"
#include "optimizers/core/text.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace optimizers {

namespace {

constexpr std::size_t runLength = 8;
constexpr std::size_t ordinaryLength = 2; // answers of so many words stand in many a good instruction

using Words = std::vector<std::string>;

bool isWordByte(unsigned char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

// First byte of a character of the scripts without blanks between words (U+3000 to U+DFFF: kana, han, hangul).
bool beginsIdeograph(unsigned char byte)
{
    return byte >= 0xe3 && byte <= 0xed;
}

bool contains(const Words& text, const Words& part)
{
    return !part.empty() && std::ranges::search(text, part).begin() != text.end();
}

std::vector<std::uint64_t> runsOf(const Words& words)
{
    std::vector<std::uint64_t> runs;
    for (std::size_t begin = 0; begin + runLength <= words.size(); ++begin) {
        std::string joined;
        for (std::size_t i = begin; i < begin + runLength; ++i)
            joined += words[i] + ' ';
        runs.push_back(fingerprint(joined));
    }
    return runs;
}

std::size_t count(const Words& words, std::string_view word)
{
    return static_cast<std::size_t>(std::ranges::count(words, word));
}

} // namespace

std::vector<std::string> comparableWords(std::string_view raw)
{
    const std::string text = asciiLowered(raw);
    Words words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (beginsIdeograph(byte)) {
            finish();
            words.emplace_back(text.substr(i, 3));
            i += 2;
        } else if (isWordByte(byte)) {
            word += text[i];
        } else {
            finish();
        }
    }
    finish();
    return words;
}

LeakGuard::LeakGuard(const TaskView& task)
{
    std::map<Words, int> uses;
    const auto take = [&](const Example& example) {
        Labelled labelled{comparableWords(example.input), {}};
        Words whole = labelled.input;
        for (const Field& field : example.fields)
            std::ranges::copy(comparableWords(field.value), std::back_inserter(whole));
        for (const std::string& answer : example.expected) {
            const Words& words = labelled.answers.emplace_back(comparableWords(answer));
            ++uses[words];
            Words withAnswer = whole;
            std::ranges::copy(words, std::back_inserter(withAnswer));
            for (const std::uint64_t run : runsOf(withAnswer))
                m_runs.insert(run);
        }
        m_examples.push_back(std::move(labelled));
    };
    std::ranges::for_each(task.pool(), take);
    std::ranges::for_each(task.validation(), take);
    const Words draft = comparableWords(task.draft().instruction);
    for (const std::uint64_t run : runsOf(draft))
        m_runs.erase(run);
    for (const auto& [answer, examples] : uses) {
        if (examples == 1 && answer.size() > ordinaryLength && !contains(draft, answer))
            m_rareAnswers.push_back(answer);
    }
}

bool LeakGuard::leaks(std::string_view instruction) const
{
    const Words words = comparableWords(instruction);
    if (count(words, "input") >= 2 && count(words, "output") >= 2)
        return true;
    if (std::ranges::any_of(runsOf(words), [&](std::uint64_t run) { return m_runs.contains(run); }))
        return true;
    if (std::ranges::any_of(m_rareAnswers, [&](const Words& answer) { return contains(words, answer); }))
        return true;
    return std::ranges::any_of(m_examples, [&](const Labelled& example) {
        const auto stands = [&](const Words& answer) { return contains(words, answer); };
        return contains(words, example.input) && std::ranges::any_of(example.answers, stands);
    });
}

} // namespace optimizers
