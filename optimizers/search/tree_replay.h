// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/history.h"
#include "optimizers/core/task_view.h"

#include <cstddef>
#include <set>
#include <span>
#include <vector>

namespace optimizers {

/// The rules of PromptAgent's Monte-Carlo tree search (Wang et al. 2023).
struct TreeRules
{
    int iterations = 10;
    int depthLimit = 5;        ///< nodes so deep are not expanded; the root has depth 0
    int deepEnough = 2;        ///< deeper nodes that beat all before them end a pass
    double exploration = 2.5;  ///< the weight of uncertainty in UCT
    std::size_t examples = 20; ///< a reward is the mean score on so many first validation examples
};

/// Plays the search again from its beginning: the tree are the trials with their parents, the draft is its root, and
/// each node was expanded at most once. Gives the path from the root to the node that is to be expanded now; empty when
/// all iterations are over. Nodes in `barren` are not expanded.
[[nodiscard]] std::vector<TrialId> nextExpansion(const History& history, const TaskView& task, const TreeRules& rules,
                                                 const std::set<TrialId>& barren);

} // namespace optimizers
