// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/events.h"

#include <algorithm>
#include <array>

namespace optimizers {

namespace {

constexpr std::array<std::string_view, 5> runStateNames = {"running", "done", "stopped", "paused", "failed"};

} // namespace

std::string_view nameOf(RunState state)
{
    return runStateNames.at(static_cast<std::size_t>(state));
}

std::optional<RunState> runStateFrom(std::string_view name)
{
    const auto found = std::ranges::find(runStateNames, name);
    if (found == runStateNames.end())
        return std::nullopt;
    return static_cast<RunState>(found - runStateNames.begin());
}

Status RunObserver::onEvents(std::span<const RunEvent> events)
{
    for (const RunEvent& event : events) {
        if (const Status told = onEvent(event); !told)
            return told;
    }
    return {};
}

} // namespace optimizers
