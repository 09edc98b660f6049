// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/curl_driver.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace optimizers {

namespace {

std::uint32_t watched(int what)
{
    switch (what) {
    case CURL_POLL_IN:
        return EPOLLIN;
    case CURL_POLL_OUT:
        return EPOLLOUT;
    case CURL_POLL_INOUT:
        return EPOLLIN | EPOLLOUT;
    default:
        return 0;
    }
}

int told(std::uint32_t events)
{
    int what = 0;
    if ((events & (EPOLLIN | EPOLLHUP)) != 0)
        what |= CURL_CSELECT_IN;
    if ((events & EPOLLOUT) != 0)
        what |= CURL_CSELECT_OUT;
    if ((events & EPOLLERR) != 0)
        what |= CURL_CSELECT_ERR;
    return what;
}

} // namespace

CurlDriver::CurlDriver(long connections)
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    m_multi = ready == CURLE_OK ? curl_multi_init() : nullptr;
    m_poll = epoll_create1(EPOLL_CLOEXEC);
    m_wakeup = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, connections);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlDriver::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlDriver::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET; // told once for each write: nobody has to read what was written
    event.data.fd = m_wakeup;
    epoll_ctl(m_poll, EPOLL_CTL_ADD, m_wakeup, &event);
}

CurlDriver::~CurlDriver()
{
    curl_multi_cleanup(m_multi);
    close(m_wakeup);
    close(m_poll);
}

void CurlDriver::wake() const
{
    const std::uint64_t once = 1;
    // Fails only when the counter is full, after 2^64 of them.
    [[maybe_unused]] const ssize_t written = write(m_wakeup, &once, sizeof once);
}

void CurlDriver::turn(std::chrono::milliseconds longest)
{
    std::array<epoll_event, 64> events{};
    const int count = epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), waitFor(longest));
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events.at(static_cast<std::size_t>(i));
        if (event.data.fd != m_wakeup)
            take(event.data.fd, told(event.events));
    }
    if (m_timer && *m_timer <= std::chrono::steady_clock::now()) {
        m_timer.reset();
        act(CURL_SOCKET_TIMEOUT, 0);
    }
}

void CurlDriver::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
}

int CurlDriver::waitFor(std::chrono::milliseconds longest) const
{
    if (!m_timer)
        return static_cast<int>(longest.count());
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*m_timer - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp(left, std::chrono::milliseconds(0), longest).count());
}

// libcurl ends the watching of a socket with each request and begins it with the next. A call of the system each is
// more than it is worth: a kept connection goes on being watched, and the next request only says for what.
int CurlDriver::onSocket(CURL* /*handle*/, curl_socket_t socket, int what, void* self, void* /*known*/)
{
    CurlDriver& driver = *static_cast<CurlDriver*>(self);
    if (what == CURL_POLL_REMOVE) {
        driver.m_awaited.erase(socket);
        return 0;
    }
    driver.m_awaited.insert(socket);
    // libcurl closes some sockets without a word: what is known of this number may be of another one.
    if (!driver.watch(EPOLL_CTL_MOD, socket, what))
        static_cast<void>(driver.watch(EPOLL_CTL_ADD, socket, what));
    return 0;
}

bool CurlDriver::watch(int operation, curl_socket_t socket, int what) const
{
    epoll_event event{};
    event.events = watched(what);
    event.data.fd = socket;
    return epoll_ctl(m_poll, operation, socket, &event) == 0;
}

void CurlDriver::take(curl_socket_t socket, int what)
{
    if (m_awaited.contains(socket))
        act(socket, what);
    else // closed by the server while nothing was on its way: it would say so again and again
        epoll_ctl(m_poll, EPOLL_CTL_DEL, socket, nullptr);
}

int CurlDriver::onTimer(CURLM* /*multi*/, long milliseconds, void* self)
{
    CurlDriver& driver = *static_cast<CurlDriver*>(self);
    if (milliseconds < 0)
        driver.m_timer.reset();
    else
        driver.m_timer = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    return 0;
}

} // namespace optimizers
