// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/throttled_endpoint.h"
#include "tests/support/manual_clock.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <thread>

namespace tst_throttled_endpoint {

using namespace std::chrono_literals;
using namespace optimizers;

namespace {

class ScriptedEndpoint final : public ModelEndpoint
{
public:
    explicit ScriptedEndpoint(std::function<Result<Completion>()> answer) : m_answer(std::move(answer)) {}

    Result<Completion> complete(const CompletionRequest&, std::stop_token) override { return m_answer(); }
    std::string identity() const override { return "scripted"; }

private:
    std::function<Result<Completion>()> m_answer;
};

CompletionRequest question(int maxTokens = 0)
{
    CompletionRequest request;
    request.maxTokens = maxTokens;
    return request;
}

} // namespace

class TestThrottledEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAreKept_data()
    {
        QTest::addColumn<double>("requests");
        QTest::addColumn<double>("tokens");
        QTest::newRow("requests") << 120.0 << 0.0;
        QTest::newRow("tokens") << 0.0 << 6000.0;
        QTest::newRow("the tighter one") << 1e6 << 6000.0;
    }

    void ratesAreKept()
    {
        QFETCH(double, requests);
        QFETCH(double, tokens);
        support::ManualClock clock;
        ThrottleLimits limits;
        if (requests > 0)
            limits.requestsPerMinute = requests;
        if (tokens > 0)
            limits.tokensPerMinute = tokens;
        ThrottledEndpoint endpoint(std::make_unique<ScriptedEndpoint>([] { return Completion{}; }), limits, clock);
        const auto begin = clock.now();
        for (int i = 0; i < 121; ++i)
            QVERIFY(endpoint.complete(question(50), {}));
        const double seconds = std::chrono::duration<double>(clock.now() - begin).count();
        QVERIFY2(seconds > 59.9 && seconds < 60.1, qPrintable(QString::number(seconds)));
    }

    void anOverloadedServerGetsFewerRequestsAtOnceAndLaterMoreAgain()
    {
        support::ManualClock clock;
        std::atomic<int> underWay = 0;
        std::atomic<int> most = 0;
        std::atomic<bool> overloaded = true;
        ThrottledEndpoint endpoint(std::make_unique<ScriptedEndpoint>([&]() -> Result<Completion> {
                                       const int now = ++underWay;
                                       int seen = most;
                                       while (now > seen && !most.compare_exchange_weak(seen, now)) {
                                       }
                                       std::this_thread::sleep_for(2ms);
                                       --underWay;
                                       if (overloaded)
                                           return failure(
                                               ErrorKind::Unavailable, std::string("too much"),
                                               {CallFailure::Cost::Call, CallFailure::Repeat::Later, true, {}});
                                       return Completion{};
                                   }),
                                   {}, clock);
        const auto flood = [&](int each) {
            most = 0;
            std::vector<std::jthread> threads;
            for (int t = 0; t < 20; ++t)
                threads.emplace_back([&] {
                    for (int i = 0; i < each; ++i)
                        (void)endpoint.complete(question(), {});
                });
        };
        flood(20); // many cuts, down to one
        overloaded = false;
        flood(1);
        const int afterCuts = most;
        QVERIFY2(afterCuts <= 7, qPrintable(QString::number(afterCuts)));
        flood(20);
        QVERIFY2(most > afterCuts, qPrintable(QString::number(most)));
    }

    void aStopEndsTheWaitForATurn()
    {
        support::ManualClock clock;
        ThrottledEndpoint endpoint(std::make_unique<ScriptedEndpoint>([] { return Completion{}; }), {}, clock);
        std::stop_source stop;
        stop.request_stop();
        const auto answer = endpoint.complete(question(), stop.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QCOMPARE(answer.error().call.cost, CallFailure::Cost::None);
    }
};

REGISTER_TEST(TestThrottledEndpoint)

} // namespace tst_throttled_endpoint

#include "tst_throttled_endpoint.moc"
