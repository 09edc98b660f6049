// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <optional>
#include <string>

namespace app {

/// Stands in a grid for "no search": the draft's instruction or the draft's exemplars.
inline constexpr const char* noSearch = "none";

/// A place in a grid of instruction optimizers and exemplar selections: two ids, or noSearch.
struct GridPair
{
    std::string instruction;
    std::string exemplars;

    auto operator<=>(const GridPair&) const = default;
};

/// What runs for a pair: the draft, one search alone, or both in two stages.
[[nodiscard]] Choice choiceFor(const GridPair& pair);
/// The pair for which such a run would be made; none where it is no part of a grid, or with other parameters than
/// those. `parameters`: JSON as the journal keeps it.
[[nodiscard]] std::optional<GridPair> gridPairOf(const std::string& optimizer, const std::string& parameters);

} // namespace app
