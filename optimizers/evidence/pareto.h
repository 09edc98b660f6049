// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/paired_test.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace optimizers {

/// A candidate with what its prompt costs and what it achieved.
struct PricedCandidate
{
    double cost = 0.0;                 ///< of one prompt, in tokens say
    double score = 0.0;                ///< mean
    std::span<const Outcome> outcomes; ///< behind the score
};

/// The places of the candidates that none beats in one without losing in the other: cheapest first. Of equals in both
/// the first.
[[nodiscard]] std::vector<std::size_t> paretoFront(std::span<const PricedCandidate> candidates);

/// The least expensive candidate that is not significantly worse than the one with the best score.
struct CheapestChoice
{
    std::size_t best = 0;
    std::size_t cheapest = 0;    ///< the best itself, where every cheaper one is worse
    PairedDifference difference; ///< cheapest - best, on the examples both were scored on
    bool operator==(const CheapestChoice&) const = default;
};

/// Each cheaper candidate is tested against the best (paired, two-sided, .05, not adjusted: an adjustment would let
/// more of them pass). Of equal scores the cheaper is the best. None where there are no candidates. Not significantly
/// worse is not "as good": the interval says how much worse it may be.
[[nodiscard]] std::optional<CheapestChoice> cheapestNotWorse(std::span<const PricedCandidate> candidates);

} // namespace optimizers
