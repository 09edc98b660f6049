// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/arm_table.h"

#include "widgets/tables/arm_model.h"
#include "widgets/tables/table_look.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <array>

using namespace Qt::StringLiterals;

namespace widgets {

ArmTable::ArmTable(ArmModel& model, QWidget* parent)
    : QTableView(parent), m_arms(model), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(ArmModel::sortRole);
    m_sorted->setDynamicSortFilter(true);
    setModel(m_sorted);
    setObjectName(u"arms"_s);
    setAccessibleName(tr("Arms"));
    setTableLook(*this);
    setSortingEnabled(true);
    sortByColumn(ArmModel::Mean, Qt::DescendingOrder);
    constexpr std::array<int, ArmModel::ColumnCount> widths = {12, 10, 12, 8, 14, 30};
    setColumnWidths(*horizontalHeader(), widths);
    horizontalHeader()->setStretchLastSection(true);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (m_telling && current.isValid())
            Q_EMIT chosenByPerson(m_arms.at(m_sorted->mapToSource(current).row()).key);
    });
}

void ArmTable::select(std::optional<TrialKey> key)
{
    const QScopedValueRollback quiet(m_telling, false);
    const int row = key ? m_arms.rowOf(*key) : -1;
    if (row < 0)
        return selectionModel()->clear();
    const QModelIndex index = m_sorted->mapFromSource(m_arms.index(row, 0));
    if (index.row() != currentIndex().row())
        setCurrentIndex(index);
}

} // namespace widgets

#include "moc_arm_table.cpp"
