// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/search/meta_prompt.h"
#include "optimizers/search/writing.h"
#include "tests/support/landscape_context.h"
#include "tests/support/unit_test.h"

#include <QTest>

#include <algorithm>

namespace tst_writing {

using namespace optimizers;

namespace {

TaskView reviews()
{
    const auto example = [](std::uint32_t id, const char* input, const char* expected) {
        return Example{{id}, input, {{"place", "Rome"}}, {expected}};
    };
    return {{"Rate the review.", {}},
            {example(0, "The soup was cold and the waiter never came back to us", "negative"),
             example(1, "hot", "cold"), example(2, "Who wrote it?", "the old man of the sea")},
            {example(3, "We loved every single bite", "positive"), example(4, "Best pizza", "positive"),
             example(5, "料理はとても美味しかったです", "negative")}};
}

std::string rejectionOf(const std::string& answer)
{
    const TaskView task = reviews();
    InstructionIntake intake(task, History(), 200);
    if (intake.take(answer))
        return "accepted";
    const std::string text = intake.notes().at(0).text.inEnglish();
    return text.substr(text.find(": ") + 2);
}

} // namespace

class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInstructionIsReadFromTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("instruction");
        QTest::newRow("between marks") << QByteArray("Sure!\n<instruction> Say it.\n</instruction> Bye")
                                       << QByteArray("Say it.");
        QTest::newRow("first of two") << QByteArray("<instruction>A b</instruction><instruction>C</instruction>")
                                      << QByteArray("A b");
        QTest::newRow("bare") << QByteArray("  Say it.\n") << QByteArray("Say it.");
        QTest::newRow("quoted") << QByteArray("\"Say it.\"") << QByteArray("Say it.");
        QTest::newRow("lead-in") << QByteArray("The instruction was: \"Say it.\"") << QByteArray("Say it.");
        QTest::newRow("fence") << QByteArray("```text\nSay it.\n```") << QByteArray("Say it.");
        QTest::newRow("quotes inside stay")
            << QByteArray("Say \"yes\" or \"no\"") << QByteArray("Say \"yes\" or \"no\"");
    }

    void theInstructionIsReadFromTheAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, instruction);
        QCOMPARE(parseInstruction(answer.toStdString()).value(), instruction.toStdString());
    }

    void answersAreJudged_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("judgement");
        const auto row = [](const char* name, const QByteArray& answer, const char* judgement) {
            QTest::newRow(name) << answer << QByteArray(judgement);
        };
        row("a good one", "Say whether the review is positive or negative.", "accepted");
        row("one answer word", "Write the word that is the opposite, not cold but kind.", "accepted");
        row("an own placeholder", "Rate {{input}} from {{place}}.", "accepted");
        row("empty", "", "empty");
        row("empty marks", "<instruction>\n</instruction>", "empty");
        row("cut off", "<instruction>Say whether the", "cut off before the end");
        row("too long", QByteArray("word and more ").repeated(20), "too long");
        row("broken encoding", "Say \xff it", "not an instruction");
        row("control characters", QByteArray("Say \0 it", 8), "not an instruction");
        row("no letters", "1 2 3 --- ]]", "not an instruction");
        row("one word over and over", "the the The the the", "not an instruction");
        row("declined", "I'm sorry, but I cannot do that.", "not an instruction");
        row("unknown placeholder", "Rate {{review}} now.", "has a placeholder the task does not fill");
        row("broken placeholder", "Rate {{input now.", "has a placeholder the task does not fill");
        row("duplicate of the draft", "rate  the REVIEW", "a duplicate of a known one");
        row("eight words of an input", "If it says the soup was cold and the waiter never, rate it low.",
            "holds labelled examples");
        row("an input with its answer", "Reviews such as best pizza! are Positive.", "holds labelled examples");
        row("another short pair", "hot -> cold and so on", "holds labelled examples");
        row("a rare long answer", "Say The Old Man of the Sea.", "holds labelled examples");
        row("a list of pairs", "Input: a Output: b Input: c Output: d", "holds labelled examples");
        row("a script without blanks", "「料理はとても美味しい」は悪い", "holds labelled examples");
        row("an input without its answer", "Reviews such as best pizza are good.", "accepted");
    }

    void answersAreJudged()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, judgement);
        QCOMPARE(rejectionOf(answer.toStdString()), judgement.toStdString());
    }

    void anInstructionIsTakenOnce()
    {
        const TaskView task = reviews();
        InstructionIntake intake(task, History());
        QVERIFY(intake.take("Say what it is."));
        QVERIFY(!intake.take("say what it is!"));
        QVERIFY(!intake.take("Say  what it is"));
        const std::vector<Note> notes = intake.notes();
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(notes[0].text.inEnglish(), "proposed instructions rejected: a duplicate of a known one");
        QCOMPARE(notes[0].count, 2);
    }

    void instructionsOfTheHistoryAreKnown()
    {
        const TaskView task = reviews();
        History history;
        history.trialFor({"Say what it is.", {}}, {}, 1);
        InstructionIntake intake(task, history);
        QVERIFY(!intake.take("Say what it is."));
    }

    void everyMetaPromptIsBuiltInAndHasAVersion()
    {
        QVERIFY(!allMetaPrompts().empty());
        QVERIFY(std::ranges::is_sorted(allMetaPrompts(), {}, &MetaPrompt::id));
        for (const MetaPrompt& prompt : allMetaPrompts()) {
            QVERIFY(prompt.text.size() > 40);
            QVERIFY(versionOf(prompt.id).starts_with(std::string(prompt.id) + '@'));
        }
        QVERIFY(versionOf("infer_instruction") != versionOf("vary_instruction"));
    }

    void theSlotsAreFilled()
    {
        const TaskView task = reviews();
        const std::string asked = askToInferInstruction(task.pool().first(2), {"a\\{{b}}", "cold"});
        QVERIFY(asked.find("Input: hot\nplace: Rome\nOutput: cold\n") != std::string::npos);
        QVERIFY(asked.find("Output: a\\{{b}}\n") != std::string::npos);
        QVERIFY(asked.find("{{pairs}}") == std::string::npos);
        QVERIFY(askToVaryInstruction("Say {{input}}.").find("\nSay {{input}}.\n") != std::string::npos);
    }
};

REGISTER_TEST(TestWriting)

} // namespace tst_writing

#include "tst_writing.moc"
