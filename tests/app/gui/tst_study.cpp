// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models/study.h"
#include "tests/support/unit_test.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_study {

using namespace Qt::StringLiterals;

using app::Study;
using app::StudyMessages;
using optimizers::OutcomeClass;
using optimizers::RunEvent;
using optimizers::RunState;

namespace {

optimizers::Trial trial(int id, const std::string& instruction)
{
    optimizers::Trial trial;
    trial.id = {id};
    trial.candidate.instruction = instruction;
    trial.candidateId = idOf(trial.candidate);
    return trial;
}

RunEvent outcome(int id, std::uint32_t example, OutcomeClass outcomeClass, std::int64_t calls)
{
    optimizers::OutcomeRecorded recorded;
    recorded.trial = {id};
    recorded.outcome.example.value = example;
    recorded.outcome.outcomeClass = outcomeClass;
    recorded.outcome.score = outcomeClass == OutcomeClass::Right ? 1.0 : 0.0;
    recorded.spent.calls = calls;
    return recorded;
}

RunEvent finished(int id, double mean, std::int64_t calls, bool best)
{
    optimizers::TrialFinished event;
    event.trial = {id};
    event.score = {mean, mean - 0.1, mean + 0.1, 2, 1.0};
    event.spent.calls = calls;
    event.best = best;
    return event;
}

StudyMessages aRound(int study)
{
    return {{study, 0, app::RunBegan{}},
            {study, 0, RunEvent(optimizers::TrialStarted{trial(0, "Draft")})},
            {study, 0, outcome(0, 4, OutcomeClass::Right, 1)},
            {study, 0, outcome(0, 7, OutcomeClass::Failed, 2)},
            {study, 0, finished(0, 1.0, 2, true)}};
}

} // namespace

class TestStudy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsBecomeTrialsWithOutcomesAndScores()
    {
        Study study;
        const int number = study.restart({{"draft", {}}});
        study.take(aRound(number));
        const app::ShownTrial* known = study.find({0, 0});
        QVERIFY(known != nullptr);
        QCOMPARE(known->trial.candidate.instruction, std::string("Draft"));
        QCOMPARE(known->trial.outcomes.size(), std::size_t{2});
        QVERIFY(known->finished);
        QCOMPARE(study.spent().calls, std::int64_t{2});
        QVERIFY((study.best() == widgets::TrialKey{0, 0}));
        QCOMPARE(study.running(), std::optional(0));
    }

    void aRoundThatIsToldAgainChangesNothing()
    {
        Study study;
        const int number = study.restart({{"draft", {}}});
        study.take(aRound(number));
        study.take(aRound(number));
        QCOMPARE(study.find({0, 0})->trial.outcomes.size(), std::size_t{2});
        QCOMPARE(study.runs()[0].trials.size(), std::size_t{1});
    }

    void aMissingOutcomeIsReplacedWhenItIsTriedAgain()
    {
        Study study;
        const int number = study.restart({{"draft", {}}});
        study.take(aRound(number));
        study.take({{number, 0, outcome(0, 7, OutcomeClass::Right, 3)}});
        QCOMPARE(study.find({0, 0})->trial.outcomes.size(), std::size_t{2});
        QCOMPARE(study.find({0, 0})->trial.outcomes[1].outcomeClass, OutcomeClass::Right);
    }

    void theScoreSoFarLeavesFailedCallsOut()
    {
        optimizers::Outcome right;
        right.outcomeClass = OutcomeClass::Right;
        right.score = 1.0;
        const optimizers::Score score = app::provisionalScore({right, optimizers::Outcome()});
        QCOMPARE(score.mean, 1.0);
        QCOMPARE(score.count, 1);
        QCOMPARE(score.coverage, 0.5);
    }

    void messagesOfAStudyThatWasLeftAreNotTaken()
    {
        Study study;
        const int old = study.restart({{"draft", {}}});
        study.restart({{"draft", {}}});
        study.take(aRound(old));
        QVERIFY(study.runs()[0].trials.empty());
    }

    void testOutcomesAreNotMixedWithThoseOfTheSelection()
    {
        Study study;
        const int number = study.restart({{"draft", {}}});
        study.take(aRound(number));
        optimizers::OutcomeRecorded recorded;
        recorded.role = optimizers::Role::Test;
        recorded.outcome.example.value = 99;
        recorded.spent.calls = 5;
        study.take({{number, 0, RunEvent(recorded)}});
        QCOMPARE(study.find({0, 0})->trial.outcomes.size(), std::size_t{2});
        QCOMPARE(study.spent().calls, std::int64_t{5});
    }

    void aChangeNamesWhatItTouched()
    {
        Study study;
        std::vector<app::StudyChange> changes;
        connect(&study, &Study::advanced, this,
                [&changes](const app::StudyChange& change) { changes.push_back(change); });
        const int number = study.restart({{"draft", {}}, {"draft", {}}});
        study.take(aRound(number));
        QCOMPARE(changes.size(), std::size_t{1});
        QVERIFY((changes[0].touched == std::set<widgets::TrialKey>{{0, 0}}));
        QCOMPARE(changes[0].scored.size(), std::size_t{1});
        QVERIFY(changes[0].scored[0].best);
        QCOMPARE(changes[0].scored[0].spent.calls, std::int64_t{2});
        QCOMPARE(changes[0].runs, std::set<int>{0});
    }

    void aBestThatFallsBehindHandsOnItsPlace()
    {
        Study study;
        const int number = study.restart({{"draft", {}}});
        study.take(aRound(number));
        study.take({{number, 0, RunEvent(optimizers::TrialStarted{trial(1, "Other")})},
                    {number, 0, outcome(1, 4, OutcomeClass::Right, 3)},
                    {number, 0, outcome(1, 7, OutcomeClass::Right, 4)},
                    {number, 0, finished(1, 0.9, 4, false)},
                    {number, 0, finished(0, 0.5, 5, false)}});
        QVERIFY((study.best() == widgets::TrialKey{0, 1}));
    }

    void whatTheJournalKnewIsShownBeforeTheRunGoesOn()
    {
        optimizers::History known;
        known.trialFor(trial(0, "Draft").candidate, {}, 0);
        known.setScore({0}, {0.5, 0.3, 0.7, 20, 1.0});
        known.trialFor(trial(1, "Better").candidate, {}, 1);
        known.setScore({1}, {0.9, 0.7, 0.95, 20, 1.0});
        std::vector<optimizers::TrialFinished> scores(2);
        scores[0].score = known.at({0}).score;
        scores[0].best = true;
        scores[1].trial = {1};
        scores[1].score = known.at({1}).score;
        scores[1].best = true;
        scores[1].spent.calls = 40;
        Study study;
        const int number = study.restart({{"draft", {}}});
        optimizers::Spending spent;
        spent.calls = 40;
        study.take({{number, 0, app::RunBegan{known, scores, {}, {}, spent}},
                    {number, 0, app::RunEnded{RunState::Stopped, {}, spent, {}}}});
        QCOMPARE(study.runs()[0].trials.size(), std::size_t{2});
        QVERIFY((study.best() == widgets::TrialKey{0, 1}));
        QCOMPARE(study.find({0, 1})->spent.calls, std::int64_t{40});
        QVERIFY(!study.running());
        study.take({{number, 0, app::RunResumed{}}});
        QCOMPARE(study.running(), std::optional(0));
    }
};

REGISTER_TEST(TestStudy)

} // namespace tst_study

#include "tst_study.moc"
