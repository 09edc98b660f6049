// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trial_key.h"
#include "widgets/tables/row_model.h"

#include <vector>

namespace widgets {

/// An arm of a bandit as table and chart show it.
struct ArmRow
{
    TrialKey key;
    QString opening;        ///< the beginning of its instruction
    double mean = 0.0;      ///< expected score, about [0, 1]
    double deviation = 0.0; ///< in the same unit
    int pulls = 0;          ///< examples it was scored on

    bool operator==(const ArmRow&) const = default;
};

/// The arms of one run, by candidate. New beliefs change, add and remove rows; nothing is reset.
class ArmModel final : public RowModel<ArmRow>
{
    Q_OBJECT

public:
    enum Column { Candidate, Mean, Deviation, Pulls, Bound, Instruction, ColumnCount };
    static constexpr int sortRole = Qt::UserRole;

    using RowModel::RowModel;

    void setRows(std::vector<ArmRow> rows);
    /// -1 when there is none.
    [[nodiscard]] int rowOf(TrialKey key) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace widgets
