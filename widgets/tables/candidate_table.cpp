// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/candidate_table.h"

#include "widgets/tables/table_look.h"

#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <utility>

namespace widgets {

CandidateTable::CandidateTable(QAbstractItemModel& model, int sortRole, Keys keys, QWidget* parent)
    : QTableView(parent), m_keys(std::move(keys)), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(sortRole);
    m_sorted->setDynamicSortFilter(true);
    setModel(m_sorted);
    setTableLook(*this);
    setSortingEnabled(true);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (m_telling && current.isValid())
            Q_EMIT chosenByPerson(m_keys.of(m_sorted->mapToSource(current).row()));
    });
}

void CandidateTable::select(std::optional<TrialKey> key)
{
    const QScopedValueRollback quiet(m_telling, false);
    const int row = key ? m_keys.row(*key) : -1;
    if (row < 0)
        return selectionModel()->clear();
    const QModelIndex index = m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0));
    if (index.row() != currentIndex().row())
        setCurrentIndex(index);
}

} // namespace widgets

#include "moc_candidate_table.cpp"
