// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/curl_driver.h"
#include "tests/support/fake_server.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <chrono>
#include <memory>

namespace tst_curl_driver {

using namespace std::chrono_literals;

using optimizers::CurlDriver;
using support::FakeReply;
using support::FakeRequest;
using support::FakeServer;

namespace {

constexpr long connections = 4;

struct Cleanup
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Handle = std::unique_ptr<CURL, Cleanup>;

std::size_t drop(char* /*bytes*/, std::size_t /*one*/, std::size_t count, void* /*self*/)
{
    return count;
}

std::unique_ptr<FakeServer> serverOn(std::uint16_t port)
{
    return std::make_unique<FakeServer>([](const FakeRequest&) { return FakeReply{}; }, port);
}

/// What becomes of a request to the server.
CURLcode get(CurlDriver& driver, const FakeServer& server)
{
    const Handle handle(curl_easy_init());
    curl_easy_setopt(handle.get(), CURLOPT_URL, server.url().c_str());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, &drop);
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");
    curl_multi_add_handle(driver.multi(), handle.get());
    const CURLMsg* message = nullptr;
    for (int left = 0; message == nullptr; message = curl_multi_info_read(driver.multi(), &left))
        driver.turn(100ms);
    const CURLcode result = message->data.result;
    curl_multi_remove_handle(driver.multi(), handle.get());
    return result;
}

int turnsWithin(CurlDriver& driver, std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    int turns = 0;
    for (; std::chrono::steady_clock::now() < end; ++turns)
        driver.turn(100ms);
    return turns;
}

} // namespace

class TestCurlDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The system says of a closed connection that it can be read, and goes on saying so.
    void aKeptConnectionThatIsClosedKeepsNobodyBusy()
    {
        auto server = serverOn(0);
        CurlDriver driver(connections);
        QCOMPARE(get(driver, *server), CURLE_OK);
        const std::uint16_t port = server->port();
        server.reset();
        QVERIFY(turnsWithin(driver, 300ms) < 20);

        server = serverOn(port);
        QCOMPARE(get(driver, *server), CURLE_OK);
        QCOMPARE(get(driver, *server), CURLE_OK);
        QCOMPARE(server->connections(), 1);
    }

    void eachWakeUpEndsOneWait()
    {
        CurlDriver driver(connections);
        for (int i = 0; i < 3; ++i) {
            driver.wake();
            driver.wake();
            const auto begin = std::chrono::steady_clock::now();
            driver.turn(60s);
            QVERIFY(std::chrono::steady_clock::now() - begin < 30s);
            QVERIFY(turnsWithin(driver, 300ms) < 20);
        }
    }
};

REGISTER_TEST(TestCurlDriver)

} // namespace tst_curl_driver

#include "tst_curl_driver.moc"
