// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/endpoints/ledger.h"
#include "optimizers/endpoints/model_endpoint.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace tst_ledger {

using namespace optimizers;

namespace {

Usage tokens(std::int64_t input, std::int64_t output, double money = 0.0)
{
    Usage usage;
    usage.inputTokens = input;
    usage.outputTokens = output;
    usage.money = money;
    return usage;
}

Budget calls(std::int64_t count)
{
    Budget budget;
    budget.calls = count;
    return budget;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasUsedIsSpentAndNotWhatWasReserved()
    {
        Ledger ledger({});
        const Usage worst = tokens(100, 50, 0.3);
        QVERIFY(ledger.reserve(worst));
        QCOMPARE(ledger.spent().calls, 0);
        ledger.settle(worst, tokens(20, 5, 0.1));
        QCOMPARE(ledger.spent().calls, 1);
        QCOMPARE(ledger.spent().tokens(), 25);
        QCOMPARE(ledger.spent().money, 0.1);
    }

    void everyLimitHolds_data()
    {
        QTest::addColumn<int>("limit");
        for (int limit = 0; limit < 4; ++limit)
            QTest::newRow(std::array{"calls", "tokens", "money", "minutes"}.at(static_cast<std::size_t>(limit)))
                << limit;
    }

    void everyLimitHolds()
    {
        QFETCH(int, limit);
        Budget budget;
        if (limit == 0)
            budget.calls = 3;
        else if (limit == 1)
            budget.tokens = 30;
        else if (limit == 2)
            budget.money = 3.0;
        else
            budget.minutes = 1.0;
        Spending before{3, 0, 20, 10, 3.0, 60.0};
        Ledger full(budget, before);
        const Status refused = full.reserve(tokens(1, 0, 0.1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BudgetSpent);
        QCOMPARE(refused.error().call.cost, CallFailure::Cost::None);
        before = {2, 0, 20, 9, 2.9, 30.0};
        QVERIFY(Ledger(budget, before).reserve(tokens(1, 0, 0.1)));
    }

    void aReservationIsWaitedForUntilItSettles()
    {
        Budget budget;
        budget.tokens = 100;
        Ledger ledger(budget);
        const Usage worst = tokens(80, 0);
        QVERIFY(ledger.reserve(worst));
        std::atomic<bool> granted = false;
        std::jthread waiting([&] { granted = ledger.reserve(worst).has_value(); });
        ledger.settle(worst, tokens(10, 0)); // 90 remain
        waiting.join();
        QVERIFY(granted);
        ledger.settle(worst, tokens(80, 0));
        QVERIFY(!ledger.reserve(worst));
    }

    void aStopEndsTheWaitForAReservation()
    {
        Ledger ledger(calls(1));
        QVERIFY(ledger.reserve({}));
        std::stop_source stop;
        Status waited;
        std::jthread waiting([&] { waited = ledger.reserve({}, stop.get_token()); });
        stop.request_stop();
        waiting.join();
        QVERIFY(!waited);
        QCOMPARE(waited.error().kind, ErrorKind::Cancelled);
    }

    void aReleasedCallCostsNothing()
    {
        Ledger ledger(calls(1));
        QVERIFY(ledger.reserve({}));
        ledger.release({});
        QCOMPARE(ledger.spent().calls, 0);
        QVERIFY(ledger.reserve({}));
    }

    void manyThreadsSpendExactlyTheBudget()
    {
        Ledger ledger(calls(1000));
        std::atomic<int> granted = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < 16; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; ledger.reserve({}); ++i) {
                    if ((i + t) % 3 == 0) {
                        ledger.release({});
                        continue;
                    }
                    ++granted;
                    ledger.settle({}, tokens(1, 1));
                }
            });
        threads.clear();
        QCOMPARE(granted.load(), 1000);
        QCOMPARE(ledger.spent().calls, 1000);
        QCOMPARE(ledger.spent().tokens(), 2000);
    }

    void cachedAnswersAreCountedApart()
    {
        Ledger ledger(calls(0));
        ledger.countCached();
        QCOMPARE(ledger.spent().cached, 1);
        QCOMPARE(ledger.spent().calls, 0);
    }

    void theWorstCaseCountsEveryByteAndTheWholeAnswer()
    {
        CompletionRequest request;
        request.messages = {{Message::Role::User, std::string(1000, 'x')}};
        request.maxTokens = 50;
        const Usage worst = worstCaseOf(request, {1.0, 10.0});
        QVERIFY(worst.inputTokens >= 1000 && worst.inputTokens < 1200);
        QCOMPARE(worst.outputTokens, 50);
        QCOMPARE(worst.money, (static_cast<double>(worst.inputTokens) + 500.0) / 1e6);
    }
};

REGISTER_TEST(TestLedger)

} // namespace tst_ledger

#include "tst_ledger.moc"
