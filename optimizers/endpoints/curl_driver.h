// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <optional>
#include <unordered_set>

namespace optimizers {

/// Drives a libcurl multi handle by its sockets: only transfers whose socket has something to say are looked at. With
/// curl_multi_perform() each answer would make libcurl look at all transfers under way, which costs more than the
/// answer. Belongs to one thread, but for wake().
class CurlDriver
{
public:
    /// Null handle: libcurl or the system gave none.
    explicit CurlDriver(long connections);
    ~CurlDriver();
    CurlDriver(const CurlDriver&) = delete;
    CurlDriver& operator=(const CurlDriver&) = delete;

    [[nodiscard]] CURLM* multi() const { return m_multi; }

    /// Waits until a socket has something to say, libcurl's timer is due, wake() was called, or `longest` is over; then
    /// lets libcurl work. Transfers may have finished afterwards.
    void turn(std::chrono::milliseconds longest);
    /// Ends a turn() under way, or the next. From any thread.
    void wake() const;

private:
    static int onSocket(CURL* handle, curl_socket_t socket, int what, void* self, void* known);
    static int onTimer(CURLM* multi, long milliseconds, void* self);

    void take(curl_socket_t socket, int what);
    [[nodiscard]] bool watch(int operation, curl_socket_t socket, int what) const;
    [[nodiscard]] int waitFor(std::chrono::milliseconds longest) const;
    void act(curl_socket_t socket, int events);

    CURLM* m_multi = nullptr;
    int m_poll = -1;
    int m_wakeup = -1;
    std::unordered_set<curl_socket_t> m_awaited; ///< sockets libcurl waits for; others may still be watched
    std::optional<std::chrono::steady_clock::time_point> m_timer; ///< when libcurl wants to be called in any case
};

} // namespace optimizers
