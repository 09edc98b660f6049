// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/journal/run_store.h"

#include <cstdint>

namespace app {

/// Stores each event of a run before the next observer sees it; what happened together in one commit. An event that
/// cannot be stored is not shown.
class RunRecorder final : public optimizers::RunObserver
{
public:
    RunRecorder(RunStore& store, std::int64_t run, optimizers::RunObserver& next)
        : m_store(store), m_run(run), m_next(next)
    {}

    [[nodiscard]] optimizers::Status onEvent(const optimizers::RunEvent& event) override;
    [[nodiscard]] optimizers::Status onEvents(std::span<const optimizers::RunEvent> events) override;

private:
    RunStore& m_store;
    const std::int64_t m_run;
    optimizers::RunObserver& m_next;
};

} // namespace app
