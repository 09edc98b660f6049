// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/evidence/flips.h"

#include "optimizers/evidence/paired_test.h"

#include <map>

namespace optimizers {

Flips flipsBetween(std::span<const Outcome> first, std::span<const Outcome> second)
{
    std::map<ExampleId, bool> rightInSecond;
    for (const Outcome& outcome : second) {
        if (isScored(outcome.outcomeClass))
            rightInSecond.emplace(outcome.example, outcome.outcomeClass == OutcomeClass::Right);
    }
    Flips flips;
    for (const Outcome& outcome : first) {
        const auto other = rightInSecond.find(outcome.example);
        if (!isScored(outcome.outcomeClass) || other == rightInSecond.end())
            continue;
        const bool right = outcome.outcomeClass == OutcomeClass::Right;
        if (right != other->second)
            (right ? flips.lost : flips.gained).push_back(outcome.example);
        else
            ++(right ? flips.bothRight : flips.neitherRight);
    }
    flips.p = mcnemarP(static_cast<int>(flips.gained.size()), static_cast<int>(flips.lost.size()));
    return flips;
}

} // namespace optimizers
