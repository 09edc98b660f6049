// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/run/run.h"

namespace optimizers {

struct Range
{
    double low = 0.0;
    double high = 0.0;

    bool operator==(const Range&) const = default;
};

/// What a run will cost and what the budget buys, before anything is sent.
struct Preflight
{
    Range calls;
    Range tokens;
    Range money;
    Range minutes;
    Plan plan;                        ///< of the search
    std::int64_t baselineCalls = 0;   ///< the draft on all validation examples
    std::int64_t comparisonCalls = 0; ///< the final comparison at most
    std::int64_t minimumCalls = 0;    ///< the smallest useful budget, all phases together

    bool operator==(const Preflight&) const = default;
};

/// Estimates from the rendered draft on the task's own examples; `secondsPerCall` is the endpoint's latency range as
/// far as known. Fails as InvalidInput when the budget is below the method's minimum, naming the smallest useful one.
/// What a budget in tokens, money or minutes buys is an estimate: the run knows better once the draft is evaluated.
[[nodiscard]] Result<Preflight> preflight(const Optimizer& optimizer, const RunServices& services,
                                          const RunLimits& limits, Range secondsPerCall);

} // namespace optimizers
