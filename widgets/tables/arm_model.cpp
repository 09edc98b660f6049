// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/arm_model.h"

#include "widgets/text/figures.h"

#include <algorithm>

namespace widgets {

namespace {

QVariant armText(const ArmRow& arm, int column)
{
    switch (column) {
    case ArmModel::Candidate:
        return countText(arm.key.trial);
    case ArmModel::Mean:
        return percentText(arm.mean);
    case ArmModel::Deviation:
        return percentText(arm.deviation);
    case ArmModel::Bound:
        return percentText(arm.mean + arm.deviation);
    case ArmModel::Pulls:
        return countText(arm.pulls);
    default:
        return arm.opening;
    }
}

QVariant armValue(const ArmRow& arm, int column)
{
    switch (column) {
    case ArmModel::Candidate:
        return arm.key.trial;
    case ArmModel::Mean:
        return arm.mean;
    case ArmModel::Deviation:
        return arm.deviation;
    case ArmModel::Bound:
        return arm.mean + arm.deviation;
    case ArmModel::Pulls:
        return arm.pulls;
    default:
        return arm.opening;
    }
}

QVariant armAlignment(int column)
{
    return QVariant((column == ArmModel::Instruction ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
}

} // namespace

void ArmModel::setRows(std::vector<ArmRow> rows)
{
    if (rows != m_rows)
        replaceRows(std::move(rows));
}

int ArmModel::rowOf(TrialKey key) const
{
    const auto found = std::ranges::find(m_rows, key, &ArmRow::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ArmModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArmModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ArmRow& arm = at(index.row());
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Instruction))
        return armText(arm, index.column());
    if (role == sortRole)
        return armValue(arm, index.column());
    return role == Qt::TextAlignmentRole ? armAlignment(index.column()) : QVariant();
}

QVariant ArmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return armAlignment(section);
    const QString names[ColumnCount] = {tr("Candidate"), tr("Mean"),        tr("Deviation"),
                                        tr("Pulls"),     tr("Upper bound"), tr("Instruction")};
    const QString tips[ColumnCount] = {{},
                                       tr("The score the search expects of the candidate"),
                                       tr("How unsure the search is of the mean"),
                                       tr("Examples the candidate was scored on"),
                                       tr("Mean and deviation together: what the search is drawn to"),
                                       {}};
    if (role == Qt::ToolTipRole)
        return tips[section];
    return role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

} // namespace widgets

#include "moc_arm_model.cpp"
