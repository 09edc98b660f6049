// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace optimizers {

/// Fingerprints of all pieces of five bytes of a text, sorted and without repeats.
using Shingles = std::vector<std::uint32_t>;
[[nodiscard]] Shingles shinglesOf(std::string_view text);
/// The share of pieces two texts have in common of those either has (Jaccard), in [0, 1].
[[nodiscard]] double sharedPart(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// The smallest hash of a text's pieces under each of 64 hash functions (Broder 1997): two texts agree in as many
/// places as their shared part says, give or take.
using MinHash = std::array<std::uint32_t, 64>;
[[nodiscard]] MinHash minHashOf(std::span<const std::uint32_t> shingles);

/// Four places at a time: texts that share four fifths have one of the sixteen bands in common all but certainly, texts
/// that share a quarter hardly ever.
inline constexpr std::size_t minHashBands = 16;
[[nodiscard]] std::uint64_t bandOf(const MinHash& hash, std::size_t band);

} // namespace optimizers
