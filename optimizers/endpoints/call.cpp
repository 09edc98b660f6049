// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/call.h"

namespace optimizers {

void BlockedThread::resume(std::coroutine_handle<> call)
{
    // Notified under the lock: as soon as the thread has the call, this may be gone.
    const std::scoped_lock lock(m_mutex);
    m_call = call;
    m_resumed.notify_one();
}

std::coroutine_handle<> BlockedThread::next()
{
    std::unique_lock lock(m_mutex);
    m_resumed.wait(lock, [this] { return m_call != nullptr; });
    return std::exchange(m_call, nullptr);
}

tl::unexpected<Error> stoppedBeforeSending()
{
    return failure(ErrorKind::Cancelled, textId("The call was stopped before it was sent"),
                   {CallFailure::Cost::None, CallFailure::Repeat::Never, false, std::nullopt});
}

} // namespace optimizers
