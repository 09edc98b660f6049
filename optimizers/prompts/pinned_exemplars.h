// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/history.h"
#include "optimizers/core/result.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace optimizers {

/// The exemplars of a draft that no optimizer removes, changes or moves. A search goes on around them: it sees draft,
/// pool and history without them, and each candidate it proposes gets them back, each at the place it has in the draft
/// or, in a shorter candidate, last.
class PinnedExemplars
{
public:
    PinnedExemplars() = default;
    /// InvalidInput, quoting its input, where one of them is none of the draft's.
    [[nodiscard]] static Result<PinnedExemplars> create(const Candidate& draft, std::span<const Exemplar> pinned);

    [[nodiscard]] bool empty() const { return m_pinned.empty(); }
    [[nodiscard]] Candidate with(Candidate candidate) const;
    [[nodiscard]] Candidate without(Candidate candidate) const;
    /// Without the examples they show, so that none is shown twice.
    [[nodiscard]] std::vector<Example> without(std::vector<Example> pool) const;
    [[nodiscard]] History without(const History& history) const;
    /// A step taken on without(history), as `history` keeps it.
    [[nodiscard]] Lineage with(Lineage lineage, const History& history) const;
    /// InvalidInput where a prompt of the candidate would not always show them.
    [[nodiscard]] Status accepts(const Candidate& candidate) const;

private:
    std::vector<std::pair<std::size_t, Exemplar>> m_pinned; ///< with their places in the draft, ascending
};

} // namespace optimizers
