// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/event_bridge.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace app {

namespace {

// Figures are read, not watched: a third of the frames takes a third of the time.
constexpr std::chrono::milliseconds frame{100};
constexpr std::chrono::milliseconds creep{250}; ///< while no candidate is scored and only sums move on

} // namespace

EventBridge::EventBridge(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EventBridge::flush);
    connect(this, &EventBridge::woken, this, &EventBridge::schedule, Qt::QueuedConnection);
}

EventBridge::Pace EventBridge::paceOf(const StudyMessage& message)
{
    const auto* event = std::get_if<optimizers::RunEvent>(&message.content);
    return event != nullptr && std::holds_alternative<optimizers::OutcomeRecorded>(*event) ? Pace::Creep : Pace::Frame;
}

void EventBridge::post(StudyMessage message)
{
    const Pace pace = paceOf(message);
    bool wake = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(message));
        wake = pace > m_pace;
        m_pace = std::max(pace, m_pace);
    }
    if (wake)
        Q_EMIT woken(QPrivateSignal());
}

void EventBridge::schedule()
{
    const std::scoped_lock lock(m_mutex);
    if (m_pace == Pace::Still)
        return; // flushed meanwhile
    const std::chrono::milliseconds apart = m_pace == Pace::Frame ? frame : creep;
    const std::chrono::milliseconds passed(m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : apart.count());
    m_timer.start(std::max(apart - passed, std::chrono::milliseconds(0)));
}

void EventBridge::flush()
{
    StudyMessages batch;
    {
        const std::scoped_lock lock(m_mutex);
        batch.swap(m_waiting);
        m_pace = Pace::Still;
    }
    m_sinceFlush.start();
    if (!batch.empty())
        Q_EMIT arrived(batch);
}

} // namespace app

#include "moc_event_bridge.cpp"
