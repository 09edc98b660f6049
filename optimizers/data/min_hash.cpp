// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/data/min_hash.h"

#include "optimizers/core/random.h"

#include <algorithm>
#include <limits>

namespace optimizers {

namespace {

constexpr std::size_t shingleBytes = 5;

struct HashFunctions
{
    MinHash factors{};
    MinHash offsets{};
};

const HashFunctions& hashFunctions()
{
    static const HashFunctions functions = [] {
        HashFunctions drawn;
        Rng rng(0x5eed);
        for (std::size_t i = 0; i < drawn.factors.size(); ++i) {
            drawn.factors[i] = static_cast<std::uint32_t>(rng.next()) | 1U;
            drawn.offsets[i] = static_cast<std::uint32_t>(rng.next());
        }
        return drawn;
    }();
    return functions;
}

std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 33U;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33U;
    return value * 0xc4ceb9fe1a85ec53ULL;
}

} // namespace

Shingles shinglesOf(std::string_view text)
{
    Shingles shingles;
    shingles.reserve(text.size() + 1);
    std::uint64_t piece = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        piece = ((piece << 8U) | static_cast<unsigned char>(text[i])) & 0xffffffffffULL;
        if (i + 1 >= shingleBytes)
            shingles.push_back(static_cast<std::uint32_t>(mixed(piece) >> 32U));
    }
    if (shingles.empty())
        shingles.push_back(static_cast<std::uint32_t>(mixed(piece) >> 32U));
    std::ranges::sort(shingles);
    const auto repeats = std::ranges::unique(shingles);
    shingles.erase(repeats.begin(), repeats.end());
    return shingles;
}

double sharedPart(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
{
    std::size_t shared = 0;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (*left == *right) {
            ++shared;
            ++left;
            ++right;
        } else if (*left < *right) {
            ++left;
        } else {
            ++right;
        }
    }
    const std::size_t all = a.size() + b.size() - shared;
    return all == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(all);
}

MinHash minHashOf(std::span<const std::uint32_t> shingles)
{
    const HashFunctions& functions = hashFunctions();
    MinHash smallest;
    smallest.fill(std::numeric_limits<std::uint32_t>::max());
    for (const std::uint32_t shingle : shingles) {
        // Written for the compiler to do several at once.
        for (std::size_t i = 0; i < smallest.size(); ++i)
            smallest[i] = std::min(smallest[i], shingle * functions.factors[i] + functions.offsets[i]);
    }
    return smallest;
}

std::uint64_t bandOf(const MinHash& hash, std::size_t band)
{
    const std::size_t places = hash.size() / minHashBands;
    std::uint64_t key = band;
    for (std::size_t i = band * places; i < (band + 1) * places; ++i)
        key = mixed(key ^ hash[i]) + hash[i];
    return key;
}

} // namespace optimizers
