// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/catalogue.h"
#include "optimizers/search/stage_view.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace tst_two_stage {

using namespace optimizers;

namespace {

OptimizerInfo twoStageWith(const ParameterValues& values)
{
    OptimizerInfo info = *findOptimizer("two_stage");
    info.create = [create = info.create, values](const ParameterValues&) { return create(values); };
    return info;
}

tests::PlayOptions withCalls(std::int64_t calls)
{
    tests::PlayOptions options;
    options.calls = calls;
    return options;
}

std::vector<const Trial*> ofStage(const History& history, int stage)
{
    std::vector<const Trial*> trials;
    for (const Trial& trial : history.trials().subspan(1)) {
        if (stageOf(trial.lineage) == stage)
            trials.push_back(&trial);
    }
    return trials;
}

std::int64_t outcomesOf(const std::vector<const Trial*>& trials)
{
    std::int64_t outcomes = 0;
    for (const Trial* trial : trials)
        outcomes += static_cast<std::int64_t>(trial->outcomes.size());
    return outcomes;
}

/// A history of 60 validation examples whose draft cost 60 calls, with an instruction of stage 0 in round 1 that is
/// right on the first `right` of them.
History historyWith(const tests::Landscape& landscape, std::size_t right)
{
    History history = tests::historyWithDraft(landscape, withCalls(1060));
    ExampleOrder places;
    for (const Example& example : landscape.task().validation())
        places.emplace(example.id, places.size());
    const TrialId id = history.trialFor({"Better.", {}}, {{}, "generate", {}, 7}, 1).id;
    for (const Example& example : landscape.task().validation()) {
        const bool isRight = places.at(example.id) < right;
        history.addOutcome(
            id,
            {example.id, isRight ? OutcomeClass::Right : OutcomeClass::Wrong, isRight ? 1.0 : 0.0, {}, {}, false, {}},
            places);
    }
    history.setScore(id, {static_cast<double>(right) / 60.0, 0.0, 1.0, 60, 1.0});
    Spending spent;
    spent.calls = 60 + 300;
    history.finishRound(spent);
    return history;
}

} // namespace

class TestTwoStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArmsOfAStageAreTrialsOfTheRun()
    {
        const auto played = tests::play(
            twoStageWith({{"instruction", std::string("instinct")}, {"exemplars", std::string("exemplar_bandit")}}),
            tests::Landscape(2), withCalls(2400));
        QVERIFY2(played.armsProblem.empty(), played.armsProblem.c_str());
        QVERIFY(!played.arms.empty());
        std::set<int> stages;
        for (const std::vector<ArmBelief>& arms : played.arms) {
            const int stage = stageOf(played.history.at(arms.front().trial).lineage);
            stages.insert(stage);
            for (const ArmBelief& arm : arms)
                QCOMPARE(stageOf(played.history.at(arm.trial).lineage), stage);
        }
        QCOMPARE(stages.size(), std::size_t{2});
    }

    void instructionsComeFirstAndExemplarsAreShownUnderTheBestOfThem()
    {
        const tests::Landscape landscape(1);
        const auto played = tests::play(*findOptimizer("two_stage"), landscape, withCalls(1060));
        const std::vector<const Trial*> first = ofStage(played.history, 0);
        const std::vector<const Trial*> second = ofStage(played.history, 1);
        QVERIFY(first.size() > 5 && second.size() > 5);
        const Trial* best = draftOfStage(played.history, 1);
        QVERIFY(best != nullptr && best->score.mean >= played.history.trials().front().score.mean);
        for (const Trial* trial : first) {
            QVERIFY(trial->candidate.exemplars.empty());
            QVERIFY(trial->outcomes.size() < 60 || trial->score.mean <= best->score.mean);
        }
        for (const Trial* trial : second) {
            QCOMPARE(trial->candidate.instruction, best->candidate.instruction);
            QVERIFY(!trial->candidate.exemplars.empty());
            QVERIFY(trial->round > first.back()->round);
        }
    }

    void inTheReverseInstructionsKeepTheExemplarsFound()
    {
        const tests::Landscape landscape(1);
        const auto played =
            tests::play(twoStageWith({{"order", std::string("exemplars_first")}}), landscape, withCalls(1060));
        const Trial* best = draftOfStage(played.history, 1);
        QVERIFY(best != nullptr && !best->candidate.exemplars.empty());
        const std::vector<const Trial*> second = ofStage(played.history, 1);
        QVERIFY(second.size() > 5);
        for (const Trial* trial : second) {
            QVERIFY(trial->candidate.instruction != landscape.task().draft().instruction);
            QCOMPARE(trial->candidate.exemplars, best->candidate.exemplars);
        }
    }

    void theFirstStageKeepsToItsShareAndAllIsSpentInTheEnd()
    {
        const tests::Landscape landscape(2);
        for (const double share : {0.25, 0.5, 0.75}) {
            const auto played = tests::play(twoStageWith({{"share", share}}), landscape, withCalls(1060));
            const std::vector<const Trial*> first = ofStage(played.history, 0);
            // Each instruction costs a call of the writer, usable or not.
            const auto most = static_cast<std::int64_t>(share * 1000.0);
            const std::int64_t used = outcomesOf(first) + static_cast<std::int64_t>(first.size());
            QVERIFY2(used <= most, qPrintable(QString::number(used)));
            QVERIFY2(used > most / 2, qPrintable(QString::number(used)));
            QVERIFY2(played.calls > 1000, qPrintable(QString::number(played.calls)));
        }
    }

    void whatAnUselessWriterLeavesGoesToTheExemplars()
    {
        const tests::Landscape landscape(3);
        tests::PlayOptions options = withCalls(1060);
        options.writer = tests::WriterHabit::Garbage;
        const auto played = tests::play(*findOptimizer("two_stage"), landscape, options);
        QVERIFY(ofStage(played.history, 0).empty());
        QVERIFY(outcomesOf(ofStage(played.history, 1)) > 800);
        QVERIFY(!played.askedTooMuch && !played.freshDiffers);
        QVERIFY(!played.notes.empty());
    }

    void aStageSeesItsDraftItsTrialsAndItsShareOnly()
    {
        const tests::Landscape landscape(4);
        const History history = historyWith(landscape, 60);
        const History first = historyOfStage(history, 0, 0.5);
        QCOMPARE(first.trials().size(), std::size_t{2});
        QCOMPARE(first.trials()[1].lineage.generation, 7);
        QCOMPARE(first.roundsFinished(), 2);
        QCOMPARE(*first.budget().calls, 60 + 500);
        QCOMPARE(first.spent().calls, 360);

        const History second = historyOfStage(history, 1, 1.0, 12);
        QCOMPARE(second.trials().size(), std::size_t{1});
        QCOMPARE(second.trials().front().candidate.instruction, std::string("Better."));
        QCOMPARE(second.trials().front().lineage.generation, 0);
        QCOMPARE(second.trials().front().outcomes.size(), std::size_t{60});
        QCOMPARE(second.roundsFinished(), 1);
        // 700 calls are left, of which 12 were just made; its draft seems to have cost what the draft's evaluation did.
        QCOMPARE(second.spent().calls, 60 + 12);
        QCOMPARE(*second.budget().calls, 60 + 700);
    }

    void theDraftStaysWhereNothingBetterIsFound()
    {
        const tests::Landscape landscape(4);
        const History history = historyWith(landscape, 0);
        QCOMPARE(draftOfStage(history, 1)->id, TrialId{0});
    }

    void answersThatCountThoughTheyWereKnownAreNotCountedTwice()
    {
        Budget budget;
        budget.calls = 200;
        budget.knownAnswers = KnownAnswers::Counted;
        History history(budget);
        Spending spent;
        spent.calls = 40;
        spent.cached = 20;
        history.finishRound(spent);
        const History seen = historyOfStage(history, 0, 1.0);
        QCOMPARE(seen.spent().calls, 60);
        QCOMPARE(*seen.budget().calls, 200);
    }

    void limitsOfTokensAndMoneyAreSharedOutToo()
    {
        Budget budget;
        budget.tokens = 11'000;
        budget.money = 3.0;
        History history(budget);
        Spending spent;
        spent.inputTokens = 1000;
        spent.money = 1.0;
        history.finishRound(spent);
        const History seen = historyOfStage(history, 0, 0.5);
        QCOMPARE(*seen.budget().tokens, 6000);
        QCOMPARE(*seen.budget().money, 2.0);
        QVERIFY(!seen.budget().calls);
    }

    void thePartsAreThoseOfTheCatalogue()
    {
        const std::vector<ParameterSpec>& parameters = findOptimizer("two_stage")->parameters;
        for (const auto& [id, kind] :
             {std::pair("instruction", OptimizerKind::Instruction), std::pair("exemplars", OptimizerKind::Exemplars)}) {
            const auto spec = std::ranges::find(parameters, id, &ParameterSpec::id);
            QCOMPARE(static_cast<std::ptrdiff_t>(spec->choices.size()),
                     std::ranges::count(allOptimizers(), kind, &OptimizerInfo::kind));
            QVERIFY(!findOptimizer("two_stage")->create({{id, std::string("draft")}}));
        }
    }

    void everyPairOfTheCatalogueStaysWithinTheBudget()
    {
        const tests::Landscape landscape(5);
        for (const OptimizerInfo& instruction : singleOptimizers()) {
            for (const OptimizerInfo& exemplars : singleOptimizers()) {
                if (instruction.kind != OptimizerKind::Instruction || exemplars.kind != OptimizerKind::Exemplars)
                    continue;
                for (const char* order : {"instruction_first", "exemplars_first"}) {
                    const OptimizerInfo both = twoStageWith(
                        {{"instruction", instruction.id}, {"exemplars", exemplars.id}, {"order", std::string(order)}});
                    const auto played = tests::play(both, landscape, withCalls(760));
                    const std::string pair = instruction.id + " and " + exemplars.id + ", " + order;
                    QVERIFY2(!played.askedTooMuch && !played.freshDiffers, pair.c_str());
                    QVERIFY2(static_cast<int>(played.rounds.size()) < tests::PlayOptions().mostRounds, pair.c_str());
                }
            }
        }
    }
};

REGISTER_TEST(TestTwoStage)

} // namespace tst_two_stage

#include "tst_two_stage.moc"
