// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/threads/inbox.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <memory>
#include <numeric>
#include <thread>
#include <vector>

namespace tst_inbox {

using widgets::Inbox;

class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOfManyThreadsAreMadeHereEachInItsOrder()
    {
        constexpr int threads = 4;
        constexpr int each = 500;
        Inbox inbox;
        std::vector<std::vector<int>> told(threads);
        int elsewhere = 0;
        {
            std::vector<std::jthread> posting;
            for (int thread = 0; thread < threads; ++thread)
                posting.emplace_back([&, thread] {
                    for (int call = 0; call < each; ++call)
                        inbox.post([&, thread, call] {
                            told[static_cast<std::size_t>(thread)].push_back(call);
                            elsewhere += QThread::currentThread() == inbox.thread() ? 0 : 1;
                        });
                });
            QTRY_COMPARE(told.back().size(), std::size_t{each});
        }
        QCoreApplication::processEvents();
        std::vector<int> inOrder(each);
        std::iota(inOrder.begin(), inOrder.end(), 0);
        for (const std::vector<int>& calls : told)
            QCOMPARE(calls, inOrder);
        QCOMPARE(elsewhere, 0);
    }

    void aCallMayPostAnother()
    {
        Inbox inbox;
        int told = 0;
        inbox.post([&] { inbox.post([&] { ++told; }); });
        QTRY_COMPARE(told, 1);
    }

    void nothingIsCalledAfterTheEnd()
    {
        auto inbox = std::make_unique<Inbox>();
        int told = 0;
        inbox->post([&] { ++told; });
        inbox->post([&] { inbox.reset(); });
        inbox->post([&] { ++told; });
        QTRY_VERIFY(!inbox);
        QCOMPARE(told, 1);
        inbox = std::make_unique<Inbox>();
        inbox->post([&] { ++told; });
        inbox.reset();
        QCoreApplication::processEvents();
        QCOMPARE(told, 1);
    }
};

REGISTER_TEST(TestInbox)

} // namespace tst_inbox

#include "tst_inbox.moc"
