// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/core/random.h"
#include "optimizers/metrics/answer_options.h"
#include "tests/optimizers/metrics/metric_under_test.h"
#include "tests/support/unit_test.h"

#include <QTest>

namespace tst_multiple_choice {

using namespace optimizers;

namespace {

const std::string question = "Which one moos?\nOptions:\n(A) a dog\n(B) a cow\n(C) a big cow\n(D) none of these";

} // namespace

class TestMultipleChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waysToChooseB_data()
    {
        QTest::addColumn<QString>("answer");
        for (const char* answer : {"B",
                                   "b",
                                   "(B)",
                                   "[B]",
                                   "B.",
                                   "B)",
                                   "B:",
                                   "**B**",
                                   " \"B\" ",
                                   "(B) a cow",
                                   "B) a cow",
                                   "B. a cow",
                                   "B: a cow",
                                   "a cow",
                                   "A cow.",
                                   "Answer: B",
                                   "The answer is B.",
                                   "The answer is (B), because cows moo.",
                                   "Dogs bark (wrong). So the correct answer is: **(B)**",
                                   "the answer is option B",
                                   "Option B",
                                   "I choose (B).",
                                   "The correct choice is B because cows moo",
                                   "Answer:\n(B) a cow"})
            QTest::newRow(answer) << QString::fromUtf8(answer);
    }

    void waysToChooseB()
    {
        QFETCH(QString, answer);
        QCOMPARE(scoreBy("multiple_choice", {}, {"(B)"}, answer.toStdString(), question), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"B"}, answer.toStdString(), question), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"a cow"}, answer.toStdString(), question), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"(C)"}, answer.toStdString(), question), 0.0);
    }

    void answersThatChooseNothing_data()
    {
        QTest::addColumn<QString>("answer");
        for (const char* answer : {"", "E", "Both (A) and (B)", "a dog or a cow", "I do not know", "B2B", "because"})
            QTest::newRow(answer) << QString::fromUtf8(answer);
    }

    void answersThatChooseNothing()
    {
        QFETCH(QString, answer);
        QCOMPARE(scoreBy("multiple_choice", {}, {"(B)"}, answer.toStdString(), question), 0.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"(A)"}, answer.toStdString(), question), 0.0);
    }

    void anArticleIsNoLabel()
    {
        QCOMPARE(scoreBy("multiple_choice", {}, {"(A)"}, "The answer is a cow", question), 0.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"(B)"}, "The answer is a cow", question), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"(A)"}, "The answer is A because it barks", question), 1.0);
    }

    void theLastStatementCounts()
    {
        QCOMPARE(scoreBy("multiple_choice", {}, {"(B)"}, "The answer is A. No: the answer is B.", question), 1.0);
    }

    void withoutOptionsInTheInputLabelsStillCompare()
    {
        QCOMPARE(scoreBy("multiple_choice", {}, {"(B)"}, "The answer is B"), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"B) cow"}, "cow"), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"yes"}, "Yes."), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"yes"}, "no"), 0.0);
    }

    void searchingTheTextCanBeTurnedOff()
    {
        const ParameterValues strict = {{"search_text", false}};
        QCOMPARE(scoreBy("multiple_choice", strict, {"(B)"}, "The answer is B", question), 0.0);
        QCOMPARE(scoreBy("multiple_choice", strict, {"(B)"}, "B) a cow", question), 1.0);
    }

    void numberedOptionsWork()
    {
        const std::string numbered = "Pick one:\n1. red\n2. green\n3. blue";
        QCOMPARE(scoreBy("multiple_choice", {}, {"2"}, "(2)", numbered), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"2"}, "green", numbered), 1.0);
        QCOMPARE(scoreBy("multiple_choice", {}, {"2"}, "The answer is 3", numbered), 0.0);
    }

    void optionsAreReadFromTheLastList()
    {
        const auto options = optionsIn("1. Read this.\n2. Think.\nOptions:\nA) x\nB) y\n  C) 3.5\nE) gap");
        QCOMPARE(options.size(), std::size_t{3});
        QCOMPARE(options[2], (AnswerOption{"c", "3.5"}));
        QVERIFY(optionsIn("A) only one").empty());
        QVERIFY(optionsIn("No options.").empty());
    }

    void marksOfLabels()
    {
        QCOMPARE(optionFrom("(b) cow").value(), (AnswerOption{"b", "cow"}));
        QCOMPARE(optionFrom("12. cow").value(), (AnswerOption{"12", "cow"}));
        for (const char* text : {"3.5", "a dog", "(b cow", "b-side", "123. x", "", "()", "A.B"})
            QVERIFY2(!optionFrom(text), text);
    }

    void randomAnswersScoreAsTheirLabel()
    {
        const std::vector<std::string> before = {"", "(", "Answer: (", "The answer is (", "I say so.\nANSWER: ("};
        Rng rng(10);
        for (int i = 0; i < 20'000; ++i) {
            const std::string label(1, static_cast<char>('A' + rng.below(4)));
            const std::string wanted(1, static_cast<char>('A' + rng.below(4)));
            const std::string& lead = before[rng.below(before.size())];
            const std::string answer = lead + label + (lead.empty() ? "" : ")") + (rng.below(2) == 0 ? "" : "\n");
            QCOMPARE(scoreBy("multiple_choice", {}, {"(" + wanted + ")"}, answer, question),
                     label == wanted ? 1.0 : 0.0);
        }
    }
};

REGISTER_TEST(TestMultipleChoice)

} // namespace tst_multiple_choice

#include "tst_multiple_choice.moc"
