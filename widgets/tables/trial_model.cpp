// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/trial_model.h"

#include "widgets/plots/marker.h"
#include "widgets/text/figures.h"

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

bool isNumber(int column)
{
    return column == TrialModel::Rank || column == TrialModel::ScoreColumn || column == TrialModel::Exemplars ||
           column == TrialModel::Count || column == TrialModel::Coverage || column == TrialModel::Spent;
}

QVariant alignmentOf(int column)
{
    if (column == TrialModel::Interval)
        return Qt::AlignCenter; // stands between two columns that would touch it
    return QVariant((isNumber(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

} // namespace

int TrialModel::rowOf(TrialKey key) const
{
    const auto place = m_places.find(key);
    return place == m_places.end() ? -1 : place->second;
}

void TrialModel::apply(const std::vector<TrialRow>& changed)
{
    int first = std::numeric_limits<int>::max();
    int last = -1;
    std::vector<TrialRow> added;
    bool ranked = false;
    Columns changedColumns;
    for (const TrialRow& row : changed) {
        ranked = ranked || row.finished;
        const int known = static_cast<int>(m_rows.size());
        const auto [place, isNew] = m_places.try_emplace(row.key, known + static_cast<int>(added.size()));
        if (isNew) {
            added.push_back(row);
        } else if (place->second >= known) {
            added[static_cast<std::size_t>(place->second - known)] = row;
        } else {
            noteChanges(place->second, row, changedColumns);
            m_rows[static_cast<std::size_t>(place->second)] = row;
            first = std::min(first, place->second);
            last = std::max(last, place->second);
        }
    }
    m_ranks.resize(m_rows.size() + added.size(), 0);
    appendRows(added);
    emitChanged(first, last, changedColumns);
    if (ranked)
        updateRanks();
}

/// Adds the columns in which a row will differ from what it is.
void TrialModel::noteChanges(int place, const TrialRow& row, Columns& columns) const
{
    const TrialRow& known = at(place);
    const int rank = m_ranks[static_cast<std::size_t>(place)];
    for (int column = 0; column < ColumnCount; ++column) {
        const auto bit = static_cast<std::size_t>(column);
        if (!columns.test(bit) && (sorted(row, rank, column) != sorted(known, rank, column) ||
                                   shown(row, rank, column) != shown(known, rank, column)))
            columns.set(bit);
    }
}

// While a candidate is scored, its texts stay and its figures change: no more than those is drawn again.
void TrialModel::emitChanged(int firstRow, int lastRow, Columns columns)
{
    for (int begin = 0; begin < ColumnCount; ++begin) {
        int end = begin;
        while (end < ColumnCount && columns.test(static_cast<std::size_t>(end)))
            ++end;
        if (end == begin)
            continue;
        Q_EMIT dataChanged(index(firstRow, begin), index(lastRow, end - 1));
        begin = end;
    }
}

void TrialModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_ranks.clear();
    m_places.clear();
    endResetModel();
}

void TrialModel::updateRanks()
{
    int most = 0;
    for (const TrialRow& row : m_rows)
        most = std::max(most, row.finished ? row.score.count : 0);
    std::vector<int> order;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const TrialRow& row = at(i);
        if (row.finished && row.score.count > 0 && row.score.count * 10 >= most * 9)
            order.push_back(i);
    }
    std::ranges::stable_sort(order, std::ranges::greater{}, [this](int row) { return at(row).score.mean; });
    std::vector<int> ranks(m_rows.size(), 0);
    for (int place = 0; place < static_cast<int>(order.size()); ++place)
        ranks[static_cast<std::size_t>(order[static_cast<std::size_t>(place)])] = place + 1;
    if (ranks == m_ranks)
        return;
    m_ranks = std::move(ranks);
    Q_EMIT dataChanged(index(0, Rank), index(rowCount() - 1, Rank));
}

int TrialModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrialModel::shown(const TrialRow& row, int rank, int column) const
{
    switch (column) {
    case Rank:
        return rank > 0 ? countText(rank) : u"–"_s;
    case Optimizer:
        return row.optimizer;
    case Candidate:
        return row.opening;
    case Exemplars:
        return row.exemplars;
    case Move:
        return row.move;
    case ScoreColumn:
        return scoreText(row.score);
    case Interval:
        return row.finished && row.score.count > 0 ? intervalText(row.score.low, row.score.high) : tr("scoring…");
    case Count:
        return countText(row.score.count);
    case Coverage:
        return percentText(row.score.coverage);
    default:
        return countText(row.spent.calls);
    }
}

QVariant TrialModel::sorted(const TrialRow& row, int rank, int column)
{
    switch (column) {
    case Rank:
        return rank > 0 ? rank : std::numeric_limits<int>::max();
    case Optimizer:
        return row.key.run;
    case Candidate:
        return row.opening;
    case Exemplars:
        return row.exemplars;
    case Move:
        return row.move;
    case ScoreColumn:
        return row.score.count > 0 ? row.score.mean : -1.0;
    case Interval:
        return row.score.low;
    case Count:
        return row.score.count;
    case Coverage:
        return row.score.coverage;
    default:
        return static_cast<qlonglong>(row.spent.calls);
    }
}

QVariant TrialModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TrialRow& row = at(index.row());
    const int rank = m_ranks[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return shown(row, rank, index.column());
    if (role == sortRole)
        return sorted(row, rank, index.column());
    if (role == Qt::DecorationRole && index.column() == Optimizer)
        return markerIcon(row.key.run);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role == Qt::ToolTipRole && index.column() == Candidate)
        return row.opening;
    return {};
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Rank"),        tr("Score"),     tr("95 % interval"), tr("Optimizer"),
                                        tr("Instruction"), tr("Exemplars"), tr("Examples"),      tr("Coverage"),
                                        tr("Move"),        tr("Calls")};
    return names[section];
}

} // namespace widgets

#include "moc_trial_model.cpp"
