// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/study/stop_signals.h"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>

namespace app {

void ignoreFailedWrites()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

StopSignals::StopSignals()
{
    sigset_t ends;
    sigemptyset(&ends);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&ends, signal);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    m_signals = signalfd(-1, &ends, SFD_CLOEXEC);
    m_wake = eventfd(0, EFD_CLOEXEC);
    m_listener = std::jthread([this](const std::stop_token& ended) { listen(ended); });
}

StopSignals::~StopSignals()
{
    m_listener.request_stop();
    const std::uint64_t one = 1;
    while (write(m_wake, &one, sizeof one) < 0 && errno == EINTR) {
    }
    m_listener.join();
    close(m_wake);
    close(m_signals);
}

void StopSignals::listen(const std::stop_token& ended)
{
    while (!ended.stop_requested()) {
        std::array<pollfd, 2> waiting = {{{m_signals, POLLIN, 0}, {m_wake, POLLIN, 0}}};
        poll(waiting.data(), waiting.size(), -1);
        signalfd_siginfo received{};
        if ((waiting[0].revents & POLLIN) == 0 || read(m_signals, &received, sizeof received) != sizeof received)
            continue;
        if (!m_stop.request_stop())
            std::_Exit(128 + static_cast<int>(received.ssi_signo)); // the journal stands any end
    }
}

} // namespace app
