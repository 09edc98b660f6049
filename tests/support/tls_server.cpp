// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tls_server.h"

#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>
#include <string_view>

namespace support {

namespace {

template <auto Free>
struct Freed
{
    void operator()(auto* object) const { Free(object); }
};

using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Context = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;
using Session = std::unique_ptr<SSL, Freed<SSL_free>>;

Certificate makeCertificate(EVP_PKEY* key, const TlsIdentity& identity)
{
    constexpr long anHour = 3600;
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -anHour);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), static_cast<long>(identity.secondsValid) - anHour);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("fake server"), -1, -1,
                               0);
    X509_set_issuer_name(certificate.get(), name);
    const bool isAddress = identity.name.find_first_not_of("0123456789.") == std::string::npos;
    const std::string alternative = (isAddress ? "IP:" : "DNS:") + identity.name;
    for (const auto& [kind, value] :
         {std::pair{NID_subject_alt_name, alternative.c_str()}, std::pair{NID_basic_constraints, "critical,CA:TRUE"}}) {
        const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
            X509V3_EXT_conf_nid(nullptr, nullptr, kind, value));
        X509_add_ext(certificate.get(), extension.get(), -1);
    }
    if (X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        throw std::runtime_error("the certificate of the TLS server cannot be made");
    return certificate;
}

std::string pemOf(X509* certificate)
{
    const std::unique_ptr<BIO, Freed<BIO_free>> memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

/// The list of a client in the form of the wire: each protocol after its length.
std::string protocolsIn(const unsigned char* bytes, std::size_t size)
{
    std::string protocols;
    for (std::size_t at = 0; at < size && at + 1 + bytes[at] <= size; at += 1 + bytes[at])
        protocols += (protocols.empty() ? "" : ",") + std::string(bytes + at + 1, bytes + at + 1 + bytes[at]);
    return protocols;
}

/// Listens on the port, or on any for 0, and says on which.
int listenOn(std::uint16_t& port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener, generic, size) != 0 || ::listen(listener, 64) != 0 ||
        ::getsockname(listener, generic, &size) != 0)
        throw std::runtime_error("the TLS server cannot listen");
    port = ntohs(address.sin_port);
    return listener;
}

int connectTo(std::uint16_t port)
{
    const int plain = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    (void)::connect(plain, reinterpret_cast<sockaddr*>(&address), sizeof address);
    return plain;
}

/// Carries bytes both ways until one side ends.
void relay(SSL* session, int socket, int plain)
{
    char bytes[16384];
    while (true) {
        pollfd watched[] = {{socket, POLLIN, 0}, {plain, POLLIN, 0}};
        if (SSL_pending(session) == 0 && ::poll(watched, 2, -1) <= 0)
            return;
        if (SSL_pending(session) > 0 || watched[0].revents != 0) {
            const int count = SSL_read(session, bytes, sizeof bytes);
            if (count <= 0 || ::send(plain, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL) != count)
                return;
        }
        if (watched[1].revents != 0) {
            const ssize_t count = ::recv(plain, bytes, sizeof bytes, 0);
            if (count <= 0 || SSL_write(session, bytes, static_cast<int>(count)) != count)
                return;
        }
    }
}

} // namespace

struct TlsServer::Crypto
{
    Key key;
    Certificate certificate;
    Context context;
};

TlsServer::TlsServer(std::uint16_t plainPort, const TlsIdentity& identity)
    : m_crypto(std::make_unique<Crypto>()), m_plainPort(plainPort)
{
    m_crypto->key.reset(EVP_EC_gen("P-256"));
    m_crypto->certificate = makeCertificate(m_crypto->key.get(), identity);
    m_certificate = pemOf(m_crypto->certificate.get());
    m_crypto->context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_use_certificate(m_crypto->context.get(), m_crypto->certificate.get());
    SSL_CTX_use_PrivateKey(m_crypto->context.get(), m_crypto->key.get());
    SSL_CTX_set_alpn_select_cb(
        m_crypto->context.get(),
        [](SSL*, const unsigned char** chosen, unsigned char* chosenSize, const unsigned char* offered, unsigned size,
           void* self) {
            static constexpr std::string_view spoken = "http/1.1";
            static_cast<TlsServer*>(self)->note(protocolsIn(offered, size));
            *chosen = reinterpret_cast<const unsigned char*>(spoken.data());
            *chosenSize = static_cast<unsigned char>(spoken.size());
            return SSL_TLSEXT_ERR_OK;
        },
        this);
    m_listener = listenOn(m_port);
    m_acceptor = std::jthread([this] { acceptConnections(); });
}

TlsServer::~TlsServer()
{
    m_ending = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    for (const int socket : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
    m_connections.clear();
    for (const int socket : m_sockets)
        ::close(socket);
}

std::string TlsServer::url() const
{
    return "https://127.0.0.1:" + std::to_string(m_port);
}

std::vector<std::string> TlsServer::offered() const
{
    const std::scoped_lock lock(m_mutex);
    return m_offered;
}

void TlsServer::acceptConnections()
{
    while (!m_ending) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        ++m_accepted;
        m_sockets.push_back(socket);
        m_connections.emplace_back([this, socket] { serve(socket); });
    }
}

void TlsServer::serve(int socket)
{
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, nullptr); // clients that distrust us just go
    const Session session(SSL_new(m_crypto->context.get()));
    SSL_set_fd(session.get(), socket);
    if (SSL_accept(session.get()) == 1) {
        const int plain = connectTo(m_plainPort);
        relay(session.get(), socket, plain);
        ::close(plain);
    }
    ::shutdown(socket, SHUT_RDWR);
}

void TlsServer::note(const std::string& protocols)
{
    const std::scoped_lock lock(m_mutex);
    m_offered.push_back(protocols);
}

} // namespace support
