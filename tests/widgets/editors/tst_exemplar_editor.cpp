// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/editors/exemplar_editor.h"
#include "widgets/editors/exemplar_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

namespace tst_exemplar_editor {

using namespace Qt::StringLiterals;

using optimizers::ExemplarOrigin;
using widgets::ExemplarEditor;
using widgets::ExemplarModel;
using widgets::ExemplarRow;

namespace {

std::vector<ExemplarRow> three()
{
    return {{{"a", {}, "1", optimizers::ExampleId{4}, ExemplarOrigin::Expected}},
            {{"b", {}, "2", {}, {}}},
            {{"c", {}, "3", {}, {}}}};
}

QString inputs(const ExemplarModel& model)
{
    QString all;
    for (const ExemplarRow& row : model.rows())
        all += QString::fromStdString(row.exemplar.input);
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
        model.setRows(three());
        model.move(from, to);
        QCOMPARE(inputs(model), order);
    }

    void addingEditingAndRemovingKeepTheModelWhole()
    {
        ExemplarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(three());
        QCOMPARE(model.addAfter(0), 1);
        QVERIFY(model.setData(model.index(1, ExemplarModel::Input), u"x\ny"_s, Qt::EditRole));
        model.remove(2);
        QCOMPARE(inputs(model), u"ax\nyc"_s);
        QCOMPARE(model.rows()[1].exemplar.origin, ExemplarOrigin::Person);
    }

    void anEditedExemplarStillHidesItsExample()
    {
        ExemplarModel model;
        model.setRows(three());
        QVERIFY(model.setData(model.index(0, ExemplarModel::Output), u"one"_s, Qt::EditRole));
        QCOMPARE(model.rows()[0].exemplar.origin, ExemplarOrigin::Person);
        QVERIFY(model.rows()[0].exemplar.source.has_value());
    }

    void aDropMovesTheRowOnce()
    {
        ExemplarModel model;
        model.setRows(three());
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0)}));
        QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, 3, 0, {}));
        QCOMPARE(inputs(model), u"bca"_s);
    }

    void theKeyboardReordersAndRemoves()
    {
        ExemplarEditor editor(nullptr);
        editor.setRows(three());
        editor.show();
        editor.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.view()->setFocus();
        editor.view()->selectRow(0);
        QTest::keyClick(editor.view(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(editor.rows()[1].exemplar.input, std::string("a"));
        QTest::keyClick(editor.view(), Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(editor.rows().size(), std::size_t{2});
    }

    void onlyWhatIsSentCanBePinned()
    {
        ExemplarModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(three());
        const QModelIndex sent = model.index(1, ExemplarModel::Enabled);
        const QModelIndex pinned = model.index(1, ExemplarModel::Pinned);
        QVERIFY(model.setData(pinned, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.rows()[1].pinned);
        QVERIFY(model.setData(sent, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.rows()[1].enabled && !model.rows()[1].pinned);
        QVERIFY(!model.setData(pinned, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!pinned.data(Qt::CheckStateRole).isValid());
        QVERIFY(!(model.flags(pinned) & Qt::ItemIsUserCheckable));
        QVERIFY(model.setData(sent, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.rows(), three());
    }

    void effectsAreShownUntilTheNextEdit()
    {
        ExemplarEditor editor(nullptr);
        editor.setRows(three());
        QVERIFY(editor.view()->isColumnHidden(ExemplarModel::Effect));
        editor.setEffects({std::nullopt, widgets::ExemplarEffect{0.125, -0.05, 0.3, 24}, std::nullopt});
        QVERIFY(!editor.view()->isColumnHidden(ExemplarModel::Effect));
        QAbstractItemModel* model = editor.view()->model();
        QVERIFY(model->index(1, ExemplarModel::Effect).data().toString().contains(u"12.5"_s));
        QVERIFY(model->index(1, ExemplarModel::Effect).data(Qt::ToolTipRole).toString().contains(u"24"_s));
        QCOMPARE(model->index(0, ExemplarModel::Effect).data().toString(), u"–"_s);
        QVERIFY(model->setData(model->index(0, ExemplarModel::Output), u"one"_s));
        QVERIFY(editor.view()->isColumnHidden(ExemplarModel::Effect));
    }

    void theSpaceBarSendsAndPins()
    {
        ExemplarEditor editor(nullptr);
        editor.setRows(three());
        editor.show();
        editor.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.view()->setFocus();
        editor.view()->setCurrentIndex(editor.view()->model()->index(0, ExemplarModel::Enabled));
        QTest::keyClick(editor.view(), Qt::Key_Space);
        QVERIFY(!editor.rows()[0].enabled);
        editor.view()->setCurrentIndex(editor.view()->model()->index(2, ExemplarModel::Pinned));
        QTest::keyClick(editor.view(), Qt::Key_Space);
        QVERIFY(editor.rows()[2].pinned);
    }

    void severalLinesCanBeTypedIntoACell()
    {
        ExemplarEditor editor(nullptr);
        QSignalSpy edits(&editor, &ExemplarEditor::rowsEdited);
        editor.setRows(three());
        QCOMPARE(edits.count(), 0);
        editor.show();
        editor.view()->setCurrentIndex(editor.view()->model()->index(0, ExemplarModel::Input));
        editor.view()->edit(editor.view()->currentIndex());
        auto* cell = editor.view()->findChild<QPlainTextEdit*>();
        QVERIFY(cell != nullptr);
        cell->setPlainText(u"first"_s);
        cell->moveCursor(QTextCursor::End);
        QTest::keyClick(cell, Qt::Key_Return);
        QTest::keyClicks(cell, u"second"_s);
        QTest::keyClick(cell, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(editor.rows()[0].exemplar.input, std::string("first\nsecond"));
        QCOMPARE(edits.count(), 1);
    }
};

REGISTER_WIDGET_TEST(TestExemplarEditor)

} // namespace tst_exemplar_editor

#include "tst_exemplar_editor.moc"
