// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/racing.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

namespace tst_racing {

using namespace optimizers;

namespace {

std::vector<Rung> rungs(std::initializer_list<Rung> list)
{
    return list;
}

Outcome outcomeOn(const Example& example, OutcomeClass outcomeClass)
{
    Outcome outcome;
    outcome.example = example.id;
    outcome.outcomeClass = outcomeClass;
    outcome.score = outcomeClass == OutcomeClass::Right ? 1.0 : 0.0;
    return outcome;
}

// A trial whose outcomes on the first examples are given as letters: r right, w wrong, f failed.
TrialId addTrial(History& history, const TaskView& task, const std::string& instruction, const std::string& outcomes)
{
    ExampleOrder places;
    for (const Example& example : task.validation())
        places.emplace(example.id, places.size());
    const TrialId id = history.trialFor({instruction, {}}, {{}, "draw", {}, 1}, 1).id;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const OutcomeClass outcomeClass = outcomes[i] == 'r'   ? OutcomeClass::Right
                                          : outcomes[i] == 'w' ? OutcomeClass::Wrong
                                                               : OutcomeClass::Failed;
        history.addOutcome(id, outcomeOn(task.validation()[i], outcomeClass), places);
    }
    return id;
}

} // namespace

class TestRacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutALimitEachRungHalvesTheFieldAndDoublesTheExamples()
    {
        QCOMPARE(rungsFor(24, 0, {60, {}}), rungs({{24, 8}, {12, 16}, {6, 32}, {3, 60}}));
    }

    void aLimitStretchesTheRungsUntilTheCallsAreUsed()
    {
        const std::vector<Rung> found = rungsFor(24, 0, {60, 700});
        QCOMPARE(found.front().candidates, std::size_t{24});
        QVERIFY(found.front().examples > 8);
        QCOMPARE(found.back().examples, std::size_t{60});
        QVERIFY(callsOf(found) <= 700);
        QVERIFY(callsOf(found) > 600);
    }

    void callsForEverythingDropNobody() { QCOMPARE(rungsFor(24, 0, {60, 1440}), rungs({{24, 60}})); }

    void aSmallLimitDropsMoreAtOnce() { QCOMPARE(rungsFor(24, 0, {60, 24 * 8 + 52}), rungs({{24, 8}, {1, 60}})); }

    void aTaskWithFewExamplesIsTriedOnAllOfThem() { QCOMPARE(rungsFor(5, 0, {6, 30}), rungs({{5, 6}})); }

    void aRaceThatIsOverOrCannotBePaidHasNoRungs()
    {
        QVERIFY(rungsFor(3, 60, {60, 1000}).empty());
        QVERIFY(rungsFor(3, 8, {60, 51}).empty());
        QVERIFY(rungsFor(0, 0, {60, {}}).empty());
    }

    void theRungsNeverCostMoreThanTheCallsAndNeverDropOnFewerThanEight()
    {
        for (std::size_t candidates = 1; candidates <= 70; candidates += 3) {
            for (std::int64_t calls = 0; calls <= 3000; calls += 61) {
                const RaceLimits limits{100, calls};
                const std::size_t payable = payableCandidates(candidates, limits);
                const std::vector<Rung> found = rungsFor(payable, 0, limits);
                QCOMPARE(found.empty(), payable == 0);
                QVERIFY(callsOf(found) <= calls);
                QVERIFY(found.empty() || (found.front().examples >= 8 && found.back().examples == 100));
            }
        }
    }

    void askedAgainInMidRaceTheRestIsAtLeastAsLong()
    {
        std::int64_t left = 900;
        std::size_t tried = 0;
        std::vector<Rung> planned = rungsFor(40, 0, {100, left});
        while (planned.size() > 1) {
            const Rung done = planned.front();
            left -= callsOf(std::span(planned).first(1), tried);
            tried = done.examples;
            const std::vector<Rung> rest = rungsFor(done.candidates, tried, {100, left});
            QVERIFY(!rest.empty());
            QVERIFY(rest.front().examples >= planned[1].examples);
            QVERIFY(callsOf(rest, tried) <= left);
            planned = rest;
        }
    }

    void twoCandidatesAreTheLeastThatCanRace()
    {
        const RaceLimits limits{60, {}};
        QCOMPARE(fewestCallsOf(limits), std::int64_t{2 * 8 + 52});
        QCOMPARE(payableCandidates(9, {60, fewestCallsOf(limits)}), std::size_t{2});
        QCOMPARE(payableCandidates(9, {60, fewestCallsOf(limits) - 1}), std::size_t{1});
        QCOMPARE(payableCandidates(9, {60, fewestCallsOf(limits, 3)}, 3), std::size_t{2});
    }

    void tiesGoToTheEarlierProposal()
    {
        const tests::Landscape landscape(1);
        History history;
        const TrialId first = addTrial(history, landscape.task(), "a", "rwrwrwrw");
        const TrialId second = addTrial(history, landscape.task(), "b", "wrwrwrwr");
        const TrialId third = addTrial(history, landscape.task(), "c", "rrrrwwwr");
        QCOMPARE(ranked(history, landscape.task(), std::vector{first, second, third}),
                 (std::vector{third, first, second}));
    }

    void aFailedCallIsMissingAndNotWrong()
    {
        const tests::Landscape landscape(1);
        History history;
        const TrialId wrong = addTrial(history, landscape.task(), "a", "rrrrrwrr");
        const TrialId missing = addTrial(history, landscape.task(), "b", "rrrrrrff");
        QCOMPARE(ranked(history, landscape.task(), std::vector{wrong, missing}), (std::vector{missing, wrong}));
    }

    void missingTheHardExamplesIsNoAdvantage()
    {
        const tests::Landscape landscape(1);
        History history;
        const TrialId lucky = addTrial(history, landscape.task(), "a", "rrrwrfff");
        const TrialId strong = addTrial(history, landscape.task(), "b", "rrrrrrww");
        const TrialId other = addTrial(history, landscape.task(), "c", "rrrrrwww");
        QCOMPARE(ranked(history, landscape.task(), std::vector{lucky, strong, other}),
                 (std::vector{strong, other, lucky}));
    }

    void whoHasHardlyAnyOutcomesComesLast()
    {
        const tests::Landscape landscape(1);
        History history;
        const TrialId failing = addTrial(history, landscape.task(), "a", "rffffffr");
        const TrialId poor = addTrial(history, landscape.task(), "b", "wwwwwwrw");
        QCOMPARE(ranked(history, landscape.task(), std::vector{failing, poor}), (std::vector{poor, failing}));
    }

    void theNextRungIsReadFromTheOutcomes()
    {
        const tests::Landscape landscape(1);
        History history;
        std::vector<TrialId> field;
        for (const char* outcomes : {"rrrrrrrr", "wwwwwwww", "rrrrrrrw", "rrwwwwww"})
            field.push_back(addTrial(history, landscape.task(), outcomes, outcomes));
        const std::vector<Proposal> next = continueRace(history, landscape.task(), field, {60, {}});
        QCOMPARE(next.size(), std::size_t{2});
        QCOMPARE(next[0].candidate.instruction, std::string("rrrrrrrr"));
        QCOMPARE(next[1].candidate.instruction, std::string("rrrrrrrw"));
        QCOMPARE(next[0].examples, std::optional(std::size_t{16}));
    }

    void anExampleThatIsShownCountsAsTried()
    {
        const tests::Landscape landscape(1);
        const TaskView& task = landscape.task();
        History history;
        Candidate candidate{"a", {exemplarFrom(task.validation()[1])}};
        ExampleOrder places{{task.validation()[0].id, 0}, {task.validation()[2].id, 2}};
        const TrialId id = history.trialFor(candidate, {}, 1).id;
        history.addOutcome(id, outcomeOn(task.validation()[0], OutcomeClass::Right), places);
        QCOMPARE(triedPrefix(history.at(id), task), std::size_t{2});
        history.addOutcome(id, outcomeOn(task.validation()[2], OutcomeClass::Right), places);
        QCOMPARE(triedPrefix(history.at(id), task), std::size_t{3});
    }

    void limitsOfTokensAndMoneyBecomeCallsAtTheMeanUsageSoFar()
    {
        const tests::Landscape landscape(1);
        Budget budget;
        budget.tokens = 1000;
        budget.money = 3.05;
        History history(budget);
        Outcome outcome = outcomeOn(landscape.task().validation()[0], OutcomeClass::Right);
        outcome.usage = {15, 5, 0.1, 0.0, false};
        const TrialId id = history.trialFor({"a", {}}, {}, 0).id;
        history.addOutcome(id, outcome, {{outcome.example, 0}});
        history.finishRound({1, 0, 15, 5, 0.1, 0.0});
        QCOMPARE(payableCalls(history), std::optional<std::int64_t>(29));
        QVERIFY(!payableCalls(History()));
    }
};

REGISTER_TEST(TestRacing)

} // namespace tst_racing

#include "tst_racing.moc"
