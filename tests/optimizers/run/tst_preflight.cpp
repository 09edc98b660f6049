// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/preflight.h"
#include "tests/support/run_bench.h"
#include "tests/support/unit_test.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_preflight {

using namespace optimizers;

namespace {

/// Tries each candidate on all examples; plans for the calls it is given, or for as many whatever it is given.
class Planner final : public Optimizer
{
public:
    explicit Planner(bool heeds) : m_heeds(heeds) {}

    Result<Step> propose(const History&, SearchContext&) override { return Step{}; }
    [[nodiscard]] Plan plan(const TaskSize& size, std::optional<std::int64_t> calls) const override
    {
        constexpr std::int64_t most = 30000;
        Plan plan;
        plan.minimumCalls = static_cast<std::int64_t>(size.validation);
        plan.solverCallsLow = plan.solverCallsHigh = m_heeds ? calls.value_or(most) : most;
        plan.candidates = static_cast<int>(plan.solverCallsHigh / plan.minimumCalls);
        return plan;
    }

private:
    bool m_heeds;
};

} // namespace

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

    void everyLimitCanBeTooSmall_data()
    {
        QTest::addColumn<double>("tokens");
        QTest::addColumn<double>("money");
        QTest::addColumn<double>("minutes");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("tokens") << 100.0 << 0.0 << 0.0
                                << QByteArray("a budget of 100 tokens is too small here; the smallest useful one is "
                                              "about %1 tokens, for 180 calls");
        QTest::newRow("money") << 0.0 << 0.0001 << 0.0
                               << QByteArray("a budget of 0.00010 in money is too small here; the smallest useful one "
                                             "is about %1, for 180 calls");
        QTest::newRow("minutes") << 0.0 << 0.0 << 0.05
                                 << QByteArray("a budget of 0.050 minutes is too small here; the smallest useful one "
                                               "is about %1 minutes, for 180 calls");
    }

    /// And the least that is named is enough.
    void everyLimitCanBeTooSmall()
    {
        QFETCH(const double, tokens);
        QFETCH(const double, money);
        QFETCH(const double, minutes);
        QFETCH(const QByteArray, problem);
        support::RunBench bench;
        bench.prices = {1.0, 2.0};
        const support::StepwiseOptimizer optimizer(3, 4);
        const auto setLimit = [&](double amount) {
            Budget& budget = bench.limits.budget;
            if (tokens > 0.0)
                budget.tokens = static_cast<std::int64_t>(amount);
            if (money > 0.0)
                budget.money = amount;
            if (minutes > 0.0)
                budget.minutes = amount;
        };
        setLimit(tokens + money + minutes); // of which one is set
        const Result<Preflight> refused = preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        const QString message = QString::fromStdString(refused.error().message());
        const int begin = static_cast<int>(message.lastIndexOf(QStringLiteral("about "))) + 6;
        const QString least = message.mid(begin).section(QRegularExpression(QStringLiteral("[ ,]")), 0, 0);
        QCOMPARE(message, QString::fromUtf8(problem).arg(least));
        setLimit(least.toDouble());
        QVERIFY(preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0}).has_value());
    }

    /// Also where a method plans for much more than the budget.
    void aRangeNeverRunsBackwards()
    {
        support::RunBench bench;
        bench.prices = {1.0, 2.0};
        const Planner optimizer(false);
        const Result<Preflight> whole = preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0});
        QVERIFY(whole);
        for (const double part : {0.1, 0.5, 0.99, 2.0}) {
            Budget& budget = bench.limits.budget;
            budget.calls = static_cast<std::int64_t>(whole->calls.low * part);
            budget.tokens = static_cast<std::int64_t>(whole->tokens.low * part);
            budget.money = whole->money.low * part;
            budget.minutes = whole->minutes.low * part;
            const Result<Preflight> limited = preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0});
            QVERIFY(limited);
            for (const Range& range : {limited->calls, limited->tokens, limited->money, limited->minutes})
                QVERIFY(range.low <= range.high);
            QVERIFY(limited->tokens.high <= static_cast<double>(*budget.tokens));
        }
    }

    /// A method that spends what it is given is planned for what the tokens pay for.
    void tokensBuyFewerCandidates()
    {
        support::RunBench bench;
        const Planner optimizer(true);
        int before = preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0})->plan.candidates;
        QCOMPARE(before, 1000);
        for (const std::int64_t tokens : {200000, 50000, 10000}) {
            bench.limits.budget.tokens = tokens;
            const int now = preflight(optimizer, bench.services(), bench.limits, {0.1, 1.0})->plan.candidates;
            QVERIFY(now < before && now > 0);
            before = now;
        }
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
