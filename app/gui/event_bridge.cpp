// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/event_bridge.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr int frameMilliseconds = 100; // figures are read, not watched: a third of the frames, a third of the time

} // namespace

EventBridge::EventBridge(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EventBridge::flush);
    connect(this, &EventBridge::woken, this, &EventBridge::schedule, Qt::QueuedConnection);
}

void EventBridge::post(StudyMessage message)
{
    bool wake = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(message));
        wake = !std::exchange(m_waking, true);
    }
    if (wake)
        Q_EMIT woken(QPrivateSignal());
}

void EventBridge::schedule()
{
    const qint64 passed = m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : frameMilliseconds;
    m_timer.start(static_cast<int>(std::max<qint64>(0, frameMilliseconds - passed)));
}

void EventBridge::flush()
{
    StudyMessages batch;
    {
        const std::scoped_lock lock(m_mutex);
        batch.swap(m_waiting);
        m_waking = false;
    }
    m_sinceFlush.start();
    if (!batch.empty())
        Q_EMIT arrived(batch);
}

} // namespace app

#include "moc_event_bridge.cpp"
