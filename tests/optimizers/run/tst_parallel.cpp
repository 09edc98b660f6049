// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/parallel.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace tst_parallel {

using optimizers::forEachParallel;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsWorkedAndReportedOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("threads");
        QTest::newRow("nothing to do") << 0 << 4;
        QTest::newRow("fewer pieces than threads") << 3 << 8;
        QTest::newRow("one thread") << 50 << 1;
        QTest::newRow("many threads") << 5000 << 64;
    }

    void everyIndexIsWorkedAndReportedOnce()
    {
        QFETCH(int, count);
        QFETCH(int, threads);
        const auto size = static_cast<std::size_t>(count);
        std::vector<std::atomic<int>> worked(size);
        std::vector<int> reported(size);
        forEachParallel(
            size, static_cast<std::size_t>(threads), [&](std::size_t i) { ++worked[i]; },
            [&](std::span<const std::size_t> ended) {
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
        forEachParallel(
            100, 8, [](std::size_t) {},
            [&](std::span<const std::size_t>) {
                elsewhere = elsewhere || caller != std::this_thread::get_id();
                return true;
            });
        QVERIFY(!elsewhere);
    }

    void noThreadRunsAheadOfItsReports()
    {
        std::atomic<int> begun = 0;
        int reported = 0;
        int ahead = 0;
        forEachParallel(
            60, 4, [&](std::size_t) { ++begun; },
            [&](std::span<const std::size_t> ended) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1)); // slower than the work
                ahead = std::max(ahead, begun.load() - reported);
                reported += static_cast<int>(ended.size());
                return true;
            });
        QCOMPARE(reported, 60);
        QVERIFY2(ahead <= 4, qPrintable(QString::number(ahead)));
    }

    void whatEndsDuringAReportIsReportedTogether()
    {
        std::atomic<int> worked = 0;
        std::size_t most = 0;
        forEachParallel(
            8, 8, [&](std::size_t) { ++worked; },
            [&](std::span<const std::size_t> ended) {
                while (worked < 8) // the first report waits for all the others' work
                    std::this_thread::yield();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                most = std::max(most, ended.size());
                return true;
            });
        QVERIFY2(most > 1, qPrintable(QString::number(most)));
    }

    void noMoreWorkIsStartedOnceAReportSaysSo()
    {
        std::atomic<int> worked = 0;
        int reported = 0;
        forEachParallel(
            1000, 2,
            [&](std::size_t) {
                ++worked;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            },
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
