// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/metrics/metric.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace optimizers {

/// A reason not to trust a metric on these examples.
struct MetricWarning
{
    enum class Kind {
        ExpectedNotRight, ///< an accepted answer does not score 1
        OthersScoreHigh,  ///< answers of other examples score high
        EmptyScoresHigh,  ///< no answer at all scores high
        NothingToCompare, ///< all examples accept the same answers, or there are too few
    };

    Kind kind = Kind::ExpectedNotRight;
    double value = 0.0;               ///< the mean score behind it
    int count = 0;                    ///< answers that went wrong, of those tried
    std::optional<ExampleId> example; ///< the first such
    ShownText text;                   ///< one sentence with the numbers

    bool operator==(const MetricWarning&) const = default;
};

/// What a metric says of answers whose worth is known.
struct MetricSelfTest
{
    int examples = 0;
    double expected = 0.0; ///< mean score of the accepted answers: must be 1
    double others = 0.0;   ///< mean score of another example's answer, where that is a different text
    double empty = 0.0;    ///< mean score of the empty text, where that is not an accepted answer
    std::vector<MetricWarning> warnings;

    bool operator==(const MetricSelfTest&) const = default;
};

/// Tries the metric on its own task before anything is paid. Each example meets its accepted answers, the answer of an
/// example drawn by `seed`, and the empty text. Fails as the metric fails, or as Cancelled.
[[nodiscard]] Result<MetricSelfTest> selfTest(const Metric& metric, std::span<const Example> examples,
                                              std::uint64_t seed, std::stop_token stop);

} // namespace optimizers
