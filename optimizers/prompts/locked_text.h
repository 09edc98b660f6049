// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace optimizers {

/// A locked part's place in an instruction, in bytes.
struct LockedSpan
{
    std::size_t begin = 0;
    std::size_t length = 0;

    bool operator==(const LockedSpan&) const = default;
};

/// Where the locked parts stand in the instruction: each behind the one before it, byte for byte, as far in front as
/// possible. None for a part that is not there; those behind it are looked for all the same.
[[nodiscard]] std::vector<std::optional<LockedSpan>> lockedSpans(std::string_view instruction,
                                                                 std::span<const std::string> locked);

/// InvalidInput quoting the first locked part that the instruction lost, or has out of order.
[[nodiscard]] Status keepsLocked(std::string_view instruction, std::span<const std::string> locked);

/// What a writer is told at the end of its prompt; empty where nothing is locked.
[[nodiscard]] std::string lockedRequest(std::span<const std::string> locked);

} // namespace optimizers
