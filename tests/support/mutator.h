// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/random.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// How many inputs a fuzz test tries: 100,000, or what HONE_FUZZ_INPUTS says (a million before a release).
[[nodiscard]] inline int fuzzInputs()
{
    const char* asked = std::getenv("HONE_FUZZ_INPUTS");
    const int count = asked == nullptr ? 0 : std::atoi(asked);
    return count > 0 ? count : 100'000;
}

/// Makes inputs that are almost right, where parsers have their defects: takes one of the seeds and flips, inserts,
/// removes, repeats and splices at random places, with the tokens of the grammar among what is inserted. The same
/// sequence for the same seed on every machine.
class Mutator
{
public:
    /// There is at least one of `seeds`; they may be empty texts.
    Mutator(std::vector<std::string> seeds, std::vector<std::string> tokens, std::uint64_t seed)
        : m_seeds(std::move(seeds)), m_tokens(std::move(tokens)), m_rng(seed)
    {}

    [[nodiscard]] std::string next()
    {
        std::string text = m_seeds[m_rng.below(m_seeds.size())];
        const std::size_t edits = 1 + m_rng.below(6);
        for (std::size_t i = 0; i < edits; ++i)
            edit(text);
        if (text.size() > longest)
            text.resize(longest);
        return text;
    }

    [[nodiscard]] optimizers::Rng& rng() { return m_rng; }

private:
    static constexpr std::size_t longest = 4096;

    void edit(std::string& text)
    {
        const std::size_t at = m_rng.below(text.size() + 1);
        const std::size_t length = std::min(m_rng.below(16), text.size() - at);
        switch (m_rng.below(8)) {
        case 0:
            text.insert(at, 1, static_cast<char>(m_rng.below(256)));
            break;
        case 1:
            if (at < text.size())
                text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << m_rng.below(8)));
            break;
        case 2:
            text.erase(at, length);
            break;
        case 3:
            text.insert(m_rng.below(text.size() + 1), text.substr(at, length));
            break;
        case 4:
            text.resize(at);
            break;
        case 5: {
            const std::string& other = m_seeds[m_rng.below(m_seeds.size())];
            text.insert(at, other.substr(m_rng.below(other.size() + 1), 64));
            break;
        }
        default:
            insertTokens(text, at);
        }
    }

    void insertTokens(std::string& text, std::size_t at)
    {
        if (m_tokens.empty())
            return;
        const std::string& token = m_tokens[m_rng.below(m_tokens.size())];
        const std::size_t times = m_rng.below(12) == 0 ? 1 + m_rng.below(300) : 1;
        std::string inserted;
        for (std::size_t i = 0; i < times; ++i)
            inserted += token;
        text.insert(at, inserted);
    }

    std::vector<std::string> m_seeds;
    std::vector<std::string> m_tokens;
    optimizers::Rng m_rng;
};

} // namespace support
