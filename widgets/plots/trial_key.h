// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace widgets {

/// Which candidate of which run of a study: what plots and tables select by.
struct TrialKey
{
    int run = 0;            ///< place of the run in its study
    std::int32_t trial = 0; ///< optimizers::TrialId of that run

    auto operator<=>(const TrialKey&) const = default;
};

} // namespace widgets
