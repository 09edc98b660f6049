// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "optimizers/core/budget.h"
#include "optimizers/core/trial.h"
#include "widgets/plots/trial_key.h"
#include "widgets/tables/row_model.h"

#include <bitset>
#include <map>
#include <vector>

namespace widgets {

/// A candidate of a run as the table lists it.
struct TrialRow
{
    TrialKey key;
    QString optimizer;
    QString move;            ///< how the candidate came about
    QString opening;         ///< the beginning of its instruction
    int exemplars = 0;       ///< how many it shows
    optimizers::Score score; ///< so far, while it is being scored
    optimizers::Spending spent;
    bool finished = false;
};

/// All candidates of a study, in order of arrival. Append-only while live: one insertion a batch, changes as ranges.
class TrialModel final : public RowModel<TrialRow>
{
    Q_OBJECT

public:
    enum Column {
        Rank,
        ScoreColumn,
        Interval,
        Optimizer,
        Candidate,
        Exemplars,
        Count,
        Coverage,
        Move,
        Spent,
        ColumnCount
    };
    static constexpr int sortRole = Qt::UserRole;

    using RowModel::RowModel;

    /// Adds rows whose key is new and updates the others; one call a batch.
    void apply(const std::vector<TrialRow>& changed);
    /// Another study is shown.
    void clear();
    /// -1 when there is none.
    [[nodiscard]] int rowOf(TrialKey key) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Columns = std::bitset<ColumnCount>;

    [[nodiscard]] QVariant shown(const TrialRow& row, int rank, int column) const;
    [[nodiscard]] static QVariant sorted(const TrialRow& row, int rank, int column);
    void noteChanges(int place, const TrialRow& row, Columns& columns) const;
    void emitChanged(int firstRow, int lastRow, Columns columns);
    void updateRanks();

    std::vector<int> m_ranks; ///< 0: not ranked (not finished, or on too few examples to compare)
    std::map<TrialKey, int> m_places;
};

} // namespace widgets
