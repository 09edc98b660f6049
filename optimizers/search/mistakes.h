// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/history.h"
#include "optimizers/core/random.h"
#include "optimizers/core/task_view.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// A validation example that a candidate answered wrongly, as a writer is shown it.
struct Mistake
{
    Example example;
    std::string got; ///< cut where it is long
};

/// The scored outcomes of a trial that are not right, in validation order. There is no way from here to test examples.
[[nodiscard]] std::vector<Mistake> mistakesOf(const Trial& trial, const TaskView& task);
/// At most `count` of them in random order.
[[nodiscard]] std::vector<Mistake> drawn(const std::vector<Mistake>& mistakes, std::size_t count, Rng& rng);

/// What a writer found wrong with an instruction: its answer, or none when that is empty, overlong or no text.
[[nodiscard]] std::optional<std::string> parseCritique(std::string_view answer);

} // namespace optimizers
