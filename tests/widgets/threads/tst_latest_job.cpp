// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/threads/latest_job.h"

#include <QTest>

#include <atomic>
#include <semaphore>

namespace tst_latest_job {

using widgets::LatestJob;

class TestLatestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAJobSaysArrivesOnTheOwnersThread()
    {
        LatestJob job;
        QThread* thread = nullptr;
        int told = 0;
        job.start([&](const std::stop_token&, const LatestJob::Deliver& deliver) {
            deliver([&] {
                thread = QThread::currentThread();
                ++told;
            });
            deliver([&] { ++told; });
        });
        QTRY_COMPARE(told, 2);
        QCOMPARE(thread, QThread::currentThread());
    }

    void aNewJobStopsTheOneBeforeAndNothingOfThatIsTold()
    {
        LatestJob job;
        QStringList told;
        std::atomic<bool> firstEnded = false;
        bool waited = false;
        std::binary_semaphore begun(0);
        job.start([&](const std::stop_token& stop, const LatestJob::Deliver& deliver) {
            deliver([&] { told << QStringLiteral("early"); });
            begun.release();
            while (!stop.stop_requested())
                std::this_thread::yield();
            deliver([&] { told << QStringLiteral("late"); });
            firstEnded = true;
        });
        begun.acquire();
        job.start([&](const std::stop_token&, const LatestJob::Deliver& deliver) {
            waited = firstEnded;
            deliver([&] { told << QStringLiteral("second"); });
        });
        QTRY_COMPARE(told, QStringList{QStringLiteral("second")});
        QVERIFY(waited);
    }

    void aStoppedJobMaySayItsLastWordACancelledOneNot()
    {
        LatestJob job;
        int told = 0;
        std::binary_semaphore ended(0);
        const auto untilStopped = [&](const std::stop_token& stop, const LatestJob::Deliver& deliver) {
            while (!stop.stop_requested())
                std::this_thread::yield();
            deliver([&] { ++told; });
            ended.release();
        };
        job.start(untilStopped);
        job.stop();
        QTRY_COMPARE(told, 1);
        ended.acquire();
        job.start(untilStopped);
        job.cancel();
        ended.acquire();
        QTest::qWait(20);
        QCOMPARE(told, 1);
    }

    void theEndOfTheOwnerStopsAndWaits()
    {
        std::atomic<bool> ended = false;
        {
            LatestJob job;
            job.start([&](const std::stop_token& stop, const LatestJob::Deliver&) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                ended = true;
            });
        }
        QVERIFY(ended);
    }
};

REGISTER_TEST(TestLatestJob)

} // namespace tst_latest_job

#include "tst_latest_job.moc"
