// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/optimizer.h"

#include <cstddef>
#include <vector>

namespace optimizers {

/// The `kept` proposals under which the solver finds the expected answers of the first `examples` validation examples
/// likeliest (the log-likelihood score of APE), best first; of equal ones the earlier. Proposals of which less than
/// half of the examples could be scored come last. One call of the solver for each proposal and example. Fails as
/// InvalidInput where the solver gives no usable log-probabilities.
[[nodiscard]] Result<std::vector<Proposal>> keepLikeliest(const std::vector<Proposal>& proposals, std::size_t kept,
                                                          std::size_t examples, SearchContext& context);

} // namespace optimizers
