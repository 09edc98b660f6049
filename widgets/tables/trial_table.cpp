// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/trial_table.h"

#include "widgets/tables/table_look.h"
#include "widgets/tables/trial_model.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <array>

using namespace Qt::StringLiterals;

namespace widgets {

TrialTable::TrialTable(TrialModel& model, QWidget* parent)
    : QTableView(parent), m_trials(model), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(TrialModel::sortRole);
    m_sorted->setDynamicSortFilter(true);
    setModel(m_sorted);
    setAccessibleName(tr("Candidates"));
    setTableLook(*this);
    setSortingEnabled(true);
    sortByColumn(TrialModel::Rank, Qt::AscendingOrder);
    QHeaderView* header = horizontalHeader();
    header->setObjectName(u"candidate_columns"_s);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    constexpr std::array<int, TrialModel::ColumnCount> widths = {10, 10, 18, 24, 36, 12, 12, 12, 12, 10};
    setColumnWidths(*header, widths);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (m_telling && current.isValid())
            Q_EMIT selectionChangedByPerson(m_trials.at(m_sorted->mapToSource(current).row()).key);
    });
}

void TrialTable::select(std::optional<TrialKey> key)
{
    const QScopedValueRollback quiet(m_telling, false);
    const int row = key ? m_trials.rowOf(*key) : -1;
    if (row < 0)
        return selectionModel()->clear();
    const QModelIndex index = m_sorted->mapFromSource(m_trials.index(row, 0));
    if (index.row() != currentIndex().row())
        setCurrentIndex(index);
}

} // namespace widgets

#include "moc_trial_table.cpp"
