// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/endpoint_stack.h"
#include "optimizers/endpoints/rate_windows.h"
#include "tests/support/fake_chat.h"
#include "tests/support/manual_clock.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace tst_rate_windows {

using namespace std::chrono_literals;
using namespace optimizers;

using support::FakeReply;
using support::FakeRequest;

namespace {

HttpReply reply(const std::string& limit, const std::string& remaining, const std::string& reset,
                const std::string& what = "requests")
{
    return {200,
            {{"x-ratelimit-limit-" + what, limit},
             {"x-ratelimit-remaining-" + what, remaining},
             {"x-ratelimit-reset-" + what, reset}},
            ""};
}

/// A server that allows `limit` requests in each window of `length`, says so, and refuses the others.
class WindowedServer
{
public:
    WindowedServer(int limit, std::chrono::milliseconds length) : m_limit(limit), m_length(length) {}

    FakeReply answer(const FakeRequest& request)
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (now >= m_begin + m_length) {
            m_begin = now;
            m_used = 0;
        }
        FakeReply said = ++m_used > m_limit ? support::errorReply(429, "rate_limit_exceeded", "slow down")
                                            : support::chatReply(request, "yes");
        refused += said.status == 429 ? 1 : 0;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_begin + m_length - now);
        said.headers.push_back("x-ratelimit-limit-requests: " + std::to_string(m_limit));
        said.headers.push_back("x-ratelimit-remaining-requests: " + std::to_string(std::max(0, m_limit - m_used)));
        said.headers.push_back("x-ratelimit-reset-requests: " + std::to_string(left.count()) + "ms");
        return said;
    }

    std::atomic<int> refused = 0;

private:
    const int m_limit;
    const std::chrono::milliseconds m_length;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_begin;
    int m_used = 0;
};

} // namespace

class TestRateWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExhaustedWindowIsWaitedFor()
    {
        support::ManualClock clock;
        RateWindows rates(clock);
        QVERIFY(!rates.enter(1.0)); // nothing is known yet
        const std::uint64_t first = rates.sending();
        rates.learn(first, reply("60", "0", "1m30s"));
        rates.leave(1.0);
        const auto begin = clock.now();
        while (const auto again = rates.enter(1.0)) {
            QVERIFY(*again > clock.now());
            QVERIFY(clock.sleepUntil(*again, {}));
        }
        QCOMPARE(clock.now() - begin, std::chrono::nanoseconds(90s));
    }

    void requestsUnderWayAreTakenOffWhatIsLeft()
    {
        support::ManualClock clock;
        RateWindows rates(clock);
        QVERIFY(!rates.enter(1.0));
        rates.learn(rates.sending(), reply("60", "2", "1s"));
        rates.leave(1.0);
        QVERIFY(!rates.enter(1.0));
        QVERIFY(!rates.enter(1.0));
        QVERIFY(rates.enter(1.0));
        rates.leave(1.0);
        QVERIFY(!rates.enter(1.0));
    }

    void aNewWindowAllowsItsLimit()
    {
        support::ManualClock clock;
        RateWindows rates(clock);
        rates.learn(rates.sending(), reply("3", "0", "250ms"));
        QVERIFY(rates.enter(1.0));
        QVERIFY(clock.sleepUntil(clock.now() + 250ms, {}));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!rates.enter(1.0));
        QVERIFY(rates.enter(1.0)); // no reset is known, but those under way will tell
        for (int i = 0; i < 3; ++i)
            rates.leave(1.0);
        QVERIFY(!rates.enter(1.0));
    }

    void tokensAreAWindowOfTheirOwn()
    {
        support::ManualClock clock;
        RateWindows rates(clock);
        rates.learn(rates.sending(), reply("1000", "500", "10s", "tokens"));
        QVERIFY(rates.enter(501.0));
        QVERIFY(!rates.enter(300.0));
        QVERIFY(rates.enter(201.0));
        QVERIFY(!rates.enter(200.0));
    }

    void aRequestLargerThanTheLimitIsSentAlone()
    {
        support::ManualClock clock;
        RateWindows rates(clock);
        rates.learn(rates.sending(), reply("1000", "0", "1s", "tokens"));
        QVERIFY(rates.enter(5000.0));
        QVERIFY(clock.sleepUntil(clock.now() + 1s, {}));
        QVERIFY(!rates.enter(5000.0));
        QVERIFY(rates.enter(5000.0));
    }

    void aReplyThatWasOvertakenDoesNotRaiseWhatIsLeft()
    {
        support::ManualClock clock;
        RateWindows rates(clock);
        const std::uint64_t first = rates.sending();
        const std::uint64_t second = rates.sending();
        rates.learn(second, reply("10", "0", "1s"));
        rates.learn(first, reply("10", "1", "1s"));
        QVERIFY(rates.enter(1.0));
        rates.learn(rates.sending(), reply("10", "1", "1s")); // sent later: the server has refilled
        QVERIFY(!rates.enter(1.0));
    }

    void whatCannotBeMeantIsNoLimit_data()
    {
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QByteArray>("reset");
        QTest::newRow("no reset") << QByteArray("0") << QByteArray("");
        QTest::newRow("unknown") << QByteArray("-1") << QByteArray("1s");
        QTest::newRow("no number") << QByteArray("few") << QByteArray("1s");
        QTest::newRow("not a number") << QByteArray("nan") << QByteArray("1s");
        QTest::newRow("a day away") << QByteArray("0") << QByteArray("24h");
        QTest::newRow("negative") << QByteArray("0") << QByteArray("-5s");
    }

    void whatCannotBeMeantIsNoLimit()
    {
        QFETCH(QByteArray, remaining);
        QFETCH(QByteArray, reset);
        support::ManualClock clock;
        RateWindows rates(clock);
        rates.learn(rates.sending(), reply("10", remaining.toStdString(), reset.toStdString()));
        QVERIFY(!rates.enter(1.0));
        QVERIFY(!rates.enter(1.0));
    }

    void aServerThatTellsItsWindowsRefusesNothing_data()
    {
        QTest::addColumn<int>("atOnce");
        QTest::newRow("one at a time") << 1;
        QTest::newRow("four") << 4;
    }

    void aServerThatTellsItsWindowsRefusesNothing()
    {
        QFETCH(int, atOnce);
        WindowedServer windows(10, 400ms);
        support::FakeServer server([&](const FakeRequest& request) { return windows.answer(request); });
        HttpClient client;
        const auto endpoint = std::move(*openChatEndpoint(client, {server.url(), "fake", Secret(), {}}));
        CompletionRequest request;
        request.messages = {{Message::Role::User, "question"}};
        std::atomic<int> next = 0;
        std::atomic<int> answered = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < atOnce; ++t)
            threads.emplace_back([&] {
                while (next++ < 35)
                    answered += endpoint->complete(request, {}) ? 1 : 0;
            });
        threads.clear();
        QCOMPARE(answered, 35);
        QCOMPARE(windows.refused, 0);
    }

    void aStopEndsTheWaitForAWindow()
    {
        support::FakeServer server([](const FakeRequest& request) {
            FakeReply said = support::chatReply(request, "yes");
            said.headers.emplace_back("x-ratelimit-remaining-requests: 0");
            said.headers.emplace_back("x-ratelimit-reset-requests: 5m");
            return said;
        });
        HttpClient client;
        const auto endpoint = std::move(*openChatEndpoint(client, {server.url(), "fake", Secret(), {}}));
        CompletionRequest request;
        request.messages = {{Message::Role::User, "question"}};
        QVERIFY(endpoint->complete(request, {}));
        std::stop_source stop;
        std::jthread stopping([&] {
            std::this_thread::sleep_for(50ms);
            stop.request_stop();
        });
        const auto answer = endpoint->complete(request, stop.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QCOMPARE(answer.error().call.cost, CallFailure::Cost::None);
        QCOMPARE(server.requests(), 1);
    }
};

REGISTER_TEST(TestRateWindows)

} // namespace tst_rate_windows

#include "tst_rate_windows.moc"
