// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/by_hand.h"
#include "optimizers/search/catalogue.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_by_hand {

using namespace optimizers;

class TestByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsScoredOnAllValidationExamples()
    {
        const tests::Landscape landscape(1);
        OptimizerInfo info = *findOptimizer("by_hand");
        info.create = [create = info.create](const ParameterValues&) {
            return create({{"instructions", std::string("Guess.\n---\nThink.\nThen answer.")}});
        };
        const auto played = tests::play(info, landscape, {});
        QCOMPARE(played.rounds.size(), std::size_t{1});
        QCOMPARE(played.history.trials().size(), std::size_t{3});
        QCOMPARE(played.history.trials()[2].candidate.instruction, std::string("Think.\nThen answer."));
        for (const Trial& trial : played.history.trials())
            QCOMPARE(trial.outcomes.size(), std::size_t{60});
    }

    void instructionsAreAddedOnce()
    {
        std::string text = withInstructionByHand({}, "One.");
        text = withInstructionByHand(text, "Two.\nLines.");
        text = withInstructionByHand(text, "One.");
        QCOMPARE(instructionsByHand(text), (std::vector<std::string>{"One.", "Two.\nLines."}));
        QVERIFY(instructionsByHand("").empty());
        QCOMPARE(instructionsByHand("\n---\nOne.\n---\n"), std::vector<std::string>{"One."});
    }

    void aRuleInAnInstructionSeparatesNothing()
    {
        const std::vector<std::string> wanted = {"# Task\n---\nSort.\n-----\n", "---", "Two.\n\n"};
        std::string text;
        for (const std::string& instruction : wanted)
            text = withInstructionByHand(std::move(text), instruction);
        QCOMPARE(instructionsByHand(text), wanted);
        QCOMPARE(withInstructionByHand(text, wanted[1]), text);
    }

    void thePlanSaysWhatABudgetBuys()
    {
        const auto optimizer = findOptimizer("by_hand")->create({{"instructions", std::string("A.\n---\nB.")}}).value();
        QCOMPARE(optimizer->plan({40, 60, 0}, {}).candidates, 2);
        QCOMPARE(optimizer->plan({40, 60, 0}, 70).candidates, 1);
    }
};

REGISTER_TEST(TestByHand)

} // namespace tst_by_hand

#include "tst_by_hand.moc"
