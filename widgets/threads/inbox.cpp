// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threads/inbox.h"

#include <QPointer>

#include <utility>

namespace widgets {

Inbox::Inbox()
{
    connect(this, &Inbox::filled, this, &Inbox::callAll, Qt::QueuedConnection);
}

void Inbox::post(std::function<void()> call)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(call));
    if (m_waiting.size() == 1)
        Q_EMIT filled(QPrivateSignal());
}

void Inbox::callAll()
{
    std::vector<std::function<void()>> calls;
    {
        const std::scoped_lock lock(m_mutex);
        calls.swap(m_waiting);
    }
    const QPointer<Inbox> alive(this); // a call may be the end of the owner
    for (const std::function<void()>& call : calls) {
        if (alive)
            call();
    }
}

} // namespace widgets

#include "moc_inbox.cpp"
