// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors/exemplar_editor.h"
#include "widgets/editors/exemplar_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using optimizers::Exemplar;
using optimizers::ExemplarOrigin;
using widgets::ExemplarEditor;
using widgets::ExemplarModel;

namespace {

std::vector<Exemplar> three()
{
    return {{"a", {}, "1", optimizers::ExampleId{4}, ExemplarOrigin::Expected},
            {"b", {}, "2", {}, {}},
            {"c", {}, "3", {}, {}}};
}

QString inputs(const ExemplarModel& model)
{
    QString all;
    for (const Exemplar& exemplar : model.exemplars())
        all += QString::fromStdString(exemplar.input);
    return all;
}

} // namespace

class TestExemplarEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsMoveWhereTheyAreSent_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("order");
        QTest::newRow("down") << 0 << 1 << u"bac"_s;
        QTest::newRow("to the end") << 0 << 2 << u"bca"_s;
        QTest::newRow("up") << 2 << 0 << u"cab"_s;
        QTest::newRow("nowhere") << 1 << 3 << u"abc"_s;
    }

    void rowsMoveWhereTheyAreSent()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const QString, order);
        ExemplarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setExemplars(three());
        model.move(from, to);
        QCOMPARE(inputs(model), order);
    }

    void addingEditingAndRemovingKeepTheModelWhole()
    {
        ExemplarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setExemplars(three());
        QCOMPARE(model.addAfter(0), 1);
        QVERIFY(model.setData(model.index(1, ExemplarModel::Input), u"x\ny"_s, Qt::EditRole));
        model.remove(2);
        QCOMPARE(inputs(model), u"ax\nyc"_s);
        QCOMPARE(model.exemplars()[1].origin, ExemplarOrigin::Person);
    }

    void anEditedExemplarStillHidesItsExample()
    {
        ExemplarModel model;
        model.setExemplars(three());
        QVERIFY(model.setData(model.index(0, ExemplarModel::Output), u"one"_s, Qt::EditRole));
        QCOMPARE(model.exemplars()[0].origin, ExemplarOrigin::Person);
        QVERIFY(model.exemplars()[0].source.has_value());
    }

    void aDropMovesTheRowOnce()
    {
        ExemplarModel model;
        model.setExemplars(three());
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0)}));
        QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, 3, 0, {}));
        QCOMPARE(inputs(model), u"bca"_s);
    }

    void theKeyboardReordersAndRemoves()
    {
        ExemplarEditor editor(nullptr);
        editor.setExemplars(three());
        editor.show();
        editor.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.view()->setFocus();
        editor.view()->selectRow(0);
        QTest::keyClick(editor.view(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(editor.exemplars()[1].input, std::string("a"));
        QTest::keyClick(editor.view(), Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(editor.exemplars().size(), std::size_t{2});
    }

    void severalLinesCanBeTypedIntoACell()
    {
        ExemplarEditor editor(nullptr);
        QSignalSpy edits(&editor, &ExemplarEditor::exemplarsEdited);
        editor.setExemplars(three());
        QCOMPARE(edits.count(), 0);
        editor.show();
        editor.view()->setCurrentIndex(editor.view()->model()->index(0, 0));
        editor.view()->edit(editor.view()->currentIndex());
        auto* cell = editor.view()->findChild<QPlainTextEdit*>();
        QVERIFY(cell != nullptr);
        cell->setPlainText(u"first"_s);
        cell->moveCursor(QTextCursor::End);
        QTest::keyClick(cell, Qt::Key_Return);
        QTest::keyClicks(cell, u"second"_s);
        QTest::keyClick(cell, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(editor.exemplars()[0].input, std::string("first\nsecond"));
        QCOMPARE(edits.count(), 1);
    }
};

QTEST_MAIN(TestExemplarEditor)
#include "tst_exemplar_editor.moc"
