// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/trial.h"

namespace optimizers {

/// What a search that chooses among candidates under uncertainty (a bandit) believes of one of them (an arm).
struct ArmBelief
{
    TrialId trial;
    double mean = 0.0;      ///< the score it is expected to have, in the unit of scores: about [0, 1]
    double deviation = 0.0; ///< how unsure that is, in the same unit, not negative: the standard deviation of a
                            ///< surrogate or a posterior, or what a confidence bound adds to the mean
    int pulls = 0;          ///< validation examples it was scored on so far

    bool operator==(const ArmBelief&) const = default;
};

} // namespace optimizers
