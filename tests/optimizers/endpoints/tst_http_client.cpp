// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/http_client.h"
#include "tests/support/fake_chat.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <memory>
#include <thread>

namespace tst_http_client {

using namespace std::chrono_literals;
using namespace optimizers;

using support::Delivery;
using support::FakeReply;
using support::FakeRequest;
using support::FakeServer;

namespace {

FakeReply text(const std::string& body)
{
    FakeReply reply;
    reply.body = body;
    return reply;
}

FakeServer::Behaviour always(FakeReply reply)
{
    return [reply = std::move(reply)](const FakeRequest&) { return reply; };
}

HttpRequest postTo(const FakeServer& server, const std::string& body = "{}")
{
    HttpRequest request;
    request.url = server.url() + "/v1/chat/completions";
    request.body = body;
    return request;
}

// A zlib stream of so many zeros, a thousandth of their size.
std::string compressedZeros(int size)
{
    const QByteArray packed = qCompress(QByteArray(size, '0'), 9);
    return packed.mid(4).toStdString(); // Qt puts the size before the stream
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestArrivesAsItWasWritten()
    {
        FakeServer server(always(text("ok")));
        server.keepRequests();
        HttpClient client;
        HttpRequest request = postTo(server, R"({"a":"ü"})");
        request.headers = {{"X-Own", "yes"}};
        const auto reply = client.send(request, {});
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, "ok");
        QCOMPARE(reply->header("content-type").value_or(""), "application/json");
        const FakeRequest seen = server.seen().at(0);
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.body, R"({"a":"ü"})");
        QCOMPARE(seen.header("x-own").value_or(""), "yes");
        QCOMPARE(seen.header("content-type").value_or(""), "application/json");
        QVERIFY(!seen.header("expect"));
        QVERIFY(!seen.header("accept-encoding")); // of this machine
    }

    void connectionsAreKept()
    {
        const FakeServer server(always(text("ok")));
        HttpClient client;
        for (int i = 0; i < 20; ++i)
            QVERIFY(client.send(postTo(server), {}));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requests(), 20);
    }

    /// It closes connections while they wait to be used again, and the next ones get the numbers of their sockets.
    void aServerThatBeginsAnewIsReachedAgain()
    {
        const FakeServer other(always(text("other")));
        auto server = std::make_unique<FakeServer>(always(text("ok")));
        const std::uint16_t port = server->port();
        HttpClient client;
        for (int i = 0; i < 10; ++i) {
            for (int again = 0; again < 2; ++again) {
                const auto reply = client.send(postTo(*server), {});
                QVERIFY2(reply, qPrintable(QString::number(i)));
                QCOMPARE(reply->body, "ok");
                const auto replyOfOther = client.send(postTo(other), {});
                QVERIFY(replyOfOther);
                QCOMPARE(replyOfOther->body, "other");
            }
            QCOMPARE(server->connections(), 1);
            server.reset();
            server = std::make_unique<FakeServer>(always(text("ok")), port);
        }
        QCOMPARE(other.connections(), 1);
    }

    void manyThreadsShareOneClient()
    {
        const FakeServer server([](const FakeRequest& request) { return text(request.body); });
        HttpClient client;
        std::atomic<int> right = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 32; ++t)
                threads.emplace_back([&, t] {
                    for (int i = 0; i < 20; ++i) {
                        const std::string body = std::to_string(t * 1000 + i);
                        const auto reply = client.send(postTo(server, body), {});
                        right += reply && reply->body == body ? 1 : 0;
                    }
                });
        }
        QCOMPARE(right.load(), 640);
        QVERIFY(server.connections() <= 32);
    }

    void aStopReachesAllRequestsInFlightAndStartsNone()
    {
        FakeReply never = text("late");
        never.delivery = Delivery::Hang;
        const FakeServer server(always(never));
        HttpClient client;
        std::stop_source stop;
        std::atomic<int> cancelled = 0;
        std::atomic<int> counted = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < 256; ++t)
            threads.emplace_back([&] {
                const auto reply = client.send(postTo(server), stop.get_token());
                cancelled += !reply && reply.error().kind == ErrorKind::Cancelled ? 1 : 0;
                counted += !reply && reply.error().call.cost == CallFailure::Cost::Unknown ? 1 : 0;
                // The batch goes on as long as nobody tells it: nothing may be sent any more.
                (void)client.send(postTo(server), stop.get_token());
            });
        QTRY_COMPARE_WITH_TIMEOUT(server.requests(), 256, 20000);
        const auto begin = std::chrono::steady_clock::now();
        stop.request_stop();
        threads.clear();
        qInfo("stopped 256 requests in %.1f ms",
              std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        QCOMPARE(cancelled.load(), 256);
        QCOMPARE(counted.load(), 256);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.requests(), 256);
    }

    void aRequestStoppedBeforeItIsSentCostsNothing()
    {
        const FakeServer server(always(text("ok")));
        HttpClient client;
        std::stop_source stop;
        stop.request_stop();
        const auto reply = client.send(postTo(server), stop.get_token());
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
        QCOMPARE(reply.error().call.cost, CallFailure::Cost::None);
        QCOMPARE(server.requests(), 0);
    }

    void aDeadConnectionIsAnErrorAndNotASecondRequest()
    {
        const FakeServer server([](const FakeRequest& request) {
            FakeReply reply = text("ok");
            if (request.number == 1)
                reply.delivery = Delivery::CloseAtOnce;
            return reply;
        });
        HttpClient client;
        QVERIFY(client.send(postTo(server), {}));
        const auto lost = client.send(postTo(server), {});
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Unavailable);
        QCOMPARE(lost.error().call.cost, CallFailure::Cost::Unknown);
        QCOMPARE(server.requests(), 2);
        QVERIFY(client.send(postTo(server), {}));
    }

    void silenceEndsAtItsLimit_data()
    {
        QTest::addColumn<int>("delivery");
        QTest::addColumn<QString>("message");
        QTest::newRow("before the answer")
            << static_cast<int>(Delivery::Hang) << QStringLiteral("did not answer within");
        QTest::newRow("within the answer") << static_cast<int>(Delivery::Slow) << QStringLiteral("in the middle");
    }

    void silenceEndsAtItsLimit()
    {
        QFETCH(int, delivery);
        QFETCH(QString, message);
        FakeReply reply = text("slowly");
        reply.delivery = static_cast<Delivery>(delivery);
        reply.pause = 10s;
        const FakeServer server(always(reply));
        HttpLimits limits;
        limits.idle = 100ms;
        HttpClient client(limits);
        HttpRequest request = postTo(server);
        request.firstByte = 100ms;
        const auto answer = client.send(request, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
        QCOMPARE(answer.error().call.cost, CallFailure::Cost::Unknown);
        QVERIFY(QString::fromStdString(answer.error().message()).contains(message));
    }

    void aSlowAnswerIsWaitedFor()
    {
        FakeReply slow = text("one byte at a time");
        slow.delivery = Delivery::Slow;
        const FakeServer server(always(slow));
        HttpClient client;
        const auto reply = client.send(postTo(server), {});
        QVERIFY(reply);
        QCOMPARE(reply->body, "one byte at a time");
    }

    void anEndlessBodyIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("64 MB") << QByteArray(64 << 20, 'x') << QByteArray("identity");
        QTest::newRow("bomb") << QByteArray::fromStdString(compressedZeros(64 << 20)) << QByteArray("deflate");
    }

    void anEndlessBodyIsCutOff()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, encoding);
        FakeReply large = text(body.toStdString());
        large.headers = {"Content-Encoding: " + encoding.toStdString()};
        const FakeServer server(always(large));
        HttpClient client;
        const auto reply = client.send(postTo(server), {});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Malformed);
    }

    void aCompressedBodyIsUnpacked()
    {
        FakeReply packed = text(compressedZeros(5000));
        packed.headers = {"Content-Encoding: deflate"};
        const FakeServer server(always(packed));
        HttpClient client;
        const auto reply = client.send(postTo(server), {});
        QVERIFY(reply);
        QCOMPARE(reply->body, std::string(5000, '0'));
    }

    void aServerThatIsNotThereIsUnavailable_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("refused") << QStringLiteral("http://127.0.0.1:1/v1");
        QTest::newRow("no such name") << QStringLiteral("http://no-such-host.invalid/v1");
    }

    void aServerThatIsNotThereIsUnavailable()
    {
        QFETCH(QString, url);
        HttpClient client;
        HttpRequest request;
        request.url = url.toStdString();
        const auto reply = client.send(request, {});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Unavailable);
        QCOMPARE(reply.error().call.cost, CallFailure::Cost::None);
    }

    void onlyHttpIsSpoken()
    {
        HttpClient client;
        for (const char* url : {"file:///etc/hostname", "ftp://127.0.0.1/", "", "http://"}) {
            HttpRequest request;
            request.url = url;
            const auto reply = client.send(request, {});
            QVERIFY2(!reply, url);
            QCOMPARE(reply.error().kind, ErrorKind::InvalidInput);
        }
    }

    void theProxyOfTheEnvironmentIsAskedButNotForThisMachine()
    {
        FakeServer proxy(always(text("through the proxy")));
        proxy.keepRequests();
        const FakeServer server(always(text("directly")));
        qputenv("http_proxy", QByteArray::fromStdString(proxy.url()));
        HttpClient client;
        HttpRequest far;
        far.url = "http://far.example.invalid/v1/models";
        const auto proxied = client.send(far, {});
        const auto direct = client.send(postTo(server), {});
        qunsetenv("http_proxy");
        QVERIFY(proxied && direct);
        QCOMPARE(proxied->body, "through the proxy");
        QCOMPARE(proxy.seen().at(0).path, far.url);
        QCOMPARE(direct->body, "directly");
    }

    void everyRedirectIsRefused_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::newRow(std::to_string(status).c_str()) << status;
    }

    void everyRedirectIsRefused()
    {
        QFETCH(int, status);
        FakeReply redirect = text("");
        redirect.status = status;
        redirect.headers = {"Location: https://example.invalid:444/v1?key=1"};
        const FakeServer server(always(redirect));
        HttpClient client;
        const auto reply = client.send(postTo(server), {});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Rejected);
        QVERIFY(reply.error().message().find("example.invalid:444;") != std::string::npos);
    }
};

REGISTER_TEST(TestHttpClient)

} // namespace tst_http_client

#include "tst_http_client.moc"
