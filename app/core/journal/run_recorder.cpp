// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/journal/run_recorder.h"

namespace app {

optimizers::Status RunRecorder::onEvent(const optimizers::RunEvent& event)
{
    if (const optimizers::Status stored = m_store.record(m_run, event); !stored)
        return stored;
    return m_next.onEvent(event);
}

optimizers::Status RunRecorder::onEvents(std::span<const optimizers::RunEvent> events)
{
    if (const optimizers::Status stored = m_store.record(m_run, events); !stored)
        return stored;
    return m_next.onEvents(events);
}

} // namespace app
