// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/bandit_schedule.h"

#include <cstddef>
#include <cstdint>

namespace optimizers {

/// What a field needs to know of the round being proposed.
struct BanditRound
{
    const History& history;
    SearchContext& context;
    const BanditSchedule& schedule;
    std::uint64_t seed = 0; ///< of the run's draws
    std::size_t wanted = 0; ///< new candidates, at most
};

/// The instructions a bandit chooses among, with a vector for each.
class InstructionField
{
public:
    InstructionField() = default;
    virtual ~InstructionField() = default;
    InstructionField(const InstructionField&) = delete;
    InstructionField& operator=(const InstructionField&) = delete;

    /// New candidates: drawn in the first round, picked by the bandit later.
    [[nodiscard]] virtual Result<Step> propose(const BanditRound& round) = 0;
};

} // namespace optimizers
