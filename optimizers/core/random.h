// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace optimizers {

/// Random numbers that are the same on every machine and compiler (xoshiro256**, Blackman and Vigna 2018, seeded by
/// SplitMix64). The standard library's distributions are left out on purpose: their results differ between libraries.
class Rng
{
public:
    explicit Rng(std::uint64_t seed);

    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, bound); bound must be positive. Without modulo bias.
    [[nodiscard]] std::size_t below(std::size_t bound);
    /// Uniform in [0, 1), 53 random bits.
    [[nodiscard]] double uniform();
    /// Standard normal.
    [[nodiscard]] double normal();

    template <typename T>
    void shuffle(std::vector<T>& items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

    /// `count` distinct indices below `size` in random order; all of them when count >= size.
    [[nodiscard]] std::vector<std::size_t> sample(std::size_t size, std::size_t count);

private:
    std::uint64_t m_state[4];
};

/// A seed that depends on all of its parts; streams for different parts are unrelated.
[[nodiscard]] std::uint64_t mixSeed(std::initializer_list<std::uint64_t> parts);
/// A 64-bit fingerprint of a text (FNV-1a, finished by SplitMix64); stable over versions and machines.
[[nodiscard]] std::uint64_t fingerprint(std::string_view text);
/// Adds a part to a text that is to be fingerprinted: preceded by its length, so that no two lists of parts give the
/// same text.
void appendPart(std::string& text, std::string_view part);

} // namespace optimizers
