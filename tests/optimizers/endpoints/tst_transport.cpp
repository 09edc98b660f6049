// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/endpoint_stack.h"
#include "tests/support/fake_chat.h"
#include "tests/support/tls_server.h"
#include "tests/support/unit_test.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <memory>
#include <thread>

namespace tst_transport {

using namespace optimizers;

using support::FakeRequest;
using support::FakeServer;
using support::Loopback;
using support::TlsIdentity;
using support::TlsServer;

namespace {

FakeServer::Behaviour yes()
{
    return [](const FakeRequest& request) { return support::chatReply(request, "yes"); };
}

CompletionRequest question()
{
    CompletionRequest request;
    request.messages = {{Message::Role::User, "question"}};
    return request;
}

/// Nothing is kept.
class NoStore final : public AnswerStore
{
public:
    Result<std::optional<Completion>> find(RequestKey) override { return std::nullopt; }
    Status store(RequestKey, const CompletionRequest&, const Completion&) override { return {}; }
    Status storePayment(const Usage&) override { return {}; }
};

QString programCalled(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")}) : found;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16{0};
}

/// Self-signed, for 127.0.0.1.
bool makeCertificate(const QString& key, const QString& certificate)
{
    QProcess openssl;
    openssl.setStandardErrorFile(QProcess::nullDevice());
    openssl.start(programCalled(QStringLiteral("openssl")),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), key,
                   QStringLiteral("-out"), certificate});
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

/// nghttpx, which speaks HTTP/2 and nothing else over TLS, before a plain server.
class Http2Proxy
{
public:
    Http2Proxy(quint16 plainPort, const QString& key, const QString& certificate, const QString& log)
        : m_port(freePort())
    {
        m_process.start(programCalled(QStringLiteral("nghttpx")),
                        {QStringLiteral("--conf=/dev/null"), QStringLiteral("--frontend=127.0.0.1,%1").arg(m_port),
                         QStringLiteral("--backend=127.0.0.1,%1").arg(plainPort), QStringLiteral("--workers=1"),
                         QStringLiteral("--npn-list=h2"), QStringLiteral("--accesslog-file=%1").arg(log),
                         QStringLiteral("--accesslog-format=$alpn $client_port"), key, certificate});
    }

    ~Http2Proxy()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] bool waitUntilItListens() const
    {
        for (int tries = 0; tries < 200; ++tries) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(50))
                return true;
            QTest::qSleep(25);
        }
        return false;
    }

    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port); }

private:
    const quint16 m_port;
    QProcess m_process;
};

} // namespace

/// TLS, its certificates, and IPv6.
class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerOnIpv6Answers_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("by address") << QStringLiteral("[::1]");
        QTest::newRow("by name") << QStringLiteral("localhost");
    }

    void aServerOnIpv6Answers()
    {
        QFETCH(QString, host);
        std::unique_ptr<FakeServer> server;
        try {
            server = std::make_unique<FakeServer>(yes(), 0, Loopback::V6);
        } catch (const std::runtime_error&) {
            QSKIP("this machine has no IPv6 loopback address");
        }
        const std::string url = "http://" + host.toStdString() + ":" + std::to_string(server->port());
        HttpClient client;
        const auto endpoint = std::move(*openChatEndpoint(client, {url, "fake", Secret(), {}}));
        const auto answer = endpoint->complete(question(), {});
        if (!answer && host == QStringLiteral("localhost"))
            QSKIP("this machine's localhost has no IPv6 address");
        QVERIFY2(answer, answer ? "" : answer.error().message().c_str());
        QCOMPARE(answer->text, "yes");
    }

    void aNameWithBothAddressesIsReachedOnEither()
    {
        const FakeServer server(yes());
        HttpClient client;
        const std::string url = "http://localhost:" + std::to_string(server.port());
        const auto endpoint = std::move(*openChatEndpoint(client, {url, "fake", Secret(), {}}));
        QVERIFY(endpoint->complete(question(), {}));
    }

    void aCertificateNobodyVouchesForIsNamedAndNotTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QByteArray>("cause");
        const QByteArray here = "127.0.0.1";
        QTest::newRow("self-signed") << here << 7200 << false << QByteArray("self-signed certificate");
        QTest::newRow("expired") << here << 60 << true << QByteArray("certificate has expired");
        QTest::newRow("wrong host") << QByteArray("10.0.0.1") << 7200 << true << QByteArray("127.0.0.1");
    }

    void aCertificateNobodyVouchesForIsNamedAndNotTriedAgain()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, seconds);
        QFETCH(bool, trusted);
        QFETCH(QByteArray, cause);
        const FakeServer plain(yes());
        const TlsServer server(plain.port(), TlsIdentity{name.toStdString(), seconds});
        HttpLimits limits;
        if (trusted)
            limits.certificates = savedCertificate(server);
        HttpClient client(limits);
        const auto raw = std::move(*openChatEndpoint(client, {server.url(), "fake", Secret("key"), {}}));
        NoStore store;
        Ledger ledger({});
        const auto stack = stackEndpoint(*raw, {}, ledger, store);
        const auto answer = stack->complete(question(), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Rejected);
        QVERIFY2(answer.error().message().find("certificate of 127.0.0.1") != std::string::npos,
                 answer.error().message().c_str());
        QVERIFY2(answer.error().message().find(cause.toStdString()) != std::string::npos,
                 answer.error().message().c_str());
        QCOMPARE(server.connections(), 1);
        QCOMPARE(plain.requests(), 0);
        QCOMPARE(ledger.spent().calls, 0);
    }

    /// Not the fault of a certificate: it may be better the next time, and nobody was asked.
    void aHandshakeThatIsCutIsWorthAnotherTry()
    {
        std::atomic<quint16> port = 0;
        std::atomic<int> cut = 0;
        const std::jthread cutting([&](const std::stop_token& ended) {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            port = server.serverPort();
            while (!ended.stop_requested()) {
                if (!server.waitForNewConnection(20))
                    continue;
                const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
                cut += socket->waitForReadyRead(5000) ? 1 : 0;
                socket->abort();
            }
        });
        QTRY_VERIFY(port != 0);
        HttpClient client;
        const std::string url = "https://127.0.0.1:" + std::to_string(port);
        const auto endpoint = std::move(*openChatEndpoint(client, {url, "fake", Secret("key"), {}}));
        const auto answer = endpoint->complete(question(), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
        QCOMPARE(answer.error().call.repeat, CallFailure::Repeat::Later);
        QCOMPARE(answer.error().call.cost, CallFailure::Cost::None);
        QVERIFY(cut > 0);
    }

    void aTrustedCertificateIsEnough_data()
    {
        QTest::addColumn<bool>("fromEnvironment");
        QTest::newRow("named to the client") << false;
        QTest::newRow("named by SSL_CERT_FILE") << true;
    }

    void aTrustedCertificateIsEnough()
    {
        QFETCH(bool, fromEnvironment);
        const FakeServer plain(yes());
        const TlsServer server(plain.port(), {});
        HttpLimits limits;
        if (fromEnvironment)
            qputenv("SSL_CERT_FILE", QByteArray::fromStdString(savedCertificate(server)));
        else
            limits.certificates = savedCertificate(server);
        HttpClient client(limits);
        qunsetenv("SSL_CERT_FILE");
        const auto endpoint = std::move(*openChatEndpoint(client, {server.url(), "fake", Secret("key"), {}}));
        for (int i = 0; i < 3; ++i) {
            const auto answer = endpoint->complete(question(), {});
            QVERIFY2(answer, answer ? "" : answer.error().message().c_str());
            QCOMPARE(answer->text, "yes");
        }
        QCOMPARE(server.connections(), 1); // kept, as without TLS
    }

    void http2IsOfferedFirstAndHttp1IsEnough()
    {
        const FakeServer plain(yes());
        const TlsServer server(plain.port(), {});
        HttpLimits limits;
        limits.certificates = savedCertificate(server);
        HttpClient client(limits);
        const auto endpoint = std::move(*openChatEndpoint(client, {server.url(), "fake", Secret(), {}}));
        QVERIFY(endpoint->complete(question(), {}));
        QCOMPARE(server.offered(), std::vector<std::string>{"h2,http/1.1"});
    }

    void manyCallsShareOneHttp2Connection()
    {
        if (programCalled(QStringLiteral("nghttpx")).isEmpty())
            QSKIP("nghttpx (nghttp2-proxy) is not installed");
        const QString key = m_directory.filePath(QStringLiteral("key.pem"));
        const QString certificate = m_directory.filePath(QStringLiteral("certificate.pem"));
        QVERIFY(makeCertificate(key, certificate));
        const FakeServer plain([](const FakeRequest& request) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return support::chatReply(request, "yes");
        });
        const QString log = m_directory.filePath(QStringLiteral("access.log"));
        const Http2Proxy proxy(plain.port(), key, certificate, log);
        QVERIFY(proxy.waitUntilItListens());
        HttpLimits limits;
        limits.certificates = certificate.toStdString();
        HttpClient client(limits);
        const auto endpoint = std::move(*openChatEndpoint(client, {proxy.url(), "fake", Secret("key"), {}}));
        QVERIFY(endpoint->complete(question(), {})); // the connection is known to speak HTTP/2 from here
        std::array<std::string, 32> answers;
        {
            std::vector<std::jthread> callers;
            callers.reserve(answers.size());
            for (std::string& text : answers)
                callers.emplace_back([&endpoint, &text] {
                    const auto answer = endpoint->complete(question(), {});
                    text = answer ? answer->text : answer.error().message();
                });
        }
        for (const std::string& text : answers)
            QCOMPARE(text, "yes");
        QFile lines(log);
        QTRY_COMPARE(lines.isOpen() || lines.open(QIODevice::ReadOnly), true);
        QByteArray told;
        QTRY_VERIFY((told += lines.readAll(), told.count('\n') == 33));
        QSet<QByteArray> connections;
        for (const QByteArray& line : told.trimmed().split('\n')) {
            QVERIFY2(line.startsWith("h2 "), line.constData());
            connections.insert(line);
        }
        QCOMPARE(connections.size(), 1);
    }

private:
    [[nodiscard]] std::string savedCertificate(const TlsServer& server) const
    {
        QFile file(m_directory.filePath(QStringLiteral("server.pem")));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(server.certificate())) > 0;
        return written ? file.fileName().toStdString() : std::string();
    }

    QTemporaryDir m_directory;
};

REGISTER_TEST(TestTransport)

} // namespace tst_transport

#include "tst_transport.moc"
