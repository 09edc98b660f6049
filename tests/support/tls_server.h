// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace support {

/// What the certificate of a TLS server says.
struct TlsIdentity
{
    std::string name = "127.0.0.1";   ///< the address it is for
    std::int64_t secondsValid = 7200; ///< from an hour ago; less than an hour: it has run out
};

/// A TLS server on the loopback address with a self-signed certificate made for it. What it decrypts goes to a plain
/// server on another port, and back.
class TlsServer
{
public:
    TlsServer(std::uint16_t plainPort, const TlsIdentity& identity);
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    /// "https://127.0.0.1:PORT"
    [[nodiscard]] std::string url() const;
    /// In PEM: who trusts it trusts the server.
    [[nodiscard]] const std::string& certificate() const { return m_certificate; }
    /// Connections accepted, before any handshake.
    [[nodiscard]] int connections() const { return m_accepted; }
    /// The protocols the clients offered to speak (ALPN), one text a handshake, e.g. "h2,http/1.1".
    [[nodiscard]] std::vector<std::string> offered() const;

private:
    struct Crypto;

    void acceptConnections();
    void serve(int socket);
    void note(const std::string& protocols);

    std::unique_ptr<Crypto> m_crypto;
    std::string m_certificate;
    const std::uint16_t m_plainPort;
    std::uint16_t m_port = 0;
    int m_listener = -1;
    std::atomic<bool> m_ending = false;
    std::atomic<int> m_accepted = 0;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_offered;
    std::vector<int> m_sockets;
    std::vector<std::jthread> m_connections;
    std::jthread m_acceptor;
};

} // namespace support
