// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/tables/outcome_model.h"
#include "widgets/tables/trial_model.h"
#include "widgets/tables/trial_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tst_trial_model {

using namespace Qt::StringLiterals;

using widgets::TrialModel;
using widgets::TrialRow;

namespace {

TrialRow row(int run, int trial, double mean, bool finished = true, int count = 60)
{
    return {{run, trial}, u"APE"_s, u"generate"_s, u"Say the opposite."_s, 0, {mean, 0, 1, count, 1.0}, {}, finished};
}

QString rankOf(const TrialModel& model, int place)
{
    return model.data(model.index(place, TrialModel::Rank), Qt::DisplayRole).toString();
}

} // namespace

class TestTrialModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsOneInsertionAndNeverAReset()
    {
        TrialModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.apply({row(0, 0, 0.5), row(0, 1, 0.4), row(0, 1, 0.6), row(1, 0, 0.7)});
        model.apply({row(0, 1, 0.8), row(1, 1, 0.2)});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(insertions.count(), 2);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(model.at(model.rowOf({0, 1})).score.mean, 0.8);
    }

    void onlyCellsThatReadDifferentlyAreToldToHaveChanged()
    {
        TrialModel model;
        model.apply({row(0, 0, 0.5, false, 20), row(0, 1, 0.4, false, 20)});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.apply({row(0, 1, 0.4, false, 20)});
        QCOMPARE(changes.count(), 0);
        model.apply({row(0, 1, 0.6, false, 30)});
        QList<int> columns;
        for (const QList<QVariant>& change : changes) {
            const auto from = change[0].toModelIndex();
            QCOMPARE(from.row(), 1);
            for (int column = from.column(); column <= change[1].toModelIndex().column(); ++column)
                columns.append(column);
        }
        QCOMPARE(columns, (QList<int>{TrialModel::ScoreColumn, TrialModel::Count}));
    }

    void ranksAreSharedByAllRunsAndLeaveUnfinishedOnesOut()
    {
        TrialModel model;
        model.apply({row(0, 0, 0.5), row(0, 1, 0.9, false), row(1, 0, 0.7), row(1, 1, 1.0, true, 10)});
        QCOMPARE(rankOf(model, 0), u"2"_s);
        QCOMPARE(rankOf(model, 1), u"–"_s);
        QCOMPARE(rankOf(model, 2), u"1"_s);
        QCOMPARE(rankOf(model, 3), u"–"_s);
    }

    void aSelectionOutlivesNewRowsAndSorting()
    {
        TrialModel model;
        widgets::TrialTable table(model, nullptr);
        model.apply({row(0, 0, 0.5), row(0, 1, 0.4)});
        table.select(widgets::TrialKey{0, 1});
        model.apply({row(0, 2, 0.9), row(0, 3, 0.1)});
        QCOMPARE(table.currentIndex().data(TrialModel::sortRole).toInt(), 3);
        QCOMPARE(table.model()->rowCount(), 4);
    }

    void choosingARowIsToldWithItsKey()
    {
        TrialModel model;
        widgets::TrialTable table(model, nullptr);
        model.apply({row(0, 0, 0.5), row(2, 7, 0.9)});
        QSignalSpy chosen(&table, &widgets::TrialTable::chosenByPerson);
        table.selectRow(0);
        QCOMPARE(chosen.count(), 1);
        QVERIFY((chosen.first().first().value<widgets::TrialKey>() == widgets::TrialKey{2, 7}));
    }

    void outcomesGrowByRanges()
    {
        widgets::OutcomeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        model.append({{u"hot"_s, u"cold"_s, u"cold"_s, optimizers::OutcomeClass::Right, 1.0},
                      {u"up"_s, u"down"_s, u"timed out"_s, optimizers::OutcomeClass::Failed, 0.0}});
        model.append({});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(insertions.count(), 1);
        QCOMPARE(model.data(model.index(1, widgets::OutcomeModel::Class), Qt::DisplayRole).toString(), u"failed"_s);
    }
};

REGISTER_WIDGET_TEST(TestTrialModel)

} // namespace tst_trial_model

#include "tst_trial_model.moc"
