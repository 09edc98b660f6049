// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/instruction_editor.h"
#include "widgets/style/colour_role.h"

#include <QSignalSpy>
#include <QTest>

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
        QVERIFY(marked(editor, 0, 7));
        QVERIFY(marked(editor, 1, 7));
        QVERIFY(!marked(editor, 2, 7));
        QVERIFY(marked(editor, 2, 22));
        QVERIFY(!marked(editor, 0, 1));
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

    void coloursFollowThePalette()
    {
        InstructionEditor editor(nullptr);
        editor.setPalette(widgets::paletteFor(widgets::Scheme::Dark));
        QCOMPARE(editor.paper(), widgets::colour(widgets::ColourRole::Surface, widgets::Scheme::Dark));
        editor.setPalette(widgets::paletteFor(widgets::Scheme::Light));
        QCOMPARE(editor.paper(), widgets::colour(widgets::ColourRole::Surface, widgets::Scheme::Light));
    }
};

QTEST_MAIN(TestInstructionEditor)
#include "tst_instruction_editor.moc"
