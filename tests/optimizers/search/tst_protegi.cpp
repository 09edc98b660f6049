// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_protegi {

using namespace optimizers;

namespace {

OptimizerInfo protegiWith(const ParameterValues& values)
{
    OptimizerInfo info = *findOptimizer("protegi");
    info.create = [create = info.create, values](const ParameterValues&) { return create(values); };
    return info;
}

tests::PlayOptions withCalls(std::int64_t calls)
{
    tests::PlayOptions options;
    options.calls = calls;
    return options;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

std::ptrdiff_t countWith(const std::set<std::string>& requests, std::string_view part)
{
    return std::ranges::count_if(requests, [&](const std::string& request) { return has(request, part); });
}

} // namespace

class TestProtegi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWriterSeesMistakesOfTheInstructionThenItsOwnCritique()
    {
        const tests::Landscape landscape(1);
        tests::LandscapeContext context(landscape, {}, 1, {});
        const History history = tests::historyWithDraft(landscape, {});
        QVERIFY(findOptimizer("protegi")->create({}).value()->propose(history, context));
        QCOMPARE(countWith(context.asked(), "Name one reason"), std::ptrdiff_t{4});
        QCOMPARE(countWith(context.asked(), "Problem: Decide by "), std::ptrdiff_t{4});
        QCOMPARE(countWith(context.asked(), "in other words"), std::ptrdiff_t{4});
        const Trial& draft = history.trials().front();
        for (const std::string& request : context.asked()) {
            for (const Example& example : landscape.task().validation()) {
                const bool shown = has(request, "Input: " + example.input + '\n');
                QVERIFY(!shown || draft.outcomeOf(example.id)->outcomeClass == OutcomeClass::Wrong);
                QVERIFY(!shown || has(request, "Input: " + example.input + "\nExpected: " + example.expected.front()));
            }
        }
    }

    void anUnusableCritiqueIsLeftOutAndARoundWithoutInstructionsTriedAgain()
    {
        const tests::Landscape landscape(1);
        tests::PlayOptions options;
        options.writer = tests::WriterHabit::Garbage;
        tests::LandscapeContext context(landscape, options, 1, {});
        QVERIFY(findOptimizer("protegi")->create({}).value()->propose(tests::historyWithDraft(landscape, {}), context));
        QCOMPARE(countWith(context.asked(), "Write a better instruction."), std::ptrdiff_t{12});
        QCOMPARE(countWith(context.asked(), "Problem: "), std::ptrdiff_t{0});
    }

    void anInstructionWithoutMistakesIsPutInOtherWords()
    {
        const tests::Landscape landscape(1);
        tests::PlayOptions options;
        options.equalScores = true;
        tests::LandscapeContext context(landscape, options, 1, {});
        const auto step =
            findOptimizer("protegi")->create({}).value()->propose(tests::historyWithDraft(landscape, options), context);
        QVERIFY(step && !step->proposals.empty());
        for (const Proposal& proposal : step->proposals)
            QCOMPARE(proposal.lineage.move, std::string("paraphrase"));
    }

    void theBestOfEachRoundAreMendedInTheNext()
    {
        const tests::Landscape landscape(2);
        const auto played = tests::play(*findOptimizer("protegi"), landscape, {});
        std::set<int> generations;
        for (const Trial& trial : played.history.trials().subspan(1)) {
            generations.insert(trial.lineage.generation);
            QVERIFY(trial.lineage.move == "edit" || trial.lineage.move == "paraphrase");
            const Trial* parent = played.history.find(trial.lineage.parents.at(0));
            QVERIFY(parent != nullptr && parent->lineage.generation < trial.lineage.generation);
            QCOMPARE(parent->outcomes.size(), landscape.task().validation().size());
        }
        QCOMPARE(generations, (std::set<int>{1, 2, 3, 4, 5}));
    }

    void everyEvaluationKeepsTheBudgetAndIsAFunctionOfTheHistory_data()
    {
        QTest::addColumn<QString>("evaluation");
        for (const char* evaluation : {"race", "ucb", "ucb_e", "sr", "s_sr", "full"})
            QTest::newRow(evaluation) << evaluation;
    }

    void everyEvaluationKeepsTheBudgetAndIsAFunctionOfTheHistory()
    {
        QFETCH(QString, evaluation);
        const OptimizerInfo info = protegiWith({{"evaluation", evaluation.toStdString()}});
        const tests::Landscape landscape(3);
        for (std::int64_t calls = 60; calls < 2500; calls += 97) {
            tests::PlayOptions options = withCalls(calls);
            options.failEvery = calls % 2 == 0 ? 0 : 4;
            const auto played = tests::play(info, landscape, options);
            QVERIFY(!played.askedTooMuch && !played.freshDiffers && !played.error);
            const Plan plan = info.create({}).value()->plan({40, 60, 0}, calls - 60);
            QVERIFY(plan.solverCallsLow + plan.writerCallsLow <= calls - 60);
            QVERIFY(static_cast<int>(played.history.trials().size()) - 1 <= plan.candidates);
            QVERIFY(plan.candidates == 0 || played.history.trials().size() > 1);
        }
    }

    void confidenceBoundsTryTheBetterOnesOnMore()
    {
        const tests::Landscape landscape(5);
        const auto played = tests::play(protegiWith({{"evaluation", std::string("ucb")},
                                                     {"rounds", std::int64_t{1}},
                                                     {"exploration", 0.2},
                                                     {"expansion", std::int64_t{6}},
                                                     {"bandit_pulls", std::int64_t{2}},
                                                     {"bandit_rounds", std::int64_t{4}}}),
                                        landscape, {});
        std::set<std::size_t> lengths;
        for (const Trial& trial : played.history.trials().subspan(1))
            lengths.insert(trial.outcomes.size());
        QVERIFY(lengths.size() > 2);
        QCOMPARE(*lengths.begin(), std::size_t{8});
        QCOMPARE(*lengths.rbegin(), std::size_t{60});
        QCOMPARE(std::ranges::count_if(played.history.trials().subspan(1),
                                       [](const Trial& trial) { return trial.outcomes.size() == 60; }),
                 std::ptrdiff_t{1});
    }

    void successiveRejectsDropOneInEachStage()
    {
        const tests::Landscape landscape(5);
        const auto played = tests::play(protegiWith({{"evaluation", std::string("sr")},
                                                     {"rounds", std::int64_t{1}},
                                                     {"bandit_rounds", std::int64_t{4}},
                                                     {"bandit_pulls", std::int64_t{6}}}),
                                        landscape, {});
        // 8 candidates and 192 calls: every stage is longer than the one before until all examples are reached.
        QCOMPARE(played.rounds.front().size(), std::size_t{8});
        for (std::size_t stage = 1; stage + 1 < played.rounds.size() && !played.rounds[stage].empty(); ++stage) {
            QCOMPARE(played.rounds[stage].size(), played.rounds[stage - 1].size() - 1);
            QVERIFY(*played.rounds[stage - 1].front().examples <
                    played.rounds[stage].front().examples.value_or(std::size_t{60}));
        }
        std::set<std::size_t> lengths;
        std::size_t pulls = 0;
        for (const Trial& trial : played.history.trials().subspan(1)) {
            lengths.insert(trial.outcomes.size());
            pulls += trial.outcomes.size();
        }
        QCOMPARE(*lengths.rbegin(), std::size_t{60});
        QVERIFY(pulls <= 4 * 6 * 8 + 60);
    }

    void aRandomPartOfThemIsComparedInAStage()
    {
        const tests::Landscape landscape(5);
        const auto played = tests::play(
            protegiWith(
                {{"evaluation", std::string("s_sr")}, {"rounds", std::int64_t{1}}, {"bandit_pulls", std::int64_t{3}}}),
            landscape, {});
        QCOMPARE(played.rounds.front().size(), std::size_t{8});
        QVERIFY(played.rounds.size() > 3);
        for (std::size_t stage = 1; stage < played.rounds.size(); ++stage)
            QVERIFY(played.rounds[stage].size() <= 3);
    }

    void theBoundOfUcbETakesNoNoticeOfTheOthers()
    {
        const tests::Landscape landscape(5);
        const auto lengthsWith = [&](const char* evaluation) {
            const auto played = tests::play(protegiWith({{"evaluation", std::string(evaluation)},
                                                         {"rounds", std::int64_t{1}},
                                                         {"bandit_pulls", std::int64_t{2}}}),
                                            landscape, {});
            std::vector<std::size_t> lengths;
            for (const Trial& trial : played.history.trials().subspan(1))
                lengths.push_back(trial.outcomes.size());
            return lengths;
        };
        QVERIFY(lengthsWith("ucb") != lengthsWith("ucb_e"));
    }
};

REGISTER_TEST(TestProtegi)

} // namespace tst_protegi

#include "tst_protegi.moc"
