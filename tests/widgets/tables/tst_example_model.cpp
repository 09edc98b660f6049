// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/tables/example_model.h"
#include "widgets/tables/example_table.h"
#include "widgets/tables/role_bar.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace tst_example_model {

using namespace Qt::StringLiterals;

using optimizers::Example;
using optimizers::Role;
using widgets::ExampleModel;
using widgets::ExampleRows;

namespace {

using Roles = std::array<std::vector<Example>, 3>;

/// Example n is "input n" with the answer "answer n"; every third one of each role.
ExampleRows rows(std::uint32_t count)
{
    auto roles = std::make_shared<Roles>();
    for (std::uint32_t id = 0; id < count; ++id)
        roles->at(id % 3).push_back(
            {{id}, "Input " + std::to_string(id), {}, {"answer " + std::to_string(id), "Größe"}});
    return {{roles->at(0), roles->at(1), roles->at(2)}, roles};
}

QString cell(const ExampleModel& model, int row, int column)
{
    return model.data(model.index(row, column), Qt::DisplayRole).toString();
}

} // namespace

class TestExampleModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void examplesComeRoleAfterRole()
    {
        ExampleModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setExamples(rows(10));
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(cell(model, 0, ExampleModel::Number), u"1"_s);
        QCOMPARE(cell(model, 3, ExampleModel::Input), u"Input 9"_s);
        QCOMPARE(cell(model, 4, ExampleModel::RoleColumn), u"Validation"_s);
        QCOMPARE(cell(model, 4, ExampleModel::Expected), u"answer 1 · Größe"_s);
        QCOMPARE(model.rowOf({1}, Role::Validation), 4);
        QCOMPARE(model.rowOf({1}, Role::Test), -1);
        model.setExamples(rows(2));
        QCOMPARE(model.rowCount(), 2);
        model.setExamples({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aRoleIsShownAlone()
    {
        ExampleModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setExamples(rows(10));
        model.setFilter({"", Role::Test});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 0, ExampleModel::Input), u"Input 2"_s);
        QCOMPARE(model.rowOf({5}, Role::Test), 1);
        QVERIFY(!model.isSearching());
    }

    void aSearchFindsAllMatchesInOrderAndNeverResets()
    {
        ExampleModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setExamples(rows(30'000));
        model.setFilter({"iNPut 123", std::nullopt});
        QVERIFY(model.isSearching());
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 111); // 123, 1230 to 1239, 12300 to 12399
        int last = -1;
        for (int row = 0; row < model.rowCount(); ++row) {
            const int place = static_cast<int>(model.exampleAt(row).id.value % 3);
            QVERIFY(place >= last);
            last = place;
        }
        QCOMPARE(model.rowOf({1234}, Role::Validation) >= 0, true);
        model.setFilter({"answer 7", Role::Validation});
        model.setFilter({"answer 77", Role::Test}); // the one before is never shown
        QTRY_VERIFY(!model.isSearching());
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(cell(model, row, ExampleModel::Expected).startsWith(u"answer 77"_s));
        QVERIFY(model.rowCount() > 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 30'000);
        QCOMPARE(resets.count(), 0);
    }

    void lettersBeyondAsciiAreFoundWhateverTheirCase()
    {
        ExampleModel model;
        model.setExamples(rows(30));
        model.setFilter({"GRÖSSE", std::nullopt});
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({" GRÖß ", std::nullopt});
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 30);
    }

    void theModelMayGoWhileItSearches()
    {
        for (int i = 0; i < 20; ++i) {
            ExampleModel model;
            model.setExamples(rows(20'000));
            model.setFilter({"answer", std::nullopt});
            model.setFilter({"answer 1", std::nullopt});
        }
    }

    void longTextsAreCutBetweenCharacters()
    {
        auto roles = std::make_shared<Roles>();
        std::string text;
        for (int i = 0; i < 3000; ++i)
            text += "ü";
        roles->at(0).push_back({{0}, "x" + text, {}, {text}});
        ExampleModel model;
        model.setExamples({{roles->at(0), roles->at(1), roles->at(2)}, roles});
        QVERIFY(cell(model, 0, ExampleModel::Input).size() < 500);
        QVERIFY(!cell(model, 0, ExampleModel::Input).contains(QChar::ReplacementCharacter));
    }

    void anExampleIsChosenAndScrolledTo()
    {
        ExampleModel model;
        widgets::ExampleTable table(model, nullptr);
        table.resize(600, 300);
        table.show();
        model.setExamples(rows(5000));
        table.choose({2}, Role::Test);
        QCOMPARE(table.currentIndex().row(), model.rowOf({2}, Role::Test));
        QVERIFY(table.verticalScrollBar()->value() > 1000);
    }

    void theBarTellsItsCountsToReaders()
    {
        widgets::RoleBar bar(nullptr);
        bar.setCounts({5, 7, 1234});
        QVERIFY(bar.accessibleDescription().contains(u"1,234"_s));
        bar.resize(bar.sizeHint());
        QVERIFY(!bar.grab().isNull());
    }
};

REGISTER_WIDGET_TEST(TestExampleModel)

} // namespace tst_example_model

#include "tst_example_model.moc"
