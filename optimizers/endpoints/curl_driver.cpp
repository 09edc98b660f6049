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
    event.events = EPOLLIN;
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
    // Fails only when the counter is full: then a wake-up is pending anyway.
    [[maybe_unused]] const ssize_t written = write(m_wakeup, &once, sizeof once);
}

void CurlDriver::turn(std::chrono::milliseconds longest)
{
    std::array<epoll_event, 64> events{};
    const int count = epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), waitFor(longest));
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events.at(static_cast<std::size_t>(i));
        if (event.data.fd == m_wakeup) {
            std::uint64_t times = 0;
            [[maybe_unused]] const ssize_t taken = read(m_wakeup, &times, sizeof times);
        } else {
            answer(event.data.fd, event.events);
        }
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

CurlDriver::Watch& CurlDriver::watchOf(curl_socket_t socket)
{
    const auto place = static_cast<std::size_t>(socket);
    if (place >= m_watches.size())
        m_watches.resize(place + 1);
    return m_watches[place];
}

void CurlDriver::watch(curl_socket_t socket, std::uint32_t events)
{
    Watch& known = watchOf(socket);
    if (events == known.registered && events == EPOLLIN)
        return;
    epoll_event event{};
    event.events = events;
    event.data.fd = socket;
    // What is registered may be gone: libcurl does not tell when it gives up a connection it was making, and the next
    // socket may have the same number.
    if (known.registered == 0 || epoll_ctl(m_poll, EPOLL_CTL_MOD, socket, &event) != 0)
        epoll_ctl(m_poll, EPOLL_CTL_ADD, socket, &event);
    known.registered = events;
}

void CurlDriver::unwatch(curl_socket_t socket)
{
    epoll_ctl(m_poll, EPOLL_CTL_DEL, socket, nullptr);
    watchOf(socket).registered = 0;
}

void CurlDriver::answer(curl_socket_t socket, std::uint32_t events)
{
    if (watchOf(socket).wanted == 0)
        unwatch(socket); // an unused connection that its server closes: libcurl sees to it when it wants to use it
    else
        act(socket, told(events));
}

// A connection that waits to be used again stays registered for reading, as its next answer needs it: that spares two
// calls of the system for each request.
int CurlDriver::onSocket(CURL* /*handle*/, curl_socket_t socket, int what, void* self, void* /*ofSocket*/)
{
    auto& driver = *static_cast<CurlDriver*>(self);
    Watch& known = driver.watchOf(socket);
    known.wanted = watched(what);
    if (known.wanted != 0)
        driver.watch(socket, known.wanted);
    else if (known.registered != EPOLLIN)
        driver.unwatch(socket);
    return 0;
}

int CurlDriver::onClose(void* self, curl_socket_t socket)
{
    static_cast<CurlDriver*>(self)->watchOf(socket) = {}; // the system forgets it with the socket
    return close(socket);
}

void CurlDriver::adopt(CURL* handle)
{
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETFUNCTION, &CurlDriver::onClose);
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETDATA, this);
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
