// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/evidence/paired_test.h"

#include <optional>
#include <string_view>
#include <vector>

namespace optimizers {

enum class Verdict { Better, Worse, CannotTell };

/// "better", "worse", "cannot_tell".
[[nodiscard]] std::string_view nameOf(Verdict verdict);

/// A finalist against the draft on the test examples.
struct FinalistVerdict
{
    PairedDifference difference;
    double adjustedP = 1.0; ///< Holm over all finalists
    Verdict verdict = Verdict::CannotTell;
    /// Further test examples that would probably settle it, where it cannot be told; none: the difference is nil.
    std::optional<int> moreExamples;
    double optimism = 0.0; ///< validation mean - test mean

    bool operator==(const FinalistVerdict&) const = default;
};

/// Verdicts for all finalists of one comparison, in their order. Better or worse need an adjusted p below .05.
[[nodiscard]] std::vector<FinalistVerdict> judge(std::span<const PairedDifference> differences,
                                                 std::span<const double> validationMeans,
                                                 std::span<const double> testMeans);

} // namespace optimizers
