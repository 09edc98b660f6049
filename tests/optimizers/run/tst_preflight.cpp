// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/preflight.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_preflight {

using namespace optimizers;

class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBudgetTooSmallIsRefusedWithTheSmallestUsefulOne()
    {
        support::RunBench bench;
        bench.limits.budget.calls = 100;
        const support::StepwiseOptimizer optimizer(3, 4);
        const Result<Preflight> refused = preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(QString::fromStdString(refused.error().message()),
                 QStringLiteral("a budget of 100 calls is too small here; the smallest useful one is 180 calls"));
        bench.limits.budget.calls = 180;
        QVERIFY(preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0}).has_value());
    }

    void whatTheRunThenSpendsLiesInTheRange()
    {
        support::RunBench bench;
        support::StepwiseOptimizer optimizer(3, 4);
        const Result<Preflight> estimate = preflight(optimizer, bench.services(), bench.limits, {0.0, 1.0});
        QVERIFY(estimate.has_value());
        support::EventLog log;
        const RunFinished finished = bench.run(optimizer, log);
        QVERIFY(static_cast<double>(finished.spent.calls) <= estimate->calls.high);
        QVERIFY(static_cast<double>(finished.spent.calls) >= estimate->calls.low * 0.8);
        QVERIFY(static_cast<double>(finished.spent.tokens()) <= estimate->tokens.high);
    }

    void moneyFollowsThePrices()
    {
        support::RunBench bench;
        const support::StepwiseOptimizer optimizer(3, 4);
        QCOMPARE(preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0})->money.high, 0.0);
        bench.prices = {1.0, 2.0};
        const double once = preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0})->money.high;
        bench.prices = {2.0, 4.0};
        QVERIFY(once > 0.0);
        QCOMPARE(preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0})->money.high, 2.0 * once);
    }

    void theBudgetBoundsTheRange()
    {
        support::RunBench bench;
        bench.limits.budget.tokens = 5000;
        bench.limits.budget.minutes = 0.5;
        const support::StepwiseOptimizer optimizer(3, 4);
        const Result<Preflight> estimate = preflight(optimizer, bench.services(), bench.limits, {0.1, 60.0});
        QVERIFY(estimate.has_value());
        QCOMPARE(estimate->tokens.high, 5000.0);
        QCOMPARE(estimate->minutes.high, 0.5);
    }
};

REGISTER_TEST(TestPreflight)

} // namespace tst_preflight

#include "tst_preflight.moc"
