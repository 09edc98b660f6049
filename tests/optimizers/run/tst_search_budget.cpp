// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/run/search_budget.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_search_budget {

using namespace optimizers;

namespace {

constexpr auto none = std::nullopt;
constexpr SearchNeeds needs{.testExamples = 20, .concurrency = 4, .leastCalls = 30};

/// A draft that took 8 + 2 tokens, 0.01 in money and 6 seconds for each of two examples; a third failed.
History evaluatedDraft()
{
    History history;
    const TrialId draft = history.trialFor({"draft", {}}, {}, 0).id;
    ExampleOrder order;
    for (std::uint32_t i = 0; i < 3; ++i) {
        order.emplace(ExampleId{i}, order.size());
        Outcome outcome;
        outcome.example = {i};
        outcome.outcomeClass = i < 2 ? OutcomeClass::Wrong : OutcomeClass::Failed;
        outcome.usage = {8, 2, 0.01, 6.0, false};
        history.addOutcome(draft, outcome, order);
    }
    return history;
}

RunLimits limitsOf(const Budget& budget)
{
    RunLimits limits;
    limits.budget = budget;
    limits.finalists = 2; // 60 calls of the comparison
    return limits;
}

Budget searched(const Budget& budget)
{
    return searchBudget(limitsOf(budget), evaluatedDraft(), needs);
}

} // namespace

class TestSearchBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreKeptBackFromTheBeginning()
    {
        QCOMPARE(searchBudget(limitsOf({100, none, none, none}), 20).calls.value_or(0), 40);
        QCOMPARE(searchBudget(limitsOf({50, none, none, none}), 20).calls.value_or(-1), 0);
        QVERIFY(!searchBudget(limitsOf({}), 20).calls);
    }

    void aBudgetInCallsStaysWhatItIs()
    {
        const Budget budget{100, none, none, none, KnownAnswers::Counted};
        QCOMPARE(searched(budget), searchBudget(limitsOf(budget), 20));
        QCOMPARE(searched({}), Budget{});
    }

    void tokensAreKeptBackAsTheDraftTookThem()
    {
        const Budget search = searched({none, 2400, none, none}); // 15 a call
        QCOMPARE(search.tokens.value_or(0), 2400 - 60 * 15);
        QCOMPARE(search.calls.value_or(0), 100);
    }

    void moneyIsKeptBackAsTheDraftTookIt()
    {
        const Budget search = searched({none, none, 2.41, none}); // 0.015 a call
        QVERIFY(qAbs(search.money.value_or(0.0) - 1.51) < 1e-9);
        QCOMPARE(search.calls.value_or(0), 100);
    }

    void minutesAreThoseOfCallsSideBySide()
    {
        const Budget search = searched({none, none, none, 6.01}); // 9 s in each of four lanes
        QVERIFY(qAbs(search.minutes.value_or(0.0) - (6.01 - 60 * 9.0 / 4 / 60)) < 1e-9);
        QCOMPARE(search.calls.value_or(0), 100);
    }

    void theTightestLimitCounts()
    {
        QCOMPARE(searched({120, 2400, none, none}).calls.value_or(0), 60);
        QCOMPARE(searched({1000, 2400, none, 60.0}).calls.value_or(0), 100);
    }

    void aSearchIsNeverPlannedBelowItsLeast()
    {
        const Budget search = searched({none, 950, none, none});
        QCOMPARE(search.tokens.value_or(0), 50);
        QCOMPARE(search.calls.value_or(0), 30);
        QCOMPARE(searched({none, 100, none, none}).tokens.value_or(-1), 0);
    }

    void whatIsNotKnownLimitsNothing()
    {
        const RunLimits limits = limitsOf({none, 1000, 1.0, 1.0});
        QCOMPARE(searchBudget(limits, History(), needs), limits.budget);
        History free;
        const TrialId draft = free.trialFor({"draft", {}}, {}, 0).id;
        Outcome outcome;
        outcome.outcomeClass = OutcomeClass::Right;
        free.addOutcome(draft, outcome, {{outcome.example, 0}});
        QCOMPARE(searchBudget(limits, free, needs), limits.budget);
    }
};

REGISTER_TEST(TestSearchBudget)

} // namespace tst_search_budget

#include "tst_search_budget.moc"
