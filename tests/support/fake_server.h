// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace support {

/// A request as it came over the wire.
struct FakeRequest
{
    std::int64_t number = 0; ///< in order of arrival, from 0
    std::string method;
    std::string path;                                         ///< with its query
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    std::string body;
    std::chrono::steady_clock::time_point arrived;

    [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
};

/// How a reply is put on the wire.
enum class Delivery {
    Whole,
    ResetAtOnce,    ///< connection reset before a byte
    ResetInHeaders, ///< after half of the headers
    ResetInBody,    ///< after half of the body
    CloseAtOnce,    ///< closed in order, without a byte
    Hang,           ///< nothing until the client goes away
    Slow,           ///< the body byte by byte, with pauses
    BadChunks,      ///< chunked encoding with a size that is no number
    LengthTooLong,  ///< announces more than it sends, and closes
    LengthTooShort, ///< announces less than it sends
};

struct FakeReply
{
    int status = 200;
    std::string body;
    std::vector<std::string> headers = {"Content-Type: application/json"};
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds delay{0}; ///< before the first byte
    std::chrono::milliseconds pause{5}; ///< between the bytes of a slow one
    std::int64_t tokens = 0;            ///< what it charges, for the server's own count
};

/// The loopback address a server listens on.
enum class Loopback { V4, V6 };

/// An HTTP/1.1 server on the loopback address that answers as a function of the request. The function is called on many
/// threads at once, one for each connection.
class FakeServer
{
public:
    using Behaviour = std::function<FakeReply(const FakeRequest&)>;

    /// Throws where the address cannot be had.
    explicit FakeServer(Behaviour behaviour, std::uint16_t port = 0, Loopback loopback = Loopback::V4);
    ~FakeServer();
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// "http://127.0.0.1:PORT" or "http://[::1]:PORT"
    [[nodiscard]] std::string url() const;
    /// Requests received, whatever became of them.
    [[nodiscard]] std::int64_t requests() const { return m_requests; }
    /// Tokens charged by replies that were sent whole.
    [[nodiscard]] std::int64_t tokens() const { return m_tokens; }
    [[nodiscard]] int openConnections() const { return m_open; }
    /// Connections ever accepted.
    [[nodiscard]] int connections() const { return m_accepted; }
    /// The requests themselves, where keepRequests() was called before.
    [[nodiscard]] std::vector<FakeRequest> seen() const;
    void keepRequests() { m_keeping = true; }

private:
    struct Connection
    {
        int socket = -1;
        std::atomic<bool> done = false;
        std::jthread thread;
    };

    void acceptConnections();
    void serve(Connection& connection);
    [[nodiscard]] bool answer(int socket, FakeRequest request);
    void joinFinished();

    const Behaviour m_behaviour;
    const Loopback m_loopback;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_ending = false;
    std::atomic<bool> m_keeping = false;
    std::atomic<std::int64_t> m_requests = 0;
    std::atomic<std::int64_t> m_tokens = 0;
    std::atomic<int> m_open = 0;
    std::atomic<int> m_accepted = 0;
    mutable std::mutex m_mutex;
    std::vector<FakeRequest> m_seen;
    std::list<Connection> m_connections;
    std::jthread m_acceptor;
};

} // namespace support
