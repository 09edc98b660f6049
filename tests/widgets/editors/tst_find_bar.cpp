// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/editors/find_bar.h"
#include "widgets/editors/instruction_editor.h"
#include "widgets/editors/text_search.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace tst_find_bar {

using namespace Qt::StringLiterals;

using widgets::matchesIn;
using widgets::TextMatch;

namespace {

struct Bench
{
    explicit Bench(const std::string& text)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(editor);
        column->addWidget(bar);
        editor->setInstruction(text);
        window.show();
        bar->open();
    }

    [[nodiscard]] QLineEdit* line(const QString& name) const { return bar->findChild<QLineEdit*>(name); }
    void press(const QString& button) const { QTest::mouseClick(bar->findChild<QPushButton*>(button), Qt::LeftButton); }
    [[nodiscard]] QString count() const { return bar->findChild<QLabel*>(u"find_count"_s)->text(); }

    QWidget window;
    widgets::InstructionEditor* editor = new widgets::InstructionEditor(&window);
    widgets::FindBar* bar = new widgets::FindBar(*editor, &window);
};

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAreCountedInBytesAndDoNotOverlap()
    {
        QVERIFY(matchesIn("aaa", "aa", true) == (std::vector<TextMatch>{{0, 2}}));
        QVERIFY(matchesIn("äÄ x Ä", "ä", false) == (std::vector<TextMatch>{{0, 2}, {2, 2}, {7, 2}}));
        QVERIFY(matchesIn("äÄ", "Ä", true) == (std::vector<TextMatch>{{2, 2}}));
        QVERIFY(matchesIn("text", "", true).empty());
        const std::string text = "one two one";
        QCOMPARE(widgets::replacedIn(text, matchesIn(text, "one", true), "1"), std::string("1 two 1"));
    }

    void typingGoesToTheFirstMatchAndEnterToTheNext()
    {
        Bench bench("one two one");
        QTest::keyClicks(bench.line(u"find"_s), u"one"_s);
        QCOMPARE(bench.editor->selectionBegin(), 0L);
        QCOMPARE(bench.count(), u"1 of 2"_s);
        QTest::keyClick(bench.line(u"find"_s), Qt::Key_Return);
        QCOMPARE(bench.editor->selectionBegin(), 8L);
        QTest::keyClick(bench.line(u"find"_s), Qt::Key_Return);
        QCOMPARE(bench.editor->selectionBegin(), 0L);
        QTest::keyClicks(bench.line(u"find"_s), u"x"_s);
        QCOMPARE(bench.count(), u"Not found"_s);
    }

    void oneMatchIsReplacedAfterTheOther()
    {
        Bench bench("one two one");
        QTest::keyClicks(bench.line(u"find"_s), u"one"_s);
        QTest::keyClicks(bench.line(u"replace"_s), u"1"_s);
        bench.press(u"replace_one"_s);
        QCOMPARE(bench.editor->instruction(), std::string("1 two one"));
        QCOMPARE(bench.editor->selectionBegin(), 6L);
        bench.press(u"replace_one"_s);
        QCOMPARE(bench.editor->instruction(), std::string("1 two 1"));
    }

    void allMatchesAreReplacedInOneEdit()
    {
        Bench bench("one two one");
        QSignalSpy edits(bench.editor, &widgets::InstructionEditor::instructionEdited);
        QTest::keyClicks(bench.line(u"find"_s), u"ONE"_s);
        QTest::keyClicks(bench.line(u"replace"_s), u"{{input}}"_s);
        bench.press(u"replace_all"_s);
        QCOMPARE(bench.editor->instruction(), std::string("{{input}} two {{input}}"));
        QCOMPARE(edits.count(), 1);
    }

    void escapeGoesBackToTheText()
    {
        Bench bench("one");
        QTest::keyClick(bench.line(u"find"_s), Qt::Key_Escape);
        QVERIFY(bench.bar->isHidden());
    }
};

REGISTER_WIDGET_TEST(TestFindBar)

} // namespace tst_find_bar

#include "tst_find_bar.moc"
