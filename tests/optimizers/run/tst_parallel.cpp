// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/http_client.h"
#include "optimizers/run/parallel.h"
#include "tests/support/fake_server.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace tst_parallel {

using optimizers::Call;
using optimizers::CallLoop;
using optimizers::forEachParallel;

namespace {

/// Work that blocks its thread.
std::function<Call<void>(std::size_t, CallLoop&)> blocking(std::function<void(std::size_t)> work)
{
    return [work = std::move(work)](std::size_t i, CallLoop& loop) -> Call<void> {
        co_await loop.mayBlock();
        work(i);
    };
}

/// Answers what waits for it, on a thread of its own as the network does, when there are enough who wait.
class Answering
{
public:
    explicit Answering(std::size_t together) : m_together(together), m_thread([this] { answer(); }) {}
    ~Answering()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_one();
    }
    Answering(const Answering&) = delete;
    Answering& operator=(const Answering&) = delete;

    auto ask(CallLoop& loop)
    {
        struct Waiting
        {
            Answering& answering;
            CallLoop& loop;

            bool await_ready() const noexcept { return false; }
            void await_suspend(std::coroutine_handle<> call) const { answering.add(loop, call); }
            void await_resume() const noexcept {}
        };
        return Waiting{*this, loop};
    }

private:
    void add(CallLoop& loop, std::coroutine_handle<> call)
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.emplace_back(&loop, call);
        m_changed.notify_one();
    }

    void answer()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return m_ended || m_waiting.size() >= m_together; });
            if (m_ended)
                return;
            const auto waiting = std::exchange(m_waiting, {});
            lock.unlock();
            for (const auto& [loop, call] : waiting)
                loop->resume(call);
            lock.lock();
        }
    }

    const std::size_t m_together;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::pair<CallLoop*, std::coroutine_handle<>>> m_waiting;
    bool m_ended = false;
    std::jthread m_thread; ///< last: it ends before what it uses
};

} // namespace

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsWorkedAndReportedOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("atOnce");
        QTest::newRow("nothing to do") << 0 << 4;
        QTest::newRow("fewer pieces than at once") << 3 << 8;
        QTest::newRow("one at once") << 50 << 1;
        QTest::newRow("many at once") << 5000 << 64;
    }

    void everyIndexIsWorkedAndReportedOnce()
    {
        QFETCH(int, count);
        QFETCH(int, atOnce);
        const auto size = static_cast<std::size_t>(count);
        std::vector<std::atomic<int>> worked(size);
        std::vector<int> reported(size);
        // Some end at once, some block, some wait for an answer, and some do one after the other.
        Answering network(1);
        const auto work = [&](std::size_t i, CallLoop& loop) -> Call<void> {
            if (i % 3 == 1 || i % 7 == 1)
                co_await loop.mayBlock();
            if (i % 3 == 2 || i % 7 == 1)
                co_await network.ask(loop);
            ++worked[i];
        };
        forEachParallel(size, static_cast<std::size_t>(atOnce), work, [&](std::span<const std::size_t> ended) {
            for (const std::size_t i : ended)
                ++reported[i];
            return true;
        });
        for (std::size_t i = 0; i < size; ++i) {
            QCOMPARE(worked[i].load(), 1);
            QCOMPARE(reported[i], 1);
        }
    }

    void reportsComeOnTheCallingThread()
    {
        const std::thread::id caller = std::this_thread::get_id();
        bool elsewhere = false;
        forEachParallel(100, 8, blocking([](std::size_t) {}), [&](std::span<const std::size_t>) {
            elsewhere = elsewhere || caller != std::this_thread::get_id();
            return true;
        });
        QVERIFY(!elsewhere);
    }

    void noWorkRunsAheadOfItsReports()
    {
        std::atomic<int> begun = 0;
        int reported = 0;
        int ahead = 0;
        forEachParallel(60, 4, blocking([&](std::size_t) { ++begun; }), [&](std::span<const std::size_t> ended) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1)); // slower than the work
            ahead = std::max(ahead, begun.load() - reported);
            reported += static_cast<int>(ended.size());
            return true;
        });
        QCOMPARE(reported, 60);
        QVERIFY2(ahead <= 4, qPrintable(QString::number(ahead)));
    }

    void whatWaitsHoldsNoThread()
    {
        const std::thread::id caller = std::this_thread::get_id();
        Answering network(200); // nobody is answered before all have asked
        bool elsewhere = false;
        std::size_t together = 0;
        const auto work = [&](std::size_t, CallLoop& loop) -> Call<void> {
            co_await network.ask(loop);
            elsewhere = elsewhere || caller != std::this_thread::get_id();
        };
        forEachParallel(200, 200, work, [&](std::span<const std::size_t> ended) {
            together = std::max(together, ended.size());
            return true;
        });
        QVERIFY(!elsewhere);
        QVERIFY(together > 1);
    }

    void whatBlocksDoesNotKeepOthersFromGoingOn()
    {
        Answering network(1);
        std::promise<void> othersEnded;
        int ended = 0;
        const auto work = [&](std::size_t i, CallLoop& loop) -> Call<void> {
            if (i == 0) {
                co_await loop.mayBlock();
                othersEnded.get_future().wait(); // for ever, if this were the thread of the others
            } else {
                co_await network.ask(loop);
            }
        };
        forEachParallel(20, 2, work, [&](std::span<const std::size_t> pieces) {
            ended += static_cast<int>(pieces.size());
            if (ended == 19)
                othersEnded.set_value();
            return true;
        });
        QCOMPARE(ended, 20);
    }

    void whatEndsDuringAReportIsReportedTogether()
    {
        std::atomic<int> worked = 0;
        std::size_t most = 0;
        forEachParallel(8, 8, blocking([&](std::size_t) { ++worked; }), [&](std::span<const std::size_t> ended) {
            while (worked < 8) // the first report waits for all the others' work
                std::this_thread::yield();
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            most = std::max(most, ended.size());
            return true;
        });
        QVERIFY2(most > 1, qPrintable(QString::number(most)));
    }

    void aStopReachesAllCallsOfOneThread()
    {
        support::FakeReply never;
        never.delivery = support::Delivery::Hang;
        const support::FakeServer server([&](const support::FakeRequest&) { return never; });
        const optimizers::HttpRequest request{server.url() + "/v1/chat/completions", "{}", {}};
        optimizers::HttpClient client;
        std::stop_source stop;
        int cancelled = 0;
        std::chrono::steady_clock::time_point stopped;
        const std::jthread person([&] {
            while (server.requests() < 256)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            stopped = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        const auto work = [&](std::size_t, CallLoop& loop) -> Call<void> {
            const auto reply = co_await client.send(request, loop, stop.get_token());
            cancelled += !reply && reply.error().kind == optimizers::ErrorKind::Cancelled ? 1 : 0;
        };
        // Nobody tells it that all is over: what is begun after the stop must send nothing.
        forEachParallel(1000, 256, work, [](std::span<const std::size_t>) { return true; });
        qInfo("stopped 256 calls in %.1f ms",
              std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - stopped).count());
        QCOMPARE(cancelled, 1000);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.requests(), 256);
    }

    void aStopAtAnyMomentEndsEveryCallOnce()
    {
        support::FakeReply never; // a stop that is lost between the queues leaves its call waiting for ever
        never.delivery = support::Delivery::Hang;
        const support::FakeServer server([&](const support::FakeRequest&) { return never; });
        const optimizers::HttpRequest request{server.url() + "/v1/chat/completions", "{}", {}};
        optimizers::HttpClient client;
        for (int moment = 0; moment < 100; ++moment) {
            std::stop_source stop;
            std::vector<int> ended(64);
            const std::jthread person([&] {
                std::this_thread::sleep_for(std::chrono::microseconds(15 * moment));
                stop.request_stop();
            });
            const auto work = [&](std::size_t i, CallLoop& loop) -> Call<void> {
                const auto reply = co_await client.send(request, loop, stop.get_token());
                ended[i] += !reply && reply.error().kind == optimizers::ErrorKind::Cancelled ? 1 : 100;
            };
            forEachParallel(64, 16, work, [](std::span<const std::size_t>) { return true; });
            QCOMPARE(ended, std::vector<int>(64, 1));
        }
    }

    void noMoreWorkIsStartedOnceAReportSaysSo()
    {
        std::atomic<int> worked = 0;
        int reported = 0;
        forEachParallel(1000, 2, blocking([&](std::size_t) {
                            ++worked;
                            std::this_thread::sleep_for(std::chrono::milliseconds(1));
                        }),
                        [&](std::span<const std::size_t> ended) {
                            reported += static_cast<int>(ended.size());
                            return false;
                        });
        QVERIFY(worked.load() < 1000);
        QCOMPARE(reported, worked.load());
    }
};

REGISTER_TEST(TestParallel)

} // namespace tst_parallel

#include "tst_parallel.moc"
