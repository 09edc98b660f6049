// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/style/colour_role.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_instruction_editor {

using namespace Qt::StringLiterals;

using widgets::InstructionEditor;

namespace {

bool marked(const InstructionEditor& editor, int indicator, long position)
{
    return editor.SendScintilla(InstructionEditor::SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator),
                                position) != 0;
}

} // namespace

class TestInstructionEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersAreColouredAndUnboundOnesUnderlined()
    {
        InstructionEditor editor(nullptr);
        editor.setFieldNames({"topic"});
        editor.setInstruction("Über {{topic}} und {{topik}}");
        QVERIFY(marked(editor, 1, 7));
        QVERIFY(marked(editor, 2, 7));
        QVERIFY(!marked(editor, 3, 7));
        QVERIFY(marked(editor, 3, 22));
        QVERIFY(!marked(editor, 1, 1));
        QVERIFY(editor.problem().contains(u"topik"_s));
    }

    void aMendedTextHasNoProblem()
    {
        InstructionEditor editor(nullptr);
        QSignalSpy problems(&editor, &InstructionEditor::problemChanged);
        editor.setInstruction("{{input");
        QVERIFY(!editor.problem().isEmpty());
        editor.setInstruction("{{input}}");
        QVERIFY(editor.problem().isEmpty());
        QCOMPARE(problems.count(), 2);
    }

    void settingTheTextKeepsTheCursorAndTellsNobody()
    {
        InstructionEditor editor(nullptr);
        editor.setInstruction("one two three");
        editor.SendScintilla(InstructionEditor::SCI_GOTOPOS, 13UL);
        QSignalSpy edits(&editor, &InstructionEditor::instructionEdited);
        editor.setInstruction("one twenty three");
        QCOMPARE(editor.instruction(), std::string("one twenty three"));
        QCOMPARE(editor.SendScintilla(InstructionEditor::SCI_GETCURRENTPOS), 16L);
        QCOMPARE(edits.count(), 0);
    }

    void umlautsAndEmojiSurviveAReplacement()
    {
        InstructionEditor editor(nullptr);
        for (const std::string text : {"ä", "ö", "öä", "öü😀", "ü😁", ""}) {
            editor.setInstruction(text);
            QCOMPARE(editor.instruction(), text);
        }
    }

    void typingIsTold()
    {
        InstructionEditor editor(nullptr);
        editor.show();
        std::string told;
        connect(&editor, &InstructionEditor::instructionEdited, this,
                [&told](const std::string& text) { told = text; });
        QTest::keyClicks(&editor, u"Hi"_s);
        QCOMPARE(told, std::string("Hi"));
    }

    void undoIsAskedForAndNotDoneHere()
    {
        InstructionEditor editor(nullptr);
        editor.show();
        QSignalSpy undo(&editor, &InstructionEditor::undoRequested);
        QTest::keyClicks(&editor, u"Hi"_s);
        QTest::keySequence(&editor, QKeySequence(QKeySequence::Undo));
        QCOMPARE(undo.count(), 1);
        QCOMPARE(editor.instruction(), std::string("Hi"));
    }

    void whatIsLockedIsMarkedAndFollowsAnEditInsideIt()
    {
        InstructionEditor editor(nullptr);
        editor.show();
        editor.setInstruction("Be brief. Answer in JSON. Be kind.");
        editor.setLocked({"Answer in JSON."});
        QVERIFY(!marked(editor, 0, 9));
        QVERIFY(marked(editor, 0, 10));
        QVERIFY(marked(editor, 0, 24));
        QVERIFY(!marked(editor, 0, 25));
        QVERIFY(editor.marginWidth(0) > 0);
        editor.selectRange(20, 0);
        QTest::keyClicks(&editor, u"x"_s);
        QCOMPARE(editor.locked(), std::vector<std::string>{"Answer in xJSON."});
        editor.selectRange(0, 0);
        QTest::keyClicks(&editor, u"x"_s);
        QCOMPARE(editor.locked(), std::vector<std::string>{"Answer in xJSON."});
        QVERIFY(editor.problem().isEmpty());
    }

    void aLockedPartDeletedAsAWholeIsLockedNoMore()
    {
        InstructionEditor editor(nullptr);
        editor.setInstruction("one two three");
        editor.setLocked({"two", "three"});
        editor.selectRange(4, 3);
        QTest::keyClick(&editor, Qt::Key_Delete);
        QCOMPARE(editor.locked(), std::vector<std::string>{"three"});
    }

    void lockingTakesTheSelectionAndGivesItBack()
    {
        InstructionEditor editor(nullptr);
        editor.setInstruction("one two three two");
        QSignalSpy told(&editor, &InstructionEditor::lockedEdited);
        QVERIFY(!editor.toggleLock().isEmpty());
        editor.selectRange(14, 3);
        QVERIFY(editor.toggleLock().contains(u"more than once"_s));
        editor.selectRange(8, 5);
        QVERIFY(editor.toggleLock().isEmpty());
        editor.selectRange(0, 3);
        QVERIFY(editor.toggleLock().isEmpty());
        QCOMPARE(editor.locked(), (std::vector<std::string>{"one", "three"}));
        editor.selectRange(9, 0);
        QVERIFY(editor.isLockedHere());
        QVERIFY(editor.toggleLock().isEmpty());
        QCOMPARE(editor.locked(), std::vector<std::string>{"one"});
        QCOMPARE(told.count(), 3);
    }

    void aLostLockIsAProblemThatCanBeUnlocked()
    {
        InstructionEditor editor(nullptr);
        editor.setLocked({"gone"});
        editor.setInstruction("something else");
        QVERIFY(editor.problem().contains(u"gone"_s));
        QVERIFY(!editor.fixText().isEmpty());
        editor.applyFix();
        QVERIFY(editor.problem().isEmpty());
        QVERIFY(editor.locked().empty());
    }

    void anUnboundPlaceholderIsReplacedByTheNearestField()
    {
        InstructionEditor editor(nullptr);
        editor.setFieldNames({"topic"});
        editor.setInstruction("On {{topik}}: {{input}}");
        QVERIFY(editor.fixText().contains(u"{{topic}}"_s));
        editor.applyFix();
        QCOMPARE(editor.instruction(), std::string("On {{topic}}: {{input}}"));
        QVERIFY(editor.problem().isEmpty());
    }

    void placeholdersAreCompleted()
    {
        InstructionEditor editor(nullptr);
        editor.setFieldNames({"topic", "tone"});
        editor.show();
        editor.setFocus();
        QTest::keyClicks(&editor, u"On {{top"_s);
        QVERIFY(editor.SendScintilla(InstructionEditor::SCI_AUTOCACTIVE) != 0);
        editor.SendScintilla(InstructionEditor::SCI_AUTOCCOMPLETE);
        QCOMPARE(editor.instruction(), std::string("On {{topic}}"));
        QCOMPARE(editor.SendScintilla(InstructionEditor::SCI_GETCURRENTPOS), 12L);
    }

    void coloursFollowThePalette()
    {
        InstructionEditor editor(nullptr);
        editor.setPalette(widgets::paletteFor(widgets::Scheme::Dark));
        QCOMPARE(editor.paper(), widgets::colour(widgets::ColourRole::Surface, widgets::Scheme::Dark));
        editor.setPalette(widgets::paletteFor(widgets::Scheme::Light));
        QCOMPARE(editor.paper(), widgets::colour(widgets::ColourRole::Surface, widgets::Scheme::Light));
    }
};

REGISTER_WIDGET_TEST(TestInstructionEditor)

} // namespace tst_instruction_editor

#include "tst_instruction_editor.moc"
