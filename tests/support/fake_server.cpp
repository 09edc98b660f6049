// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_server.h"

#include "optimizers/core/text.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace support {

namespace {

using namespace std::chrono_literals;
using optimizers::asciiLowered;
using optimizers::trimmed;

bool sendAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// Makes closing the socket send a reset.
void resetOnClose(int socket)
{
    const linger now{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

/// Waits; false if the other side has gone meanwhile.
bool waitWhileConnected(int socket, std::chrono::milliseconds duration)
{
    pollfd watched{socket, POLLRDHUP, 0};
    return ::poll(&watched, 1, static_cast<int>(duration.count())) == 0;
}

/// Takes one request off the front of the buffer, reading more as needed; none when the connection ends.
std::optional<FakeRequest> readRequest(int socket, std::string& buffer)
{
    std::size_t bodyBegin = std::string::npos;
    std::size_t bodySize = 0;
    FakeRequest request;
    while (true) {
        if (bodyBegin == std::string::npos) {
            const std::size_t end = buffer.find("\r\n\r\n");
            if (end != std::string::npos) {
                bodyBegin = end + 4;
                std::string_view head = std::string_view(buffer).substr(0, end);
                const std::string_view first = head.substr(0, head.find("\r\n"));
                const std::size_t space = first.find(' ');
                request.method = first.substr(0, space);
                request.path = first.substr(space + 1, first.rfind(' ') - space - 1);
                for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n")) {
                    head.remove_prefix(at + 2);
                    const std::string_view line = head.substr(0, head.find("\r\n"));
                    const std::size_t colon = line.find(':');
                    request.headers.emplace_back(asciiLowered(line.substr(0, colon)),
                                                 std::string(trimmed(line.substr(colon + 1))));
                }
                const std::string length = request.header("content-length").value_or("0");
                std::from_chars(length.data(), length.data() + length.size(), bodySize);
            }
        }
        if (bodyBegin != std::string::npos && buffer.size() >= bodyBegin + bodySize) {
            request.body = buffer.substr(bodyBegin, bodySize);
            buffer.erase(0, bodyBegin + bodySize);
            request.arrived = std::chrono::steady_clock::now();
            return request;
        }
        char bytes[16384];
        const ssize_t count = ::recv(socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            return std::nullopt;
        buffer.append(bytes, static_cast<std::size_t>(count));
    }
}

std::string headOf(const FakeReply& reply)
{
    std::string head = "HTTP/1.1 " + std::to_string(reply.status) + " X\r\n";
    for (const std::string& header : reply.headers)
        head += header + "\r\n";
    std::size_t length = reply.body.size();
    if (reply.delivery == Delivery::LengthTooLong)
        length += 100;
    if (reply.delivery == Delivery::LengthTooShort)
        length /= 2;
    if (reply.delivery == Delivery::BadChunks)
        return head + "Transfer-Encoding: chunked\r\n\r\n";
    return head + "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

/// Puts the reply on the wire; false when the connection has to be closed after it.
bool deliver(int socket, const FakeReply& reply)
{
    const std::string head = headOf(reply);
    const std::string_view body = reply.body;
    switch (reply.delivery) {
    case Delivery::Whole:
        return sendAll(socket, head + reply.body);
    case Delivery::ResetAtOnce:
        resetOnClose(socket);
        return false;
    case Delivery::ResetInHeaders:
    case Delivery::ResetInBody:
        sendAll(socket, reply.delivery == Delivery::ResetInHeaders
                            ? head.substr(0, head.size() / 2)
                            : head + std::string(body.substr(0, body.size() / 2)));
        std::this_thread::sleep_for(2ms); // let the bytes arrive before the reset overtakes them
        resetOnClose(socket);
        return false;
    case Delivery::CloseAtOnce:
        return false;
    case Delivery::Hang:
        (void)waitWhileConnected(socket, 1h);
        return false;
    case Delivery::Slow:
        if (!sendAll(socket, head))
            return false;
        for (const char byte : body)
            if (!sendAll(socket, {&byte, 1}) || !waitWhileConnected(socket, reply.pause))
                return false;
        return true;
    case Delivery::BadChunks:
        sendAll(socket, head + "zz\r\n" + reply.body + "\r\n0\r\n\r\n");
        return false;
    case Delivery::LengthTooLong:
    case Delivery::LengthTooShort:
        sendAll(socket, head + reply.body);
        return false;
    }
    return false;
}

template <typename Address>
bool bindTo(int socket, Address& address)
{
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    return ::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0;
}

bool bindV4(int socket, std::uint16_t& port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool bound = bindTo(socket, address);
    port = ntohs(address.sin_port);
    return bound;
}

bool bindV6(int socket, std::uint16_t& port)
{
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(port);
    address.sin6_addr = in6addr_loopback;
    const bool bound = bindTo(socket, address);
    port = ntohs(address.sin6_port);
    return bound;
}

} // namespace

std::optional<std::string> FakeRequest::header(std::string_view name) const
{
    const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? std::nullopt : std::optional(found->second);
}

FakeServer::FakeServer(Behaviour behaviour, std::uint16_t port, Loopback loopback)
    : m_behaviour(std::move(behaviour)), m_loopback(loopback)
{
    m_listener = ::socket(loopback == Loopback::V4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    const bool bound = loopback == Loopback::V4 ? bindV4(m_listener, port) : bindV6(m_listener, port);
    if (!bound || ::listen(m_listener, 1024) != 0) {
        ::close(m_listener);
        throw std::runtime_error("the fake server cannot listen on port " + std::to_string(port));
    }
    m_port = port;
    m_acceptor = std::jthread([this] { acceptConnections(); });
}

FakeServer::~FakeServer()
{
    m_ending = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    {
        const std::scoped_lock lock(m_mutex);
        for (const Connection& connection : m_connections)
            if (!connection.done)
                ::shutdown(connection.socket, SHUT_RDWR);
    }
    m_connections.clear();
}

std::string FakeServer::url() const
{
    return (m_loopback == Loopback::V4 ? "http://127.0.0.1:" : "http://[::1]:") + std::to_string(m_port);
}

std::vector<FakeRequest> FakeServer::seen() const
{
    const std::scoped_lock lock(m_mutex);
    return m_seen;
}

void FakeServer::acceptConnections()
{
    while (!m_ending) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        joinFinished();
        ++m_accepted;
        ++m_open;
        const std::scoped_lock lock(m_mutex);
        Connection& connection = m_connections.emplace_back();
        connection.socket = socket;
        connection.thread = std::jthread([this, &connection] { serve(connection); });
    }
}

void FakeServer::joinFinished()
{
    const std::scoped_lock lock(m_mutex);
    m_connections.remove_if([](const Connection& connection) { return connection.done.load(); });
}

void FakeServer::serve(Connection& connection)
{
    std::string buffer;
    while (!m_ending) {
        std::optional<FakeRequest> request = readRequest(connection.socket, buffer);
        if (!request || !answer(connection.socket, std::move(*request)))
            break;
    }
    --m_open;
    const std::scoped_lock lock(m_mutex); // nobody shuts down a socket that is closed already
    ::close(connection.socket);
    connection.done = true;
}

bool FakeServer::answer(int socket, FakeRequest request)
{
    request.number = m_requests++;
    if (m_keeping) {
        const std::scoped_lock lock(m_mutex);
        m_seen.push_back(request);
    }
    const FakeReply reply = m_behaviour(request);
    if (reply.delay > 0ms && !waitWhileConnected(socket, reply.delay))
        return false;
    if (reply.delivery == Delivery::Whole || reply.delivery == Delivery::Slow)
        m_tokens += reply.tokens;
    return deliver(socket, reply);
}

} // namespace support
