// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/exemplar_pool.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

namespace tst_exemplar_pool {

using namespace optimizers;

namespace {

TaskView smallTask()
{
    return {
        {"Do it.", {}},
        {Example{{1}, "one", {}, {"1"}}, Example{{2}, "two", {}, {"2"}}},
        {Example{{10}, "ten", {}, {"10"}}, Example{{11}, "eleven", {}, {"11"}}, Example{{12}, "twelve", {}, {"12"}}}};
}

Outcome outcomeOf(std::uint32_t example, OutcomeClass outcomeClass, const std::string& answer)
{
    Outcome outcome;
    outcome.example = {example};
    outcome.outcomeClass = outcomeClass;
    outcome.answer = answer;
    return outcome;
}

// Two trials: the first got 11 right, the second 10 and 11; both got 12 wrong.
History twoTrials()
{
    const ExampleOrder order = {{{10}, 0}, {{11}, 1}, {{12}, 2}};
    History history;
    const TrialId first = history.trialFor({"Do it.", {}}, {}, 0).id;
    history.addOutcome(first, outcomeOf(10, OutcomeClass::Wrong, "nine"), order);
    history.addOutcome(first, outcomeOf(11, OutcomeClass::Right, "XI"), order);
    history.addOutcome(first, outcomeOf(12, OutcomeClass::Failed, ""), order);
    const TrialId second = history.trialFor({"Do it well.", {}}, {}, 1).id;
    history.addOutcome(second, outcomeOf(10, OutcomeClass::Right, "X"), order);
    history.addOutcome(second, outcomeOf(11, OutcomeClass::Right, "eleven"), order);
    history.addOutcome(second, outcomeOf(12, OutcomeClass::Wrong, "13"), order);
    return history;
}

} // namespace

class TestExemplarPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expectedAnswersComeFromThePool()
    {
        const auto pool = exemplarPool(smallTask(), twoTrials(), AnswerSource::Expected, 3);
        QCOMPARE(pool.size(), std::size_t{2});
        QCOMPARE(pool[1].output, std::string("2"));
        QCOMPARE(pool[1].origin, ExemplarOrigin::Expected);
    }

    void onlyRightAnswersOfTheModelAreShownTheEarliestOfEach()
    {
        const auto pool = exemplarPool(smallTask(), twoTrials(), AnswerSource::Model, 2);
        QCOMPARE(pool.size(), std::size_t{2});
        QCOMPARE(pool[0].output, std::string("X"));
        QCOMPARE(pool[1].output, std::string("XI"));
        for (const Exemplar& exemplar : pool)
            QCOMPARE(exemplar.origin, ExemplarOrigin::Model);
    }

    void aPromptThatShowsAnAnswerOfTheModelIsNotScoredOnItsExample()
    {
        const auto pool = exemplarPool(smallTask(), twoTrials(), AnswerSource::Model, 2);
        const Candidate candidate{"Do it.", pool};
        QVERIFY(shows(candidate, {10}) && shows(candidate, {11}));
        QVERIFY(!shows(candidate, {12}));
    }

    void thePoolFillsUpWhereTheModelWasRightTooRarely()
    {
        const auto pool = exemplarPool(smallTask(), twoTrials(), AnswerSource::Model, 3);
        QCOMPARE(pool.size(), std::size_t{4});
        QCOMPARE(std::ranges::count(pool, ExemplarOrigin::Model, &Exemplar::origin), std::ptrdiff_t{2});
        QCOMPARE(exemplarPool(smallTask(), History(), AnswerSource::Model, 3).size(), std::size_t{2});
    }
};

REGISTER_TEST(TestExemplarPool)

} // namespace tst_exemplar_pool

#include "tst_exemplar_pool.moc"
