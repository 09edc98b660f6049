// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outcome_model.h"

#include "widgets/style/colour_role.h"
#include "widgets/style/icons.h"

#include <QIcon>

#include <map>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

QString drawingOf(optimizers::OutcomeClass outcomeClass)
{
    if (outcomeClass == optimizers::OutcomeClass::Right)
        return u"better"_s;
    return optimizers::isScored(outcomeClass) ? u"worse"_s : u"cannot_tell"_s;
}

ColourRole roleOf(optimizers::OutcomeClass outcomeClass)
{
    if (outcomeClass == optimizers::OutcomeClass::Right)
        return ColourRole::Good;
    return optimizers::isScored(outcomeClass) ? ColourRole::Bad : ColourRole::Warning;
}

/// Icons are shared by all rows: reading the drawing anew for each cell would be felt when scrolling.
QIcon iconOf(optimizers::OutcomeClass outcomeClass)
{
    static std::map<optimizers::OutcomeClass, QIcon> icons;
    const auto [place, added] = icons.try_emplace(outcomeClass);
    if (added)
        place->second = icon(drawingOf(outcomeClass), roleOf(outcomeClass));
    return place->second;
}

} // namespace

QString wordOf(optimizers::OutcomeClass outcomeClass)
{
    switch (outcomeClass) {
    case optimizers::OutcomeClass::Right:
        return OutcomeModel::tr("right");
    case optimizers::OutcomeClass::Wrong:
        return OutcomeModel::tr("wrong");
    case optimizers::OutcomeClass::Unparsable:
        return OutcomeModel::tr("unparsable");
    case optimizers::OutcomeClass::Truncated:
        return OutcomeModel::tr("truncated");
    case optimizers::OutcomeClass::Refused:
        return OutcomeModel::tr("refused");
    case optimizers::OutcomeClass::Filtered:
        return OutcomeModel::tr("filtered");
    case optimizers::OutcomeClass::Failed:
        break;
    }
    return OutcomeModel::tr("failed");
}

void OutcomeModel::append(const std::vector<OutcomeRow>& rows)
{
    appendRows(rows);
}

void OutcomeModel::set(int row, OutcomeRow outcome)
{
    m_rows.at(static_cast<std::size_t>(row)) = std::move(outcome);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void OutcomeModel::setRows(std::vector<OutcomeRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int OutcomeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutcomeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const OutcomeRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::DecorationRole && index.column() == Class)
        return iconOf(row.outcomeClass);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Input:
        return row.input;
    case Expected:
        return row.expected;
    case Answer:
        return row.answer;
    default:
        return wordOf(row.outcomeClass);
    }
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Input"), tr("Expected"), tr("Answer"), tr("Outcome")};
    return names[section];
}

} // namespace widgets

#include "moc_outcome_model.cpp"
