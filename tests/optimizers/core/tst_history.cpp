// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/history.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_history {

using namespace optimizers;

namespace {

// Validation order 30, 10, 20, 40: not that of the ids.
const ExampleOrder order{{{30}, 0}, {{10}, 1}, {{20}, 2}, {{40}, 3}};

Outcome outcomeOn(std::uint32_t example, OutcomeClass outcomeClass)
{
    Outcome outcome;
    outcome.example = {example};
    outcome.outcomeClass = outcomeClass;
    outcome.score = outcomeClass == OutcomeClass::Right ? 1.0 : 0.0;
    return outcome;
}

TrialId add(History& history, const std::string& instruction, double mean, std::size_t outcomes)
{
    const TrialId id = history.trialFor({instruction, {}}, {}, 1).id;
    ExampleOrder natural;
    for (std::uint32_t example = 0; example < outcomes; ++example) {
        natural.emplace(ExampleId{example}, example);
        history.addOutcome(id, outcomeOn(example, OutcomeClass::Right), natural);
    }
    Score score;
    score.mean = mean;
    score.count = static_cast<int>(outcomes);
    history.setScore(id, score);
    return id;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trialsAreNumberedInTheOrderOfProposal()
    {
        History history;
        QCOMPARE(history.trialFor({"a", {}}, {{}, "draft", {}, 0}, 0).id, TrialId{0});
        QCOMPARE(history.trialFor({"b", {}}, {{}, "draw", {}, 1}, 1).id, TrialId{1});
        QCOMPARE(history.at({1}).candidate.instruction, std::string("b"));
        QCOMPARE(history.at({1}).round, 1);
        QCOMPARE(history.at({1}).candidateId, idOf({"b", {}}));
    }

    void aKnownCandidateKeepsItsTrial()
    {
        History history;
        (void)history.trialFor({"a", {}}, {{}, "draft", {}, 0}, 0);
        const Trial& again = history.trialFor({"a", {}}, {{}, "draw", {}, 4}, 3);
        QCOMPARE(again.id, TrialId{0});
        QCOMPARE(again.lineage.move, std::string("draft"));
        QCOMPARE(again.round, 0);
        QCOMPARE(history.trials().size(), std::size_t{1});
    }

    void aTrialIsFoundByItsCandidate()
    {
        History history;
        (void)history.trialFor({"a", {}}, {}, 0);
        QCOMPARE(history.find(idOf({"a", {}})), &history.at({0}));
        QCOMPARE(history.find(idOf({"b", {}})), nullptr);
    }

    void outcomesStandInValidationOrderWhateverTheyCameIn()
    {
        History history;
        const TrialId id = history.trialFor({"a", {}}, {}, 0).id;
        for (const std::uint32_t example : {20U, 40U, 30U, 10U})
            history.addOutcome(id, outcomeOn(example, OutcomeClass::Right), order);
        std::vector<std::uint32_t> examples;
        for (const Outcome& outcome : history.at(id).outcomes)
            examples.push_back(outcome.example.value);
        QCOMPARE(examples, (std::vector<std::uint32_t>{30, 10, 20, 40}));
    }

    void aSecondOutcomeReplacesOnlyAMissingOne()
    {
        History history;
        const TrialId id = history.trialFor({"a", {}}, {}, 0).id;
        history.addOutcome(id, outcomeOn(10, OutcomeClass::Failed), order);
        history.addOutcome(id, outcomeOn(10, OutcomeClass::Right), order);
        QCOMPARE(history.at(id).outcomes.size(), std::size_t{1});
        QCOMPARE(history.at(id).outcomes[0].outcomeClass, OutcomeClass::Right);
        history.addOutcome(id, outcomeOn(10, OutcomeClass::Wrong), order);
        QCOMPARE(history.at(id).outcomes[0].outcomeClass, OutcomeClass::Right);
    }

    void outcomesGivenAtOnceAreTheSameAsOneAfterTheOther()
    {
        std::vector<Outcome> outcomes;
        for (const std::uint32_t example : {20U, 40U, 10U, 30U, 10U, 20U})
            outcomes.push_back(outcomeOn(example, OutcomeClass::Right));
        outcomes[2].outcomeClass = OutcomeClass::Failed; // made good by the fifth
        outcomes[5].outcomeClass = OutcomeClass::Wrong;  // comes too late
        History stepwise;
        const TrialId id = stepwise.trialFor({"a", {}}, {}, 0).id;
        for (const Outcome& outcome : outcomes)
            stepwise.addOutcome(id, outcome, order);
        History atOnce;
        (void)atOnce.trialFor({"a", {}}, {}, 0);
        atOnce.setOutcomes(id, outcomes, order);
        QCOMPARE(atOnce.at(id).outcomes.size(), std::size_t{4});
        QVERIFY(atOnce.at(id) == stepwise.at(id));
    }

    void theBestHasTheHighestMeanAndTiesGoToTheEarlier()
    {
        History history;
        QVERIFY(history.best() == nullptr);
        (void)add(history, "a", 0.5, 20);
        const TrialId first = add(history, "b", 0.7, 20);
        (void)add(history, "c", 0.7, 20);
        QCOMPARE(history.best()->id, first);
    }

    void aShortTrialIsNotTheBest()
    {
        History history;
        const TrialId whole = add(history, "a", 0.5, 20);
        (void)add(history, "b", 1.0, 17);
        QCOMPARE(history.best()->id, whole);
        const TrialId nearly = add(history, "c", 0.9, 18);
        QCOMPARE(history.best()->id, nearly);
    }

    void aTrialWithoutScoredOutcomesIsNotTheBest()
    {
        History history;
        const TrialId id = history.trialFor({"a", {}}, {}, 0).id;
        history.addOutcome(id, outcomeOn(10, OutcomeClass::Failed), order);
        QVERIFY(history.best() == nullptr);
    }

    void aFinishedRoundCarriesWhatWasSpent()
    {
        Budget budget;
        budget.calls = 50;
        History history(budget);
        QCOMPARE(history.roundsFinished(), 0);
        Spending spent;
        spent.calls = 20;
        history.finishRound(spent);
        QCOMPARE(history.roundsFinished(), 1);
        QCOMPARE(history.spent(), spent);
        QCOMPARE(remainingCalls(history.budget(), history.spent()), std::optional<std::int64_t>(30));
    }

    void whatWasSpentBeforeEachRoundIsKept()
    {
        History history;
        for (const std::int64_t calls : {20, 50, 70}) {
            Spending spent;
            spent.calls = calls;
            history.finishRound(spent);
        }
        QCOMPARE(history.spentBefore(0).calls, 0);
        QCOMPARE(history.spentBefore(1).calls, 20);
        QCOMPARE(history.spentBefore(3).calls, 70);
        QCOMPARE(history.spentBefore(9), history.spent());
    }

    void knownAnswersCountWhereTheBudgetSaysSo()
    {
        Spending spent;
        spent.calls = 20;
        spent.cached = 7;
        for (const auto& [known, calls] : {std::pair(KnownAnswers::Free, 20), std::pair(KnownAnswers::Counted, 27)}) {
            Budget budget;
            budget.knownAnswers = known;
            History history(budget);
            history.finishRound(spent);
            QCOMPARE(history.spent().calls, calls);
            QCOMPARE(history.spent().cached, 7);
        }
    }
};

REGISTER_TEST(TestHistory)

} // namespace tst_history

#include "tst_history.moc"
