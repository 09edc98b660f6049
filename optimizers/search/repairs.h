// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/search/generations.h"
#include "optimizers/search/mistakes.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace optimizers {

/// An instruction that is to be mended with some of its mistakes.
struct Repair
{
    std::string instruction;
    CandidateId parent;                  ///< the candidate that has the instruction
    std::vector<Mistake> mistakes = {};  ///< none: it is put in other words instead
    std::vector<std::string> tried = {}; ///< the forerunners shown with it, eldest first
    int sample = 0;                      ///< tells it apart from repairs with the same texts
};

/// How the writer is asked in all repairs of a step.
struct RepairStyle
{
    double temperature = 1.0;
    int generation = 0;
};

/// Asks for a reason for the mistakes of each, then for an instruction without them: at most two calls of the writer
/// each. Where the reason is unusable the instruction is asked for without it. For each repair the instruction that
/// became a candidate of the session (move "edit", or "paraphrase" where there was no mistake); none where it was
/// rejected.
[[nodiscard]] Result<std::vector<std::optional<std::string>>> mend(std::span<const Repair> repairs,
                                                                   const RepairStyle& style, WritingSession& session);

} // namespace optimizers
