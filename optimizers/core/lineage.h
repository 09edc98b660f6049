// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/candidate.h"
#include "optimizers/core/shown_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// What a surrogate expected of a candidate before it was scored.
struct Expectation
{
    double mean = 0.0;      ///< in the unit of scores
    double deviation = 0.0; ///< in the same unit, not negative

    bool operator==(const Expectation&) const = default;
};

/// How a step came to a candidate: facts that its optimizer may look up again and a reader may want to know.
struct Reason
{
    std::string metaPrompt = {};                  ///< "name@version" of what a writer was asked; none without a writer
    std::optional<int> exampleSet = {};           ///< the set of pool examples a writer was shown, from 1
    std::optional<std::uint64_t> softPrompt = {}; ///< the soft prompt it was decoded from: its Sobol point, from 0
    std::optional<std::uint64_t> draw = {};       ///< the seed of a search's draws, the same in all its candidates
    std::optional<Expectation> expected = {};     ///< of a candidate that a surrogate picked
    std::string words = {};                       ///< for a reader, in a journal of an earlier program

    bool operator==(const Reason&) const = default;
};

/// Where a candidate came from.
struct Lineage
{
    std::vector<CandidateId> parents;
    std::string move; ///< the step's name: one that shownMove() knows, e.g. "draft", "generate", "resample", "draw"
    Reason reason;
    int generation = 0; ///< the optimizer's own counter; lets it recognise its phase from the history

    bool operator==(const Lineage&) const = default;
};

/// The name of a step for a reader; of an unknown one its name in journals.
[[nodiscard]] ShownText shownMove(std::string_view move);
/// For a reader, e.g. "meta-prompt infer_instruction@1f3a, example set 4, predicted 0.62 ± 0.11"; empty where there is
/// nothing.
[[nodiscard]] ShownText shownReason(const Reason& reason);

} // namespace optimizers
