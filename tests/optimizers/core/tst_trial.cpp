// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/events.h"
#include "optimizers/core/trial.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <set>

namespace tst_trial {

using namespace optimizers;

class TestTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeClassIsReadBackFromItsName()
    {
        std::set<std::string_view> names;
        for (int i = 0; i <= static_cast<int>(OutcomeClass::Failed); ++i) {
            const auto outcomeClass = static_cast<OutcomeClass>(i);
            names.insert(nameOf(outcomeClass));
            QCOMPARE(outcomeClassFrom(nameOf(outcomeClass)), std::optional(outcomeClass));
        }
        QCOMPARE(names.size(), std::size_t{7});
        QVERIFY(!outcomeClassFrom("Right"));
        QVERIFY(!outcomeClassFrom(""));
    }

    void onlyFilteredAndFailedOutcomesAreMissing()
    {
        for (const OutcomeClass scored : {OutcomeClass::Right, OutcomeClass::Wrong, OutcomeClass::Unparsable,
                                          OutcomeClass::Truncated, OutcomeClass::Refused})
            QVERIFY(isScored(scored));
        QVERIFY(!isScored(OutcomeClass::Filtered));
        QVERIFY(!isScored(OutcomeClass::Failed));
    }

    void everyRunStateIsReadBackFromItsName()
    {
        for (int i = 0; i <= static_cast<int>(RunState::Failed); ++i) {
            const auto state = static_cast<RunState>(i);
            QCOMPARE(runStateFrom(nameOf(state)), std::optional(state));
        }
        QVERIFY(!runStateFrom("sleeping"));
    }

    void everyErrorKindHasAName()
    {
        std::set<std::string_view> names;
        for (int i = 0; i <= static_cast<int>(ErrorKind::Storage); ++i)
            names.insert(nameOf(static_cast<ErrorKind>(i)));
        QCOMPARE(names.size(), std::size_t{7});
        QVERIFY(!names.contains("unknown"));
    }

    void anOutcomeIsFoundByItsExample()
    {
        Trial trial;
        for (const std::uint32_t example : {5U, 2U}) {
            Outcome outcome;
            outcome.example = {example};
            trial.outcomes.push_back(outcome);
        }
        QCOMPARE(trial.outcomeOf({2}), &trial.outcomes[1]);
        QCOMPARE(trial.outcomeOf({3}), nullptr);
    }

    void callsRunOutAtTheBudgetAndNeverBelowZero()
    {
        Spending spent;
        spent.calls = 7;
        QCOMPARE(remainingCalls({}, spent), std::nullopt);
        Budget budget;
        budget.calls = 10;
        QCOMPARE(remainingCalls(budget, spent), std::optional<std::int64_t>(3));
        budget.calls = 5;
        QCOMPARE(remainingCalls(budget, spent), std::optional<std::int64_t>(0));
    }
};

REGISTER_TEST(TestTrial)

} // namespace tst_trial

#include "tst_trial.moc"
